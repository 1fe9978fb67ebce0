import { pluralOf } from '../plural.ts';

const plural = pluralOf('pt');

/** Numbers of things, as sentences need them. */
export const count = {
  minutes: (number: number) => plural(number, { one: '# minuto', other: '# minutos' }),
  hours: (number: number) => plural(number, { one: '# hora', other: '# horas' }),
  days: (number: number) => plural(number, { one: '# dia', other: '# dias' }),
  tries: (number: number) => plural(number, { one: '# tentativa', other: '# tentativas' }),
};
