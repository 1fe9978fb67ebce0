import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Numbers of things, as sentences need them. */
export const count = {
  minutes: (number: number) => plural(number, { one: '# minute', other: '# minutes' }),
  hours: (number: number) => plural(number, { one: '# hour', other: '# hours' }),
  days: (number: number) => plural(number, { one: '# day', other: '# days' }),
  tries: (number: number) => plural(number, { one: '# try', other: '# tries' }),
};
