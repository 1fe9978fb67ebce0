import type { Taking, Takings } from './brake.ts';
import type { FeedReport, ImportResult, Reported } from './import-result.ts';

/** What an import did, in French, for the operator's screen. */
export function describeImport(result: ImportResult): string {
  switch (result.outcome) {
    case 'applied':
      return ['Alimentation appliquée.', '', ...describeReport(result.report)].join('\n');
    case 'unchanged':
      return [
        result.sameAs === undefined
          ? 'Rien à changer : les données sont déjà celles de ces fichiers.'
          : 'Ces fichiers sont déjà appliqués : vérifiés, rien n’a changé.',
        '',
        ...describeReport(result.report),
      ].join('\n');
    case 'held':
      return [
        'Alimentation RETENUE : rien n’a été changé.',
        ...(result.hold.olderThan === undefined
          ? []
          : [
              `  Ces fichiers sont plus anciens que ceux déjà appliqués (${frenchDate(result.hold.olderThan)}).`,
            ]),
        ...(result.hold.academy === undefined
          ? []
          : [`  Académie : ${describeTakings(result.hold.academy)}`]),
        ...result.hold.schools.map(
          (school) => `  ${school.uai} ${school.name ?? ''} : ${describeTakings(school)}`,
        ),
        ...(result.hold.vanished ?? []).map(
          ({ uai, name, pupils }) =>
            `  ${uai} ${name ?? ''} : absent du fichier des établissements, avec encore ${frenchNumber(pupils)} élèves`,
        ),
        '',
        ...describeReport(result.report),
        '',
        'Si ces fichiers sont bons, appliquez-les :',
        `  npm run educonnect -- import --approve ${result.runId}`,
      ].join('\n');
    case 'refused': {
      const place =
        result.file === undefined
          ? ''
          : `${result.file}, ligne ${result.line ?? '?'}, colonne ${result.column ?? '?'} : `;
      return `Alimentation refusée : rien n’a été changé.\n  ${place}${result.reason}`;
    }
  }
}

const KINDS: readonly (readonly [Reported, string])[] = [
  ['school', 'Établissements'],
  ['staff', 'Personnels'],
  ['pupil', 'Élèves'],
  ['guardian', 'Responsables'],
  ['guardianship', 'Liens'],
];

function describeReport(report: FeedReport): string[] {
  const head = ['', 'lus', 'créés', 'changés', 'revenus', 'inchangés', 'partis'];
  const rows = KINDS.map(([kind, label]) => {
    const { read, created, changed, returned, unchanged, left } = report.kinds[kind];
    return [label, ...[read, created, changed, returned, unchanged, left].map(frenchNumber)];
  });
  const seconds = Object.values(report.seconds).reduce((sum, part) => sum + part, 0);
  return [
    ...[head, ...rows].map(
      (row) => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(16) : cell.padStart(11))).join('')}`,
    ),
    '',
    `  Fiches mises de côté : ${frenchNumber(report.setAside)}`,
    `  Comptes créés : ${frenchNumber(report.accountsCreated)} ; fiches rejoignant un compte : ${frenchNumber(report.recordsJoined)}`,
    `  ${frenchNumber(report.records)} fiches en ${seconds.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} s`,
  ];
}

function describeTakings({ pupils, guardianships }: Takings): string {
  return `${describeTaking(pupils)} élèves et ${describeTaking(guardianships)} liens partiraient`;
}

function describeTaking({ present, taken }: Taking): string {
  return `${frenchNumber(taken)} sur ${frenchNumber(present)}`;
}

function frenchNumber(value: number): string {
  return value.toLocaleString('fr-FR');
}

function frenchDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
