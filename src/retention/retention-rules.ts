import { lockAccount } from '../accounts/account.store.ts';
import type { EndCause } from '../accounts/account-state.ts';
import type { Account } from '../accounts/account.ts';
import { closeAccount, reopenAccount, suspendAccount } from '../accounts/end-account.ts';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import {
  type AccountCondition,
  accountConditions,
  countAccounts,
  countVoidWarnings,
  deleteVoidWarnings,
  goneClose,
  type GoneCause,
  goneWarning,
  lockAccountsWhere,
} from './ended-people.store.ts';
import { endMinority } from './end-minority.ts';
import { countOldRows, deleteOldRows, eraseAccount, type OldRows, oldRows } from './erase.store.ts';
import { countAdults } from './majority.store.ts';
import type { RetentionRule, RetentionRuleName } from './retention-rule.ts';
import { warnAccount } from './warn-account.ts';

const system = { kind: 'system' } as const;

/** A rule on accounts: each is locked, and acted upon by itself, with its own entry in the journal. */
function accountRule(
  name: RetentionRuleName,
  condition: AccountCondition,
  act: (app: App, trx: Trx, account: Account) => Promise<unknown>,
): RetentionRule {
  return {
    name,
    count: (app, queryable) => countAccounts(queryable, condition(app.config)),
    async apply(app, trx, most) {
      const ids = await lockAccountsWhere(trx, condition(app.config), most);
      for (const id of ids) await act(app, trx, await lockAccount(trx, id));
      return ids.length;
    },
  };
}

const warn =
  (cause: 'inactive' | GoneCause, number: 1 | 2) =>
  (app: App, trx: Trx, account: Account): Promise<void> =>
    warnAccount(app, trx, { accountId: account.id, cause, number });

const end =
  (by: typeof closeAccount, cause: EndCause) =>
  (_app: App, trx: Trx, account: Account): Promise<boolean> =>
    by(trx, { account, cause, actor: system });

/** A rule that only deletes what is old, table after table. */
function deleteRule(name: RetentionRuleName, kinds: (app: App) => readonly OldRows[]): RetentionRule {
  return {
    name,
    async count(app, queryable) {
      let total = 0;
      for (const rows of kinds(app)) total += await countOldRows(queryable, rows);
      return total;
    },
    async apply(app, trx, most) {
      let taken = 0;
      for (const rows of kinds(app)) {
        if (taken < most) taken += await deleteOldRows(trx, rows, most - taken);
      }
      return taken;
    },
  };
}

/** Every rule of the lives of data, in the order of the night. */
export const retentionRules: readonly RetentionRule[] = [
  {
    name: 'forget-warnings',
    count: (_app, queryable) => countVoidWarnings(queryable),
    apply: (_app, trx, most) => deleteVoidWarnings(trx, most),
  },
  {
    name: 'majority',
    count: async ({ config }, queryable) =>
      config.EDUCONNECT_MAJORITY_AGE === 0 ? 0 : countAdults(queryable, config.EDUCONNECT_MAJORITY_AGE),
    apply: async (app, trx, most) =>
      app.config.EDUCONNECT_MAJORITY_AGE === 0 ? 0 : endMinority(app, trx, most),
  },
  accountRule('inactive-first-warning', accountConditions.inactiveFirstWarning, warn('inactive', 1)),
  accountRule('inactive-second-warning', accountConditions.inactiveSecondWarning, warn('inactive', 2)),
  accountRule('inactive-suspend', accountConditions.inactiveSuspend, end(suspendAccount, 'inactive')),
  accountRule('inactive-close', accountConditions.inactiveClose, end(closeAccount, 'inactive')),
  accountRule('left-school-warning', goneWarning('left-school'), warn('left-school', 1)),
  accountRule('left-school-close', goneClose('left-school'), end(closeAccount, 'left-school')),
  accountRule('no-child-warning', goneWarning('no-child'), warn('no-child', 1)),
  accountRule('no-child-close', goneClose('no-child'), end(closeAccount, 'no-child')),
  accountRule('reopen', accountConditions.reopen, (_app, trx, account) =>
    reopenAccount(trx, { account, actor: system }),
  ),
  accountRule('erase-accounts', accountConditions.erase, async (_app, trx, account) => {
    await eraseAccount(trx, account.id);
    await writeJournal(trx, {
      action: 'account.erased',
      actor: system,
      accountId: account.id,
      detail: { cause: account.endCause },
    });
  }),
  deleteRule('erase-records', ({ config }) => {
    const months = config.EDUCONNECT_LEFT_RECORD_MONTHS;
    return [
      oldRows.guardianRecords(months),
      oldRows.pupilRecords(months),
      oldRows.staffRecords(months),
      oldRows.guardianships(months),
      oldRows.pupils(),
    ];
  }),
  deleteRule('erase-messages', ({ config }) => [
    oldRows.messages(config.EDUCONNECT_MESSAGE_MONTHS),
    oldRows.receipts(),
  ]),
  deleteRule('erase-set-aside', ({ config }) => [oldRows.setAside(config.EDUCONNECT_FEED_FILE_DAYS)]),
];
