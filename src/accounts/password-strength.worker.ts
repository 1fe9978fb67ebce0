import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';
import { isFrenchFavourite } from './french-passwords.ts';
import { serveThread } from '../platform/threads/serve-thread.ts';

export type StrengthJob = { password: string; personalWords: readonly string[] };
export type Strength = {
  /** Tries that someone who knows the words needs, as a power of ten. */
  guessesLog10: number;
  /** Whether the easiest way to guess it goes through a personal word, or through a leaked password. */
  throughPersonalWord: boolean;
  throughLeakedPassword: boolean;
  /** Whether it is, as a whole, one of the most common leaked passwords. */
  common: boolean;
};

/** 49,000 of them, from the dictionaries that zxcvbn carries (MIT). */
const leaked = new Set(common['passwords-common']);

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common, ...french },
  graphs: adjacencyGraphs,
  // The default of 100 takes 1.8 s for 128 random characters, this one 0.2 s, with the same verdicts.
  l33tMaxSubstitutions: 16,
});

serveThread<StrengthJob, Strength>(({ password, personalWords }) => ({
  ...strength(password, personalWords),
  common: leaked.has(password.toLowerCase()) || isFrenchFavourite(password),
}));

type Guess = Omit<Strength, 'common'>;

function strength(password: string, personalWords: readonly string[]): Guess {
  const whole = measure(password, personalWords);
  // zxcvbn takes what stands between words for a secret: « Zoé Martin 2012 » would be worth more than « zoemartin2012 ».
  const bare = password.normalize('NFD').replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (bare === '' || bare === password) return whole;
  const joined = measure(bare, personalWords);
  return joined.throughPersonalWord && joined.guessesLog10 < whole.guessesLog10 ? joined : whole;
}

function measure(password: string, personalWords: readonly string[]): Guess {
  const { guessesLog10, sequence } = zxcvbn.check(password, [...personalWords]);
  const goesThrough = (dictionary: string): boolean =>
    sequence.some((match) => 'dictionaryName' in match && match.dictionaryName === dictionary);
  return {
    guessesLog10,
    throughPersonalWord: goesThrough('userInputs'),
    throughLeakedPassword: goesThrough('passwords-common'),
  };
}
