import { LaneQueue, type Overloaded } from '../platform/threads/lane-queue.ts';
import { createThreadPool } from '../platform/threads/thread-pool.ts';
import type { Strength, StrengthJob } from './password-strength.worker.ts';
import type { LeakedPasswordService } from './leaked-password-service.ts';
import { type PersonalFacts, personalWords } from './personal-words.ts';

/** `standard` for families, `staff` for agents, `historique` the rule of 2019 (R99). */
export type PasswordProfile = 'standard' | 'staff' | 'historique';

/** Why a password is refused. Each has its sentence in the catalogue of screens. */
export type PasswordProblem =
  | 'too-short'
  | 'too-short-for-digits'
  | 'too-long'
  | 'needs-letter'
  | 'needs-digit'
  | 'letters-and-digits-only'
  /** Guessable from names, dates or schools of the person and the children. */
  | 'personal'
  /** One of the most common leaked ones, or one with little added. */
  | 'common'
  /** Known from a leak to the service that the operator named. */
  | 'leaked'
  /** A word and a year, a row of keys, a repetition … */
  | 'predictable';

export type PasswordRules = {
  /**
   * Every rule that `password` breaks; the guessable ones are looked for only when its shape is right.
   * `facts` names what must not be in it, besides the identifier.
   */
  check(
    password: string,
    options: { profile: PasswordProfile; facts: PersonalFacts },
  ): Promise<{ ok: true; problems: readonly PasswordProblem[] } | Overloaded>;
  close(): Promise<void>;
};

/** Lengths, in characters (code points after normalisation). */
export const PASSWORD_LENGTHS = {
  standard: { least: 12, leastIfDigitsOnly: 16, most: 128 },
  staff: { least: 16, leastIfDigitsOnly: 16, most: 128 },
  historique: { least: 8, leastIfDigitsOnly: 8, most: 14 },
} as const satisfies Record<PasswordProfile, object>;

/** A score of 3 (10^8 guesses) still lets « Vacances2024! » through: a word, a year and a sign are 10^8.3. */
const LEAST_GUESSES_LOG10 = 9;
/** A password that contains a personal word must be strong beside it: score 4. */
const LEAST_GUESSES_LOG10_IF_PERSONAL = 10;

/**
 * The rules of passwords: free composition, long enough, not guessable (NIST SP 800-63B section 5.1.1.2, OWASP ASVS
 * 6.2). Guessability is computed in a thread: it takes 2 to 200 ms and the dictionaries 70 MB, most of which
 * return when the thread ends, unused for two minutes.
 */
export function createPasswordRules(
  options: { leakedPasswords?: LeakedPasswordService | undefined } = {},
): PasswordRules {
  const threads = createThreadPool<StrengthJob, Strength>({
    file: new URL('./password-strength.worker.ts', import.meta.url),
    name: 'password-strength',
    // Enough for the worst 128 characters; without them the thread keeps 150 MB of garbage.
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 4 },
    idleMs: 120_000,
  });
  const queue = new LaneQueue({
    concurrency: 1,
    queueLimit: 100,
    maxWaitMs: 3000,
    reservedShare: 0.1,
    expectedJobMs: 20,
  });

  return {
    async check(password, { profile, facts }) {
      // The same form as the one hashed (password-hasher.ts).
      const normalised = password.normalize('NFKC');
      const problems = shapeProblems(normalised, profile);
      if (problems.length > 0) return { ok: true, problems };
      const lane = profile === 'staff' ? 'agent' : 'public';
      const job = { password: normalised, personalWords: personalWords(facts) };
      const done = await queue.run(lane, () => threads.run(job));
      if (!done.ok) return done;
      // The rule of 2019 knew no guessing (R99); what everybody tries first is refused under it too.
      const guessable = profile === 'historique' ? [] : guessProblems(done.value);
      const found = done.value.common ? (['common'] as const) : guessable;
      if (found.length > 0 || options.leakedPasswords === undefined) return { ok: true, problems: found };
      return { ok: true, problems: (await options.leakedPasswords.isLeaked(normalised)) ? ['leaked'] : [] };
    },
    close: () => threads.close(),
  };
}

function shapeProblems(password: string, profile: PasswordProfile): PasswordProblem[] {
  const { least, leastIfDigitsOnly, most } = PASSWORD_LENGTHS[profile];
  const length = [...password].length;
  const digitsOnly = /^\p{Nd}*$/u.test(password);
  const problems: PasswordProblem[] = [];
  if (length < least) problems.push('too-short');
  else if (digitsOnly && length < leastIfDigitsOnly) problems.push('too-short-for-digits');
  if (length > most) problems.push('too-long');
  if (profile === 'historique') {
    if (!/^[A-Za-z0-9]*$/.test(password)) problems.push('letters-and-digits-only');
    if (!/[A-Za-z]/.test(password)) problems.push('needs-letter');
    if (!/[0-9]/.test(password)) problems.push('needs-digit');
  }
  return problems;
}

function guessProblems(strength: Strength): PasswordProblem[] {
  if (strength.throughPersonalWord) {
    return strength.guessesLog10 < LEAST_GUESSES_LOG10_IF_PERSONAL ? ['personal'] : [];
  }
  if (strength.guessesLog10 >= LEAST_GUESSES_LOG10) return [];
  return [strength.throughLeakedPassword ? 'common' : 'predictable'];
}
