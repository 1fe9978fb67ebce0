import type { Account } from '../accounts/account.ts';
import { setLanguage } from '../accounts/account.store.ts';
import { listChildren } from '../accounts/child.store.ts';
import { moveAccount } from '../accounts/move-account.store.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Origin } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { setProvedMobile } from './activated-account.store.ts';
import type { Flow } from './flow.ts';
import { moveFlow } from './flow.store.ts';
import { keepProvedChildren } from './keep-proved-children.ts';

/**
 * Makes active the account of a guardian who proved a mobile and children alone (R66, R76), with what was proved.
 * @param input.account locked in this transaction
 * @returns `no-child` when no proved child is left, and the journey is back at the children; `active-already` when
 * another tab or journey was faster, and nothing was changed
 */
export async function activateAlone(
  trx: Trx,
  input: {
    flow: Flow;
    account: Account;
    origin: 'guardian' | 'franceconnect';
    /** Of the page: kept with the account, for messages. */
    language: Language;
    from: Origin;
  },
): Promise<'activated' | 'no-child' | 'active-already'> {
  const { flow, account, origin, from } = input;
  const actor = { kind: account.kind, id: account.id };
  // The feed may have taken a child away since its date was typed: only present children are attached.
  const present = new Set((await listChildren(trx, account.id)).map((child) => child.pupilId));
  const proved = (flow.data.proved ?? []).filter((pupilId) => present.has(pupilId));
  const refused = flow.data.refused ?? [];
  if (proved.length === 0) {
    await moveFlow(trx, flow, { step: 'children', data: { proved: [] } });
    return 'no-child';
  }
  const moved = await moveAccount(trx, {
    account,
    event: 'activate-alone',
    to: 'active',
    origin,
    actor,
    from,
  });
  if (!moved) return 'active-already';
  await setLanguage(trx, account.id, input.language);
  await setProvedMobile(trx, account.id, flow.data.mobile!);
  await keepProvedChildren(trx, { account, proved, refused, from });
  return 'activated';
}
