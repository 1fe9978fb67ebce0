import type { LegacyKind } from './legacy-source.ts';

/** Why a legacy account opens nothing here. */
export type LegacyObstacle =
  /** The school has changed to our accounts. */
  | 'closed'
  /** Nobody of our files fits what the legacy account says. */
  | 'unknown'
  /** Several do. */
  | 'ambiguous'
  /** A pupil of the first degree: they have no account (R5). */
  | 'primary-pupil'
  /** The account was suspended, closed or merged. */
  | 'ended';

/** What a journey from a legacy account remembers. */
export type LegacyJourney = {
  kind: LegacyKind;
  /** Name of the source, as people read it. */
  source: string;
  /** The person's schools for that source, with the last day of its accounts there, `AAAA-MM-JJ`. */
  schools: { name: string; lastDay: string | null }[];
  obstacle?: LegacyObstacle;
  /** The hash of the password chosen, sealed, in base64, until the last proof is given. */
  password?: string;
};
