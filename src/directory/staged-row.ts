import { hash } from 'node:crypto';
import { foldName } from '../matching/fold-name.ts';
import { parsePhone } from '../platform/phone/parse-phone.ts';
import type { FeedEntry, GuardianEntry, SetAsideEntry } from './record.ts';

/**
 * The staging tables: what was read, as the records' tables hold it. `place` says where, as `<file>:<line>`;
 * `content_hash` tells two contents apart.
 */
export const STAGED_COLUMNS = {
  school:
    'place text, uai text, structure_id text, name text, kind text, kind_code text, sector text, street text, ' +
    'postal_code text, city text, phone text, mail text, district text, basin text, content_hash bytea',
  class: 'school_uai text, code text, label text',
  mef: 'code text, label text, mefstat11 text',
  staff:
    'place text, aaf_id text, family_name text, given_name text, title text, mail text, content_hash bytea',
  'staff-function': 'aaf_id text, school_uai text, function_code text, post_code text, post_label text',
  pupil:
    'place text, aaf_id text, school_uai text, ine text, family_name text, usage_name text, given_name text, ' +
    'other_given_names text, title text, born_on date, source_id text, class_code text, class_label text, ' +
    'mef_code text, mail text, folded_family_name text, folded_usage_name text, folded_given_name text, ' +
    'content_hash bytea',
  guardian:
    'place text, aaf_id text, birth_name text, usage_name text, given_name text, other_given_names text, ' +
    'title text, mobile_raw text, mobile text, home_phone text, work_phone text, mail text, mail_key text, ' +
    'address_lines text, postal_code text, city text, country text, folded_birth_name text, ' +
    'folded_usage_name text, folded_given_name text, content_hash bytea',
  guardianship: 'pupil_aaf_id text, guardian_aaf_id text, rank text, kinship_code text',
  'set-aside':
    'kind text, file text, line integer, aaf_id text, guardian_aaf_id text, reason text, keeps boolean',
} as const;

export type StagedTable = keyof typeof STAGED_COLUMNS;

/** Separates the columns of a COPY line. No XML document can hold it. */
export const COLUMN_SEPARATOR = '\x01';
/** What COPY reads as null: our texts are never empty. */
export const NULL_TEXT = '';

type Value = string | number | boolean | undefined;

/** The line of an entry, for COPY into the staging table of its kind. `file` is the name of its file. */
export function stagedRow(entry: FeedEntry, file: string): string {
  switch (entry.kind) {
    case 'school':
      return hashedLine(`${file}:${entry.line}`, [
        entry.uai,
        entry.structureId,
        entry.name,
        entry.type,
        entry.typeCode,
        entry.sector,
        entry.street,
        entry.postalCode,
        entry.city,
        entry.phone,
        entry.mail,
        entry.district,
        entry.basin,
      ]);
    case 'class':
      return line([entry.schoolUai, entry.code, entry.label]);
    case 'mef':
      return line([entry.code, entry.label, entry.stat11]);
    case 'staff':
      return hashedLine(`${file}:${entry.line}`, [
        entry.aafId,
        entry.usageName ?? entry.birthName,
        entry.givenName,
        entry.title,
        entry.mail,
      ]);
    case 'staff-function':
      return line([entry.aafId, entry.schoolUai, entry.functionCode, entry.postCode, entry.postLabel]);
    case 'pupil': {
      const familyName = entry.birthName ?? entry.usageName ?? '';
      return hashedLine(`${file}:${entry.line}`, [
        entry.aafId,
        entry.schoolUai,
        entry.ine,
        familyName,
        entry.usageName,
        entry.givenName,
        entry.otherGivenNames,
        entry.title,
        entry.bornOn,
        entry.sourceId,
        entry.classCode,
        entry.classLabel,
        entry.mefCode,
        entry.mail,
        foldName(familyName),
        entry.usageName && foldName(entry.usageName),
        foldName(entry.givenName),
      ]);
    }
    case 'guardian': {
      const usageName = entry.usageName ?? entry.birthName ?? '';
      const mobile = chooseMobile(entry);
      return hashedLine(`${file}:${entry.line}`, [
        entry.aafId,
        entry.birthName,
        usageName,
        entry.givenName,
        entry.otherGivenNames,
        entry.title,
        mobile.raw,
        mobile.e164,
        entry.homePhone,
        entry.workPhone,
        entry.mail,
        entry.mail && mailKey(entry.mail),
        entry.addressLines,
        entry.postalCode,
        entry.city,
        entry.country,
        entry.birthName && foldName(entry.birthName),
        foldName(usageName),
        foldName(entry.givenName),
      ]);
    }
    case 'guardianship':
      return line([entry.pupilAafId, entry.guardianAafId, entry.rank, entry.kinshipCode]);
  }
}

/** The line of a record set aside by the reader. What the database holds of it stays. */
export function setAsideRow(entry: SetAsideEntry): string {
  return line([entry.kind, entry.file, entry.line, entry.id, entry.guardianId, entry.reason, true]);
}

function line(values: readonly Value[]): string {
  return `${escapeText(values.join(COLUMN_SEPARATOR))}\n`;
}

function hashedLine(place: string, values: readonly Value[]): string {
  const text = escapeText(values.join(COLUMN_SEPARATOR));
  const digest = hash('sha256', text, 'hex').slice(0, 32);
  return `${escapeText(place)}${COLUMN_SEPARATOR}${text}${COLUMN_SEPARATOR}\\\\x${digest}\n`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

function escapeText(text: string): string {
  return /[\\\n\r]/.test(text) ? text.replace(/[\\\n\r]/g, (char) => ESCAPES[char]!) : text;
}

/** The first number that may receive SMS; else the first one written, for the school to see. */
function chooseMobile({ mobiles }: GuardianEntry): { raw?: string; e164?: string } {
  for (const raw of mobiles) {
    const parsed = parsePhone(raw);
    // Whether a foreign number is a mobile is not known: it stands in the field of mobiles.
    if (parsed?.kind === 'mobile' || parsed?.kind === 'foreign') return { raw, e164: parsed.e164 };
  }
  return mobiles[0] === undefined ? {} : { raw: mobiles[0] };
}

/** An address as it is compared. « néant » and the like are nobody's address. */
function mailKey(mail: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail) ? mail.toLowerCase() : undefined;
}
