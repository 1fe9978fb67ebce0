import type { FeedEntry } from '../record.ts';
import type { Dialect } from './dialect.ts';
import type { KnownSchools } from './known-schools.ts';
import type { AafRecord } from './record-reader.ts';
import { allValues, firstValue, orUndefined } from './record-values.ts';

/**
 * ENTEtablissementContrat of public schools: PU, or OO (« sans objet »). Any other code is a private school: under a
 * contract of some kind, or none.
 */
const PUBLIC_CONTRACTS = new Set(['PU', 'OO', '00']);

/** Reads a school and its classes, and remembers them in `schools`. Returns the reason when it cannot. */
export function mapSchool(
  record: AafRecord,
  dialect: Dialect,
  schools: KnownSchools,
): FeedEntry[] | { reason: string } {
  const uai = firstValue(record, 'ENTStructureUAI')?.toUpperCase();
  if (uai === undefined || !/^\d{7}[A-Z]$/.test(uai)) return { reason: 'UAI absent ou invalide' };
  const name = firstValue(record, 'ENTStructureNomCourant');
  if (name === undefined) return { reason: 'établissement sans nom' };
  if (schools.byStructure.has(record.id)) return { reason: 'identifiant d’établissement en double' };
  if (schools.uais.has(uai)) return { reason: 'UAI en double' };

  const classLabels = new Map<string, string | undefined>();
  // CODE$label$MEF$MEF…
  for (const value of allValues(record, 'ENTStructureClasses')) {
    const [code, label] = value.split('$');
    if (orUndefined(code) !== undefined) classLabels.set(code!.trim(), orUndefined(label));
  }
  schools.byStructure.set(record.id, { uai, classLabels });
  schools.uais.add(uai);

  return [
    {
      kind: 'school',
      line: record.line,
      structureId: record.id,
      uai,
      name: readName(name),
      type: firstValue(record, 'ENTStructureTypeStruct'),
      typeCode: firstValue(record, 'ENTStructureCodeTypeStruct'),
      sector: readSector(record),
      street: firstValue(record, dialect.street),
      postalCode: firstValue(record, dialect.postalCode),
      city: firstValue(record, dialect.city),
      phone: firstValue(record, dialect.phone),
      mail: dialect.schoolMails.map((attribute) => firstValue(record, attribute)).find(Boolean),
      district: firstValue(record, 'ENTEcoleCirconscription'),
      basin: firstValue(record, 'ENTEtablissementBassin')?.replace(/^\d+\$/, ''),
    },
    ...[...classLabels].map(([code, label]) => ({ kind: 'class', schoolUai: uai, code, label }) as const),
  ];
}

/** `CLG$CLG LES TILLEULS$VILLE`: kind, name, town. The name may end in `-ac-ACADEMIE`. */
function readName(text: string): string {
  const parts = text.split('$');
  const name = (parts.length > 1 && orUndefined(parts[1])) || parts.join(' ');
  return name.replace(/-ac-[^$]*$/i, '').trim();
}

function readSector(record: AafRecord): 'public' | 'private' {
  if (/^PR/i.test(firstValue(record, 'ENTEcoleSecteur') ?? '')) return 'private';
  const contract = firstValue(record, 'ENTEtablissementContrat')?.toUpperCase();
  return contract === undefined || PUBLIC_CONTRACTS.has(contract) ? 'public' : 'private';
}

export function mapMef(record: AafRecord): FeedEntry[] {
  return [
    {
      kind: 'mef',
      code: record.id,
      label: firstValue(record, 'ENTLibelleMef'),
      stat11: firstValue(record, 'ENTMEFSTAT11'),
    },
  ];
}
