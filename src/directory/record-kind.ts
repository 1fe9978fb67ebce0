import type { StagedTable } from './staged-row.ts';
import type { Reported } from './import-result.ts';

/** How the staged rows of a kind of record stand for those of its table, within one académie and degree. */
export type RecordKind = {
  table: string;
  staged: StagedTable;
  /** Columns that tell a record from another. */
  key: readonly string[];
  /** The other columns that the feed fills. */
  columns: readonly string[];
  /** SQL: whether the record `r` is not what the staged row `s` says. */
  differs: string;
  /** SQL: whether the set-aside row `x` keeps the record `r` as it is. */
  isKeptBy: string;
  /** Whether the table keeps when each record last changed. */
  hasChangedAt?: true;
  /**
   * Where a new record brings the id that its person would have (openDirtyMarks), and, in SQL, which staged rows `s`
   * may have a person at all: an id that is taken back costs a second write of the record.
   */
  person?: { column: 'pupil_id' | 'account_id'; join?: string; isLikely: string };
};

const HASH_DIFFERS = 'r.content_hash <> s.content_hash';

export const RECORD_KINDS: Record<Reported, RecordKind> = {
  school: {
    table: 'school',
    staged: 'school',
    key: ['uai'],
    columns: words(
      'structure_id name kind kind_code sector street postal_code city phone mail district basin content_hash',
    ),
    differs: HASH_DIFFERS,
    isKeptBy: `x.kind = 'school' and x.aaf_id = r.structure_id`,
  },
  staff: {
    table: 'staff_record',
    staged: 'staff',
    key: ['aaf_id'],
    columns: words('family_name given_name title mail content_hash'),
    differs: HASH_DIFFERS,
    isKeptBy: `x.kind = 'staff' and x.aaf_id = r.aaf_id`,
  },
  pupil: {
    table: 'pupil_record',
    staged: 'pupil',
    key: ['aaf_id'],
    columns: words(
      'school_uai ine family_name usage_name given_name other_given_names title born_on source_id class_code ' +
        'class_label mef_code mail folded_family_name folded_usage_name folded_given_name content_hash',
    ),
    differs: HASH_DIFFERS,
    isKeptBy: `x.kind = 'pupil' and x.aaf_id = r.aaf_id`,
    hasChangedAt: true,
    person: { column: 'pupil_id', isLikely: 's.ine is not null' },
  },
  guardian: {
    table: 'guardian_record',
    staged: 'guardian',
    key: ['aaf_id'],
    columns: words(
      'birth_name usage_name given_name other_given_names title mobile_raw mobile home_phone work_phone mail ' +
        'mail_key address_lines postal_code city country folded_birth_name folded_usage_name folded_given_name ' +
        'content_hash',
    ),
    differs: HASH_DIFFERS,
    isKeptBy: `x.kind = 'guardian' and x.aaf_id = r.aaf_id`,
    hasChangedAt: true,
    person: {
      column: 'account_id',
      join: `left join (
        select distinct l.guardian_aaf_id as aaf_id
        from staged_guardianship l join staged_pupil p on p.aaf_id = l.pupil_aaf_id and p.ine is not null
        join school on school.uai = p.school_uai and school.in_scope
        where l.rank = 'legal'
      ) legal on legal.aaf_id = s.aaf_id`,
      isLikely: 'legal.aaf_id is not null',
    },
  },
  guardianship: {
    table: 'guardianship',
    staged: 'guardianship',
    key: ['pupil_aaf_id', 'guardian_aaf_id'],
    columns: ['rank', 'kinship_code'],
    differs: '(r.rank, r.kinship_code) is distinct from (s.rank, s.kinship_code)',
    // A broken link whose guardian cannot be read keeps all the links that its pupil had.
    isKeptBy: `x.aaf_id = r.pupil_aaf_id and (x.kind = 'pupil' or
      (x.kind = 'guardianship' and coalesce(x.guardian_aaf_id, r.guardian_aaf_id) = r.guardian_aaf_id))`,
  },
};

function words(text: string): string[] {
  return text.split(' ');
}
