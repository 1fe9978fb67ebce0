import { castScenes } from './cast.ts';
import { makeFamily } from './families.ts';
import { familiesOn, type Plan } from './plan.ts';
import type { Family } from './records.ts';

/**
 * Every family in the files of a night: the cast, then the random ones, in the order of the files. Each is made when
 * asked for and none is kept. Their records carry `personKey`: two records with one key are one human being, which the
 * files never say.
 */
export function* academyFamilies(plan: Plan, night: number = plan.night): Generator<Family> {
  yield* castScenes(plan);
  yield* randomFamilies(plan, night);
}

/** The random families only: family `index` is the `index`-th. */
export function* randomFamilies(plan: Plan, night: number = plan.night): Generator<Family> {
  const count = familiesOn(plan, night);
  for (let index = 0; index < count; index += 1) yield makeFamily(plan, index, night);
}
