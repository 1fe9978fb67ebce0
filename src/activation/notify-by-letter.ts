import type { App } from '../app.ts';
import type { LetterPopulation } from '../messages/letters/compose-letters.ts';
import { type LettersFile, renderLetters } from '../messages/letters/render-letters.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { type LeftOut, notifyAccounts, type NotifyInput, type NotifyResult } from './notify-accounts.ts';

export type NotifyByLetterResult =
  | {
      ok: true;
      /** How many letters the files hold together. */
      letters: number;
      counts: { issued: number; reprinted: number };
      leftOut: LeftOut[];
      /** Made one after the other, as they are asked for; pupils first. */
      files: AsyncIterable<LettersFile & { population: LetterPopulation }>;
    }
  | Extract<NotifyResult, { ok: false }>;

/** Notifies accounts of a school by letters to print and hand out class by class (R162, R170, R181). */
export async function notifyByLetter(
  app: App,
  input: NotifyInput & {
    /** Adds a page in this language to each letter. */
    secondLanguage?: Language | undefined;
  },
): Promise<NotifyByLetterResult> {
  const notified = await notifyAccounts(app, input);
  if (!notified.ok) return notified;
  const { school, issuedOn, letters, counts, leftOut } = notified;

  async function* files() {
    for (const population of ['pupils', 'guardians'] as const) {
      // The portal's address until schools set and verify their own (R171–R175).
      const order = {
        school,
        population,
        issuedOn,
        addresses: [app.config.EDUCONNECT_PORTAL_URL],
        secondLanguage: input.secondLanguage,
      };
      for await (const file of renderLetters({ ...order, letters: letters[population] })) {
        yield { ...file, population };
      }
    }
  }
  return {
    ok: true,
    letters: letters.pupils.length + letters.guardians.length,
    counts,
    leftOut,
    files: files(),
  };
}
