import { listAccountNames } from '../accounts/account-names.store.ts';
import type { App } from '../app.ts';
import { givenKeys } from '../matching/agree-on-name.ts';
import type { PersonNames } from '../matching/compare-names.ts';
import { likenNames } from '../matching/liken-names.ts';
import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import {
  type GuardianFacts,
  listContacts,
  listGuardiansBeside,
  listPupilsBornOn,
  readSchoolFacts,
} from './child-facts.store.ts';
import { type BesideChild, chooseCause, type FoundChild } from './choose-cause.ts';
import type { Explanation } from './missing-child-case.ts';
import { takeWaitingCase, type WaitingCase, writeExplanation } from './missing-child.store.ts';

/** Finds why, for every case that waits. The worker's work, so that no answer of a page takes longer than another. */
export async function explainCases(app: App): Promise<void> {
  for (;;) {
    const done = await app.database.transaction(async (trx) => {
      const one = await takeWaitingCase(trx);
      if (one === undefined) return true;
      const explanation = await explain(trx, one);
      await writeExplanation(trx, one.id, explanation);
      await writeJournal(trx, {
        action: 'missing-child.explained',
        actor: { kind: 'system' },
        accountId: one.accountId,
        schoolUai: one.schoolUai,
        detail: { case: one.id, ...explanation },
      });
      return false;
    });
    if (done) return;
  }
}

async function explain(trx: Trx, one: WaitingCase): Promise<Explanation> {
  const asker = {
    id: one.accountId,
    names: await listAccountNames(trx, one.accountId),
    contacts: await listContacts(trx, one.accountId),
  };
  const typed = givenKeys(namesOf(one.givenName));
  const pupils = (await listPupilsBornOn(trx, one.schoolUai, one.bornOn)).filter(({ givenName }) =>
    givenKeys(namesOf(givenName)).some((key) => typed.includes(key)),
  );
  const children: FoundChild[] = [];
  for (const pupil of pupils) {
    const guardians = await listGuardiansBeside(trx, pupil);
    children.push({ ...pupil, guardians: guardians.map((guardian) => beside(guardian, asker)) });
  }
  return chooseCause(await readSchoolFacts(trx, one.schoolUai), children);
}

const namesOf = (givenNames: string): PersonNames => ({
  birthName: null,
  usageName: null,
  givenNames,
  otherGivenNames: null,
  civility: null,
});

function beside(
  guardian: GuardianFacts,
  asker: { id: string; names: readonly PersonNames[]; contacts: ReadonlySet<string> },
): BesideChild {
  const found = asker.names.map((names) => likenNames(names, guardian));
  const { rank, accountId, accountState, mobile, mail } = guardian;
  return {
    likeness: found.includes('same') ? 'same' : found.includes('near') ? 'near' : 'other',
    rank,
    account: accountId === asker.id ? 'own' : accountState === null ? null : { state: accountState },
    sharesContact: [mobile, mail].some((contact) => contact !== null && asker.contacts.has(contact)),
  };
}
