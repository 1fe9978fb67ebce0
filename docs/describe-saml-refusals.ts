import { statusOfRefusal } from '../src/federation/saml/inbound/status-of-refusal.ts';
import { federation } from '../src/ui/i18n/fr/federation.ts';
import { tableRow } from './table-row.ts';

/** The text of docs/saml-refusals.md, from the refusals and their sentences. In French, as it is shown. */
export function describeSamlRefusals(): string {
  const statuses: Readonly<Record<string, { subcode: string }>> = statusOfRefusal;
  const told = (code: string): string => {
    const status = statuses[code];
    return status === undefined ? 'à la personne' : `au service : \`${status.subcode.split(':').at(-1)}\``;
  };
  return [
    '# Refus d’une demande SAML',
    '',
    'Written by `npm run docs` from `src/ui/i18n/fr/federation.ts`. Do not edit.',
    '',
    'Un refus qui peut être dit sans risque au service lui est répondu par un statut SAML signé. Tout autre est montré à la personne, avec une référence que l’exploitant retrouve dans les traces.',
    '',
    tableRow('Code', 'Règle qui n’est pas suivie', 'Dit'),
    tableRow('---', '---', '---'),
    ...Object.entries(federation.refusals).map(([code, sentence]) =>
      tableRow(`\`${code}\``, sentence, told(code)),
    ),
    '',
  ].join('\n');
}
