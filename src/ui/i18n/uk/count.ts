import { pluralOf } from '../plural.ts';

const plural = pluralOf('uk');

/** Numbers of things, in the accusative: after « через », « протягом » a sentence says otherwise. */
export const count = {
  minutes: (number: number) => plural(number, { one: '# хвилину', few: '# хвилини', other: '# хвилин' }),
  hours: (number: number) => plural(number, { one: '# годину', few: '# години', other: '# годин' }),
  days: (number: number) => plural(number, { one: '# день', few: '# дні', other: '# днів' }),
  tries: (number: number) => plural(number, { one: '# спроба', few: '# спроби', other: '# спроб' }),
};
