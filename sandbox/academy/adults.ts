import { withoutAccents } from './ascii-word.ts';
import { chance, mix, pick, pickFrom } from './chance.ts';
import { familyNames, type Origin } from './family-names.ts';
import { givenNames, type Sex } from './given-names.ts';

export interface Adult {
  /** 0 mother, 1 father (or second mother), 2 step-father, grand-parent or any other. */
  readonly slot: number;
  readonly sex: Sex;
  readonly birthName: string;
  readonly usageName: string;
  readonly givenName: string;
  readonly secondName: string;
}

/** Out of a thousand families. */
const origins: readonly (readonly [Origin, number])[] = [
  ['french', 590],
  ['particle', 14],
  ['breton', 40],
  ['basque', 15],
  ['alsatian', 15],
  ['flemish', 15],
  ['portuguese', 60],
  ['turkish', 35],
  ['arabic', 105],
  ['african', 40],
  ['creole', 30],
  ['ukrainian', 10],
  ['asian', 15],
  ['polish', 12],
  ['long', 4],
];
const originTable: readonly Origin[] = origins.flatMap(([origin, share]) =>
  Array<Origin>(share).fill(origin),
);

export function originOf(key: number): Origin {
  return originTable[pick(key, 10, originTable.length)] as Origin;
}

/** A family name; one in forty is two names joined by a hyphen. */
export function familyName(key: number, origin: Origin): string {
  const name = pickFrom(key, 11, familyNames[origin]);
  return pick(key, 12, 40) === 0 && name.length < 20
    ? `${name}-${pickFrom(key, 13, familyNames.french)}`
    : name;
}

/** A parent, before any school has typed a name. The usage name is the birth name unless marriage changed it. */
export function makeAdult(
  key: number,
  slot: number,
  sex: Sex,
  origin: Origin,
  birthName: string,
  usageName: string,
): Adult {
  const own = mix(key, 20 + slot);
  const names = givenNames[chance(own, 1) < 0.85 ? origin : 'french'].parents[sex];
  return {
    slot,
    sex,
    birthName,
    usageName,
    givenName: pickFrom(own, 2, names),
    secondName: pickFrom(own, 3, names),
  };
}

/** How a school typed the names of a person: upper case, accents lost, birth and usage names swapped, two first names. */
export interface TypedName {
  readonly birthName: string;
  readonly usageName: string;
  readonly givenName: string;
}

export function typeAdultName(adult: Adult, key: number): TypedName {
  const upper = chance(key, 1) < 0.8;
  const plain = chance(key, 2) < 0.35;
  const swapped = adult.birthName !== adult.usageName && chance(key, 3) < 0.06;
  const birthName = typed(adult.birthName, upper, plain);
  const usageName = adult.usageName === adult.birthName ? birthName : typed(adult.usageName, upper, plain);
  let givenName = adult.givenName;
  const style = chance(key, 4);
  if (style < 0.04 && adult.secondName !== givenName) givenName = `${givenName} ${adult.secondName}`;
  else if (style < 0.07 && givenName.includes('-')) givenName = givenName.replace('-', ' ');
  if (chance(key, 5) < 0.12) givenName = typed(givenName, true, plain);
  return swapped
    ? { birthName: usageName, usageName: birthName, givenName }
    : { birthName, usageName, givenName };
}

/** Upper case, and without accents when `plain`. */
export function typed(name: string, upper: boolean, plain: boolean): string {
  let text = name;
  if (plain) text = withoutAccents(text);
  return upper ? text.toUpperCase() : text;
}
