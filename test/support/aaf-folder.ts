import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small académie written by hand, as AAF *Complet* files of one degree. */
export type AafFixture = {
  degree: '1D' | '2D';
  /** `YYYYMMDD`. */
  date?: string;
  encoding?: 'UTF-8' | 'ISO-8859-15';
  /** Comments of the header: `{ degre: '2D', codeAcademieExport: '28' }`. */
  header?: Record<string, string>;
  schools: FixtureSchool[];
  mefs?: { code: string; label: string; stat11: string }[];
  staff?: Attributes[];
  guardians: FixtureGuardian[];
  pupils: FixturePupil[];
};
/** Attributes by their AAF names, `id` being the identifier. They replace those made from the other fields. */
export type Attributes = { id: string; attributes?: Record<string, string | string[]> };
export type FixtureSchool = Attributes & {
  uai: string;
  name?: string;
  contract?: string;
  classes?: string[];
};
export type FixtureGuardian = Attributes & {
  name: string;
  given: string;
  birthName?: string;
  mobile?: string | string[];
  mail?: string;
};
export type FixturePupil = Attributes & {
  name: string;
  given: string;
  /** `dd/mm/yyyy`. */
  born: string;
  ine?: string;
  school: string;
  /** 2D: code. 1D: `code$label`. */
  schoolClass?: string;
  mef?: string;
  /** 2D: the values of ENTElevePersRelEleve. 1D: those of ENTEleveAutoriteParentale. */
  links?: string[];
};

/** A link of a legal guardian, as 2D files write it. */
export const legalLink = (guardianId: string): string => `${guardianId}$10$1$1$1$0`;

type Values = Record<string, string | string[] | undefined>;

/** Writes the files anew into `folder`, and returns their paths by type. */
export function writeAafFolder(folder: string, fixture: AafFixture): Record<string, string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const is1D = fixture.degree === '1D';
  const records: Record<string, (Attributes & { values: Values })[]> = {
    EtabEducNat: fixture.schools.map((school) => ({
      ...school,
      values: {
        ENTStructureJointure: school.id,
        ENTStructureUAI: school.uai,
        ENTStructureNomCourant: school.name ?? `CLG$ETABLISSEMENT ${school.id}$VILLE`,
        ENTEtablissementContrat: school.contract ?? 'PU',
        ENTStructureClasses: school.classes,
      },
    })),
    MefEducNat: (fixture.mefs ?? []).map((mef) => ({
      id: mef.code,
      values: { ENTMefJointure: mef.code, ENTLibelleMef: mef.label, ENTMEFSTAT11: mef.stat11 },
    })),
    PersEducNat: (fixture.staff ?? []).map((agent) => ({
      ...agent,
      values: { ENTPersonJointure: agent.id },
    })),
    PersRelEleve: fixture.guardians.map((guardian) => ({
      ...guardian,
      values: {
        ENTPersonJointure: guardian.id,
        ENTPersonNomPatro: guardian.birthName,
        [is1D ? 'ENTPersonNom' : 'sn']: guardian.name,
        [is1D ? 'ENTPersonPrenom' : 'givenName']: guardian.given,
        [is1D ? 'ENTPersRelEleveTelMobile' : 'mobile']: guardian.mobile,
        [is1D ? 'ENTPersonMail' : 'mail']: guardian.mail,
      },
    })),
    Eleve: fixture.pupils.map((pupil) => ({
      ...pupil,
      values: {
        ENTPersonJointure: pupil.id,
        ENTEleveINE: pupil.ine,
        ENTPersonDateNaissance: pupil.born,
        ENTPersonNomPatro: pupil.name,
        [is1D ? 'ENTPersonNom' : 'sn']: pupil.name,
        [is1D ? 'ENTPersonPrenom' : 'givenName']: pupil.given,
        ENTPersonStructRattach: pupil.school,
        ...(is1D
          ? {
              ENTPersonClasses: pupil.schoolClass && `${pupil.school}$$$${pupil.schoolClass}`,
              ENTEleveAutoriteParentale: pupil.links,
            }
          : {
              ENTEleveClasses: pupil.schoolClass && `${pupil.school}$${pupil.schoolClass}`,
              ENTEleveMEF: pupil.mef,
              ENTElevePersRelEleve: pupil.links,
            }),
      },
    })),
  };
  const paths: Record<string, string> = {};
  for (const [type, entries] of Object.entries(records)) {
    if (is1D && type === 'MefEducNat') continue;
    const path = join(folder, `ENT${fixture.degree}_Complet_${fixture.date ?? '20260901'}_${type}_0000.xml`);
    writeFileSync(path, aafFile(type, entries, fixture));
    paths[type] = path;
  }
  return paths;
}

function aafFile(type: string, entries: (Attributes & { values: Values })[], fixture: AafFixture): Buffer {
  const encoding = fixture.encoding ?? 'UTF-8';
  const lines = [
    `<?xml version="1.0" encoding="${encoding}"?>`,
    '<!DOCTYPE ficAlimMENESR SYSTEM "ficAlimMENESR.dtd">',
    ...Object.entries(fixture.header ?? {}).map(([key, value]) => `<!-- ${key}="${value}" -->`),
    '<ficAlimMENESR>',
    ...entries.flatMap(({ id, values, attributes }) => aafRecord(type, id, { ...values, ...attributes })),
    '</ficAlimMENESR>',
    '',
  ];
  // The few accents of the fixtures have the same bytes in ISO-8859-1.
  return Buffer.from(lines.join('\n'), encoding === 'UTF-8' ? 'utf8' : 'latin1');
}

/** The lines of one `addRequest`. */
export function aafRecord(type: string, id: string, values: Values): string[] {
  const category = type.startsWith('Etab')
    ? 'categorieStructure'
    : type.startsWith('Mef')
      ? 'categorieMef'
      : 'categoriePersonne';
  return [
    '  <addRequest>',
    `    <operationalAttributes><attr name="${category}"><value>${type}</value></attr></operationalAttributes>`,
    `    <identifier><id>${escapeXml(id)}</id></identifier>`,
    '    <attributes>',
    ...Object.entries(values).map(([name, value]) => `      <attr name="${name}">${aafValues(value)}</attr>`),
    '    </attributes>',
    '  </addRequest>',
  ];
}

function aafValues(value: string | string[] | undefined): string {
  const values = [value ?? []].flat();
  return values.length === 0
    ? '<value/>'
    : values.map((text) => `<value>${escapeXml(text)}</value>`).join('');
}

const escapeXml = (text: string): string => text.replace(/[&<>'"]/g, (char) => `&#${char.charCodeAt(0)};`);
