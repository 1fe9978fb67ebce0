import { type Adult, familyName, makeAdult, originOf } from './adults.ts';
import { chance, mix, pick } from './chance.ts';
import { type Child, makeChildren } from './children.ts';
import { familyAddress } from './places.ts';
import { type Plan, pupilsInFamily } from './plan.ts';
import type { PostalAddress } from './records.ts';
import type { School } from './schools.ts';

export interface Relation {
  readonly adult: Adult;
  readonly kinship: string;
  readonly rank: 0 | 1 | 2;
}

export interface HouseholdChild extends Child {
  readonly birthName: string;
  readonly usageName: string;
  readonly relations: readonly Relation[];
}

/** The truth about one family, before any school has typed it. */
export interface Household {
  readonly index: number;
  readonly key: number;
  readonly children: readonly HouseholdChild[];
  readonly home: PostalAddress;
  /** Where a parent who lives apart lives. */
  readonly elsewhere: PostalAddress;
  /** Slots of the adults who live elsewhere. */
  readonly apart: readonly number[];
  /** Both parents give the same e-mail address. */
  readonly sharesMail: boolean;
}

/** Out of a thousand families: 620 couples, 180 separated, 120 with one parent, 65 step-families, 15 others. */
function situation(key: number): 'couple' | 'separated' | 'single' | 'step' | 'other' {
  const draw = pick(key, 30, 1000);
  if (draw < 620) return 'couple';
  if (draw < 800) return 'separated';
  if (draw < 920) return 'single';
  return draw < 985 ? 'step' : 'other';
}

/** Makes family `index`: always the same for a plan's seed, académie and school year, whatever its night. */
export function makeHousehold(plan: Plan, index: number): Household {
  const key = mix(plan.key, index);
  const block = plan.blocks.block(
    index < plan.families
      ? Math.floor((index * plan.blocks.count) / plan.families)
      : pick(key, 31, plan.blocks.count),
  );
  const ecoles = block.ofKind.ecole;
  const near = ecoles[pick(key, 32, ecoles.length)] as School;
  const far = ecoles[pick(key, 33, ecoles.length)] as School;
  const kind = situation(key);

  const origin = originOf(key);
  const otherOrigin = chance(key, 34) < 0.65 ? origin : originOf(mix(key, 35));
  const fatherName = familyName(mix(key, 36), origin);
  const motherName = familyName(mix(key, 37), otherOrigin);
  const together = kind === 'couple' || kind === 'step';
  const marriage = chance(key, 38);
  const marriedName =
    marriage < (together ? 0.5 : 0.2)
      ? fatherName
      : marriage < 0.6 && together
        ? `${motherName}-${fatherName}`
        : motherName;

  const mother = makeAdult(
    key,
    0,
    'F',
    otherOrigin,
    motherName,
    kind === 'single' ? motherName : marriedName,
  );
  const father = makeAdult(key, 1, pick(key, 39, 60) === 0 ? 'F' : 'M', origin, fatherName, fatherName);
  const stepName = familyName(mix(key, 50), originOf(mix(key, 51)));
  const third = makeAdult(
    key,
    2,
    kind === 'step' ? 'M' : pick(key, 52, 2) === 0 ? 'F' : 'M',
    origin,
    stepName,
    stepName,
  );

  const single = chance(key, 57) < 0.84 ? mother : father;
  const count = index < plan.families ? pupilsInFamily(plan, index) : 1 + pick(key, 53, 2);
  const children = makeChildren(plan, key, index, count, origin, block);
  const named = children.map((child, place): HouseholdChild => {
    const isHalf = kind === 'step' && place % 2 === 1;
    const secondName = isHalf ? stepName : fatherName;
    const choice = chance(key, 54);
    const birthName =
      kind === 'single'
        ? single.birthName
        : choice < 0.1
          ? motherName
          : choice < 0.2
            ? `${motherName} ${secondName}`
            : secondName;
    const usageName =
      chance(child.key, 20) < 0.05 && birthName !== motherName ? `${birthName}-${motherName}` : birthName;
    return {
      ...child,
      birthName,
      usageName,
      relations: relationsOf(kind, isHalf, key, mother, father, third, single),
    };
  });

  return {
    index,
    key,
    children: named,
    home: familyAddress(key, near.town, near.postalCode),
    elsewhere: familyAddress(mix(key, 55), far.town, far.postalCode),
    apart: kind === 'separated' || kind === 'step' ? [1] : kind === 'couple' ? [2] : [],
    sharesMail: kind === 'couple' && chance(key, 56) < 0.12,
  };
}

function relationsOf(
  kind: ReturnType<typeof situation>,
  isHalf: boolean,
  key: number,
  mother: Adult,
  father: Adult,
  third: Adult,
  single: Adult,
): Relation[] {
  const parent = (adult: Adult): Relation => ({ adult, kinship: adult.sex === 'F' ? '10' : '20', rank: 1 });
  const contact = (kinship: string): Relation => ({ adult: third, kinship, rank: 0 });
  switch (kind) {
    case 'couple':
      // Some schools keep a grand-parent or a neighbour to call: a contact, who must not see the child.
      return chance(key, 57) < 0.08
        ? [parent(mother), parent(father), contact(chance(key, 58) < 0.6 ? '38' : '90')]
        : [parent(mother), parent(father)];
    case 'separated':
      return [parent(mother), parent(father)];
    case 'single':
      return [parent(single)];
    case 'step':
      return isHalf ? [parent(mother), parent(third)] : [parent(mother), parent(father), contact('90')];
    case 'other':
      return chance(key, 57) < 0.6
        ? [parent(mother), { adult: third, kinship: '38', rank: 2 }]
        : [{ adult: third, kinship: '50', rank: 1 }];
  }
}
