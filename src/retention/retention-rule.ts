import type { App } from '../app.ts';
import type { Database, Trx } from '../platform/database/database.ts';

/** One rule of how long something lives. What it takes no longer matches it: applied twice, it does nothing more. */
export type RetentionRule = {
  readonly name: RetentionRuleName;
  /** How many it would take now. */
  count(app: App, queryable: Database['query'] | Trx): Promise<number>;
  /**
   * Takes at most `most` in the caller's transaction, and skips what another transaction holds.
   * @returns how many; fewer than `most` when nothing is left
   */
  apply(app: App, trx: Trx, most: number): Promise<number>;
};

/** In the order of the night: people who came back first, warnings before ends, ends before erasures. */
export const RETENTION_RULE_NAMES = [
  'forget-warnings',
  'majority',
  'inactive-first-warning',
  'inactive-second-warning',
  'inactive-suspend',
  'inactive-close',
  'left-school-warning',
  'left-school-close',
  'no-child-warning',
  'no-child-close',
  'reopen',
  'erase-accounts',
  'erase-records',
  'erase-messages',
  'erase-set-aside',
] as const;
export type RetentionRuleName = (typeof RETENTION_RULE_NAMES)[number];
