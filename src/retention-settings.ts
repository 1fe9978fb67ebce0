import { z } from 'zod';
import { whole } from './whole-setting.ts';

/** How long each thing lives (R107): a part of the configuration. */
export const retentionSettings = {
  EDUCONNECT_INACTIVE_MONTHS: whole(24, 1, 120).describe(
    'An account unused for this long is warned twice, then suspended (R107).',
  ),
  EDUCONNECT_WARNING_DAYS: whole(30, 1, 180).describe(
    'Between two warnings, and between the last one and the end of the account.',
  ),
  EDUCONNECT_SUSPENDED_MONTHS: whole(3, 1, 24).describe(
    'From the suspension of an unused account to its end.',
  ),
  EDUCONNECT_PUPIL_LEFT_MONTHS: whole(12, 1, 60).describe(
    'The account of a pupil who is in no school any more ends after this.',
  ),
  EDUCONNECT_CHILDLESS_MONTHS: whole(12, 1, 60).describe(
    'The account of a guardian who has no child left in any school ends after this.',
  ),
  EDUCONNECT_CLOSED_MONTHS: whole(12, 1, 60).describe(
    'What proves past acts of a closed account is erased after this.',
  ),
  EDUCONNECT_MAJORITY_AGE: whole(18, 0, 30).describe(
    'Age at which a pupil leaves the accounts of the guardians. 0: never.',
  ),
  EDUCONNECT_LEFT_RECORD_MONTHS: whole(24, 1, 120).describe(
    'Records that left the schools’ files and that no account holds are erased after this.',
  ),
  EDUCONNECT_MESSAGE_MONTHS: whole(12, 1, 60).describe(
    'Traces of messages sent (never their content) are erased after this.',
  ),
  EDUCONNECT_FEED_FILE_DAYS: whole(30, 1, 366).describe(
    'Files of the feed in EDUCONNECT_FEED_DIR, and the list of records set aside, are erased after this.',
  ),
  EDUCONNECT_FEED_DIR: z
    .string()
    .optional()
    .describe(
      'Folder where the académies’ files are laid, one folder a delivery. When given, old deliveries are removed from it.',
    ),
  EDUCONNECT_JOURNAL_MONTHS: whole(12, 6, 60).describe('The journal’s whole months are removed after this.'),
  EDUCONNECT_EXPORT_HOURS: whole(24, 1, 168).describe('A copy of one’s data can be fetched for this long.'),
  EDUCONNECT_RETENTION_NIGHTLY: whole(50_000, 1, 10_000_000).describe(
    'Most that one rule of the lives of data takes in a night; the next night goes on.',
  ),
} as const;
