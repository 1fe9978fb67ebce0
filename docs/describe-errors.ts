import { ERRORS } from '../src/platform/errors/catalogue.ts';

/** The text of docs/errors.md, from the catalogue of errors. */
export function describeErrors(): string {
  const rows = Object.entries(ERRORS)
    .sort(([, first], [, second]) => first.number - second.number)
    .map(
      ([code, { number, status, support }]) =>
        `| ${number} | \`${code}\` | ${status} | ${support.replaceAll('|', '\\|')} |`,
    );
  return [
    '# Numbered errors',
    '',
    'Written by `npm run docs` from `src/platform/errors/catalogue.ts`. Do not edit.',
    '',
    'An error page shows its number and a reference. The reference is the `trace` of the log lines of that request. Numbers are never used again.',
    '',
    '| No | Code | HTTP | For support |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
