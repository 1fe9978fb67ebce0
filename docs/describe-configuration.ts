import { z } from 'zod';
import { settings } from '../src/config.ts';
import { tableRow } from './table-row.ts';

/** What zod tells of one setting, as it is given in the environment. */
type Described = {
  description?: string;
  default?: string | number;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  secret?: boolean;
};

/** The text of docs/configuration.md, from the settings of src/config.ts. */
export function describeConfiguration(): string {
  const described = Object.entries(settings).map(
    ([name, setting]) => [name, z.toJSONSchema(setting, { io: 'input' }) as Described] as const,
  );
  const table = (secret: boolean): string[] => [
    tableRow('Setting', 'Default', 'Meaning'),
    tableRow('---', '---', '---'),
    ...described
      .filter(([, setting]) => (setting.secret === true) === secret)
      .map(([name, setting]) => tableRow(`\`${name}\``, defaultOf(setting), meaningOf(setting))),
  ];
  return [
    '# Configuration',
    '',
    'Written by `npm run docs` from `src/config.ts`. Do not edit.',
    '',
    'Settings come from the environment. With `NODE_ENV=production` a missing secret refuses the start and is named.',
    '',
    '## Settings',
    '',
    ...table(false),
    '',
    '## Secrets',
    '',
    'Each may also be given as a file: the same name with `_FILE`, holding the path. In development they are made on the first run, in the data folder.',
    '',
    ...table(true),
    '',
  ].join('\n');
}

function defaultOf(setting: Described): string {
  if (setting.default === undefined) return '–';
  return setting.default === '' ? 'empty' : `\`${setting.default}\``;
}

function meaningOf({ description = '', enum: values, minimum, maximum }: Described): string {
  const range = values
    ? ` One of ${values.map((value) => `\`${value}\``).join(', ')}.`
    : minimum === undefined
      ? ''
      : ` From ${minimum} to ${maximum}.`;
  return `${description}${range}`;
}
