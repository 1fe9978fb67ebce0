/**
 * The program's clock. Expiries of codes, tokens and sessions use the database's clock instead (`now()`), so
 * that all processes agree.
 */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
