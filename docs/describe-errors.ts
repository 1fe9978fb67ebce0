import { ERRORS, type ErrorCode } from '../src/platform/errors/catalogue.ts';
import { errors } from '../src/ui/i18n/fr/errors.ts';
import { tableRow } from './table-row.ts';

/** The text of docs/errors.md, from the catalogue of errors and the sentences that people read. */
export function describeErrors(): string {
  const codes = (Object.keys(ERRORS) as ErrorCode[]).sort(
    (first, second) => ERRORS[first].number - ERRORS[second].number,
  );
  return [
    '# Numbered errors',
    '',
    'Written by `npm run docs` from `src/platform/errors/catalogue.ts` and `src/ui/i18n/fr/errors.ts`. Do not edit.',
    '',
    'An error page shows its number and a reference. The reference is the `trace` of the log lines of that request. Numbers are never used again.',
    '',
    tableRow('No', 'Code', 'HTTP', 'What people read', 'For support'),
    tableRow('---', '---', '---', '---', '---'),
    ...codes.map((code) => {
      const { number, status, support } = ERRORS[code];
      const { title, explanation } = errors[code];
      return tableRow(String(number), `\`${code}\``, String(status), `${title}. ${explanation}`, support);
    }),
    '',
  ].join('\n');
}
