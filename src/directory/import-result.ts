import type { Hold } from './brake.ts';

/** The kinds of records that a report counts. */
export const REPORTED = ['school', 'staff', 'pupil', 'guardian', 'guardianship'] as const;
export type Reported = (typeof REPORTED)[number];

export type KindReport = {
  read: number;
  created: number;
  changed: number;
  /** Had left, and is back. */
  returned: number;
  unchanged: number;
  /** Is no longer in the files: marked, never deleted. */
  left: number;
};

export type FeedReport = {
  /** Records of the files, set aside or not. */
  records: number;
  bytes: number;
  kinds: Record<Reported, KindReport>;
  setAside: number;
  accountsCreated: number;
  /** Guardian records that joined the account of another record. */
  recordsJoined: number;
  seconds: { reading: number; comparing: number; applying: number; matching: number };
};

export type ImportResult =
  | { outcome: 'applied'; runId: string; report: FeedReport }
  /** Nothing to change. `sameAs`: the run that applied these very files. */
  | { outcome: 'unchanged'; runId: string; report: FeedReport; sameAs?: string }
  /** Nothing was changed: the brake holds the run until it is approved. */
  | { outcome: 'held'; runId: string; report: FeedReport; hold: Hold }
  /** Nothing was changed. `runId` is absent when the request itself was refused. `reason` is in French. */
  | { outcome: 'refused'; runId?: string; reason: string; file?: string; line?: number; column?: number };

export type ImportProgress = {
  phase: 'reading' | 'comparing' | 'applying' | 'matching';
  records: number;
  bytes: number;
  totalBytes: number;
};
