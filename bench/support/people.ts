import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { uuidv7 } from 'uuidv7';
import { passwordContext } from '../../src/accounts/credential.store.ts';
import { hashToken } from '../../src/platform/crypto/tokens.ts';
import type { Ours } from './bench.ts';

export const PASSWORD = 'tournesol-marine-84';

export type BenchPerson = { accountId: string; identifier: string; mobile: string };

/** Active guardians, each with a record of two académies, all with the same password. */
export async function addGuardians(ours: Ours, count: number): Promise<BenchPerson[]> {
  const encoded = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const batch = randomBytes(3).toString('hex');
  const people = Array.from({ length: count }, (_, index) => ({
    accountId: uuidv7(),
    identifier: `b.${batch}${index}`,
    // Numbers kept for fiction (Arcep): 06 39 98 00 00 to 06 39 98 99 99.
    mobile: `+3363998${String(index % 10_000).padStart(4, '0')}`,
  }));
  for (let from = 0; from < people.length; from += 1000) {
    const some = people.slice(from, from + 1000);
    const ids = some.map(({ accountId }) => accountId);
    const identifiers = some.map(({ identifier }) => identifier);
    await ours.superuser.query(
      `insert into account (id, kind, state, origin, identifier, family_name, given_name, activated_at)
       select id, 'guardian', 'active', 'school', identifier, 'Keravel', 'Ambroise', now()
       from unnest($1::uuid[], $2::text[]) as people (id, identifier)`,
      [ids, identifiers],
    );
    await ours.superuser.query(
      'insert into identifier (account_id, value) select * from unnest($1::uuid[], $2::text[])',
      [ids, identifiers],
    );
    await ours.superuser.query(
      `insert into credential (account_id, password_hash) select * from unnest($1::uuid[], $2::bytea[])`,
      [ids, ids.map((id) => ours.app.keyrings.password.encrypt(encoded, passwordContext(id)))],
    );
    await ours.superuser.query(
      `insert into guardian_record (academy_code, degree, aaf_id, usage_name, given_name, title, mobile,
         folded_usage_name, folded_given_name, content_hash, account_id)
       select academy, '2D', identifier, 'Keravel', 'Ambroise', 'M.', mobile, 'KERAVEL', 'AMBROISE', '', id
       from unnest($1::uuid[], $2::text[], $3::text[]) as people (id, identifier, mobile),
         unnest(array['14', '02']) as academies (academy)`,
      [ids, identifiers, some.map(({ mobile }) => mobile)],
    );
  }
  await ours.superuser.query('analyze account, identifier, credential, guardian_record');
  return people;
}

/** Opens a session for each, as the sign-in does. Returns the cookies. */
export async function openSessions(ours: Ours, people: readonly BenchPerson[]): Promise<string[]> {
  const tokens = people.map(() => randomBytes(32).toString('base64url'));
  await ours.superuser.query(
    `insert into session (id_hash, id, account_id, way, idle_seconds, expires_at)
     select id_hash, id, account_id, 'password', 1800, now() + interval '8 hours'
     from unnest($1::bytea[], $2::uuid[], $3::uuid[]) as opened (id_hash, id, account_id)`,
    [tokens.map(hashToken), people.map(() => uuidv7()), people.map(({ accountId }) => accountId)],
  );
  return tokens.map((token) => `session=${token}`);
}

/** Headers of a form that comes through our proxy from one of many households. */
export function formHeaders(household: number): Record<string, string> {
  return {
    'content-type': 'application/x-www-form-urlencoded',
    // RFC 5737 §3 and RFC 2544: addresses of documentation and of benchmarks.
    'x-forwarded-for': `198.18.${(household >> 8) & 255}.${household & 255}`,
  };
}
