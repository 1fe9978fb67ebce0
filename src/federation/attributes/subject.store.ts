import type { Database } from '../../platform/database/database.ts';
import { runStatement } from '../../platform/database/run-statement.ts';
import { hashToken } from '../../platform/crypto/tokens.ts';
import { GENERAL_TERMS } from '../../accounts/general-terms.ts';
import { OPEN_SESSION, type SignInWay } from '../../signin/session.store.ts';
import { PLACES_OF_ACCOUNT } from '../registry/place.store.ts';
import { dependsOnPlaces, type Place } from '../registry/service-offer.ts';
import type { Service } from '../registry/service.ts';
import type { Subject } from './subject.ts';

/** A person signed in with a browser, and what may be said of them. */
export type SignedInSubject = {
  readonly sessionId: string;
  /** When the person proved who they are. */
  readonly startedAt: Date;
  readonly way: SignInWay;
  readonly subject: Subject;
  /** Their schools; read only when the service is not open to all of them. */
  readonly places: readonly Place[];
  /** The general terms changed since they activated their account, and they have not accepted the new ones. */
  readonly lacksGeneralTerms: boolean;
  /** The service has terms of its own, not accepted yet. */
  readonly lacksServiceTerms: boolean;
};

const statement = {
  name: 'signed-in-subject',
  text: `
    select s.id as session_id, s.created_at as started_at, s.way, a.id as account_id, a.kind, a.family_name,
      a.given_name,
      p.born_on, p.ine, r.records, pl.places,
      a.activated_at < $5::date and not exists (
        select from terms_acceptance where account_id = a.id and document = 'general' and version = $6
      ) as lacks_general,
      $4::text is not null and not exists (
        select from terms_acceptance where account_id = a.id and document = $3 and version = $4
      ) as lacks_service,
      (select known_as from account_known_as where account_id = a.id and service_id = $7::uuid) as known_as
    from session s
    join account a on a.id = s.account_id
    left join pupil p on p.id = a.pupil_id
    left join lateral (
      -- The degree above first, then the newest: the first of a pupil's records is the present school's.
      select coalesce(json_agg(records order by degree desc, first_seen_at desc), '[]') as records
      from (
        select academy_code, degree, aaf_id, title, null as uai, null as mefstat4, first_seen_at
        from guardian_record
        where a.kind = 'guardian' and account_id = a.id and left_at is null
        union all
        select pr.academy_code, pr.degree, pr.aaf_id, pr.title, pr.school_uai, left(m.mefstat11, 4), pr.first_seen_at
        from pupil_record pr
        left join mef m
          on m.academy_code = pr.academy_code and m.degree = pr.degree and m.code = pr.mef_code
        where a.kind = 'pupil' and pr.pupil_id = a.pupil_id and pr.left_at is null
      ) as records
    ) r on true
    left join lateral (
      select coalesce(json_agg(distinct jsonb_build_object('academyCode', place.academy_code, 'degree', place.degree,
        'uai', place.school_uai)), '[]') as places
      from (${PLACES_OF_ACCOUNT}) place
      where $2
    ) pl on true
    where s.id_hash = $1 and ${OPEN_SESSION}`,
};

/**
 * The person of the open session with this token, and whether anything keeps them from this service, in one
 * statement; undefined when there is none.
 */
export async function findSignedInSubject(
  pool: Database['pool'],
  sessionToken: string,
  service: Pick<Service, 'id' | 'offer'>,
): Promise<SignedInSubject | undefined> {
  const [row] = await runStatement<SubjectRow>(pool, statement, [
    hashToken(sessionToken),
    dependsOnPlaces(service),
    service.id,
    service.offer.terms?.version ?? null,
    GENERAL_TERMS.inForceOn,
    GENERAL_TERMS.version,
    service.id,
  ]);
  if (row === undefined) return undefined;
  return {
    sessionId: row.session_id,
    startedAt: row.started_at,
    way: row.way,
    subject: subjectOf(row),
    places: row.places,
    lacksGeneralTerms: row.lacks_general,
    lacksServiceTerms: row.lacks_service,
  };
}

function subjectOf(row: SubjectRow): Subject {
  const common = {
    accountId: row.account_id,
    ...(row.known_as !== null && { knownAs: row.known_as }),
    familyName: row.family_name,
    givenName: row.given_name,
    civility: civilityOf(row.records),
    records: row.records.map(({ academy_code, degree, aaf_id }) => ({
      academyCode: academy_code,
      degree,
      aafId: aaf_id,
    })),
  };
  if (row.kind === 'guardian') return { kind: 'guardian', ...common };
  return {
    kind: 'pupil',
    ...common,
    birthDate: row.born_on,
    ine: row.ine,
    uai: row.records[0]?.uai ?? null,
    mefstat4: row.records[0]?.mefstat4 ?? null,
  };
}

type SubjectRow = {
  session_id: string;
  started_at: Date;
  way: SignInWay;
  account_id: string;
  kind: 'guardian' | 'pupil';
  family_name: string;
  given_name: string;
  born_on: string | null;
  ine: string | null;
  places: Place[];
  lacks_general: boolean;
  lacks_service: boolean;
  known_as: string | null;
  records: {
    academy_code: string;
    degree: '1D' | '2D';
    aaf_id: string;
    title: string | null;
    uai: string | null;
    mefstat4: string | null;
  }[];
};

/** The feed also writes `Mlle`, `MME`, and nothing; services refuse what is neither `M.` nor `Mme`. */
function civilityOf(records: SubjectRow['records']): 'M.' | 'Mme' | null {
  for (const { title } of records) {
    const folded = (title ?? '').trim().toLowerCase();
    if (folded === 'm.' || folded === 'm') return 'M.';
    if (folded === 'mme' || folded === 'mlle') return 'Mme';
  }
  return null;
}
