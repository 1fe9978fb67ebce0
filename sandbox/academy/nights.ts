import { chance, mix } from './chance.ts';
import type { Plan } from './plan.ts';

/**
 * What happened to a record since night 0. Each night draws on its own, from the record's key: night n of a seed
 * is always the same, whether or not the nights before were ever generated.
 */

/** Whether the pupil had left the files by that night. */
export function hasLeft(plan: Plan, recordKey: number, night: number): boolean {
  if (plan.leaveRate === 0) return false;
  for (let k = 1; k <= night; k += 1) {
    if (chance(mix(recordKey, 0x1000 + k), 1) < plan.leaveRate) return true;
  }
  return false;
}

/** How many times the record changed up to that night. */
export function timesChanged(plan: Plan, recordKey: number, night: number): number {
  if (plan.changeRate === 0) return 0;
  let times = 0;
  for (let k = 1; k <= night; k += 1) {
    if (chance(mix(recordKey, 0x2000 + k), 2) < plan.changeRate) times += 1;
  }
  return times;
}
