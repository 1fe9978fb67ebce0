import { findAccount } from '../accounts/account.store.ts';
import { listChildren } from '../accounts/child.store.ts';
import type { PersonalFacts } from '../accounts/personal-words.ts';
import { findPupilFacts } from '../accounts/pupil.store.ts';
import type { App } from '../app.ts';

/** What somebody who knows the person would try first: names, identifier, school, birth dates. */
export async function personalFactsOf(
  app: App,
  accountId: string,
  /** An address typed in the same form. */
  email?: string,
): Promise<PersonalFacts> {
  const { query } = app.database;
  const account = await findAccount(query, accountId);
  if (account === undefined) return { words: [], dates: [] };
  const own = [account.familyName, account.givenName, account.identifier, ...(email?.split('@') ?? [])];
  if (account.pupilId !== null) {
    const pupil = await findPupilFacts(query, account.pupilId);
    return pupil === undefined
      ? { words: own, dates: [] }
      : { words: [...own, pupil.schoolName], dates: [pupil.bornOn] };
  }
  const children = await listChildren(query, accountId);
  return {
    words: [...own, ...children.flatMap((child) => [child.givenName, child.familyName, child.schoolName])],
    dates: children.map((child) => child.bornOn),
  };
}
