import { createPublicKey, X509Certificate } from 'node:crypto';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { LegacyKind, LegacySource } from './legacy-source.ts';

type Queryable = Database['query'] | Trx;

/** The sources in use, or those of one académie. Read at each use: few people still come this way. */
export async function listLegacySources(queryable: Queryable, academyCode?: string): Promise<LegacySource[]> {
  const rows = await select(queryable)
    .$if(academyCode !== undefined, (query) =>
      query.where(sql<boolean>`${academyCode} = any (academy_codes)`),
    )
    .orderBy('kind')
    .orderBy('name')
    .execute();
  return rows.map(fromRow);
}

export async function findLegacySource(queryable: Queryable, id: string): Promise<LegacySource | undefined> {
  const row = await select(queryable).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
}

export async function findLegacySourceByEntityId(
  queryable: Queryable,
  entityId: string,
): Promise<LegacySource | undefined> {
  const row = await select(queryable).where('entity_id', '=', entityId).executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
}

/** The académies for which a source is in use, with their names, for people to choose. */
export async function listLegacyAcademies(
  queryable: Queryable,
): Promise<{ code: string; name: string; timeZone: string }[]> {
  return queryable
    .selectFrom('academy')
    .select(['code', 'name', 'time_zone as timeZone'])
    .where(
      sql<boolean>`exists (select from legacy_source s where academy.code = any (s.academy_codes) and s.removed_at is null)`,
    )
    .orderBy('name')
    .execute();
}

/** Académies of this list that do not exist. */
export async function findUnknownAcademies(
  queryable: Queryable,
  codes: readonly string[],
): Promise<string[]> {
  const rows = await queryable.selectFrom('academy').select('code').where('code', 'in', codes).execute();
  return codes.filter((code) => !rows.some((row) => row.code === code));
}

export type StoredLegacySource = {
  readonly kind: LegacyKind;
  readonly name: string;
  readonly entityId: string;
  readonly signInUrl: string;
  readonly academyCodes: readonly string[];
  /** DER in base64. */
  readonly certificates: readonly string[];
  /** The file as given. */
  readonly file: Uint8Array;
};

/** Writes a source, in the place of the one with the same entity ID. Nothing is touched when it would stay as it is. */
export async function writeLegacySource(
  trx: Trx,
  source: StoredLegacySource,
): Promise<{ id: string; outcome: 'added' | 'changed' | 'unchanged' }> {
  const values = {
    kind: source.kind,
    name: source.name,
    sign_in_url: source.signInUrl,
    academy_codes: [...source.academyCodes],
    certificates: source.certificates.map((certificate) => Buffer.from(certificate, 'base64')),
    metadata: Buffer.from(source.file),
    removed_at: null,
  };
  const newId = uuidv7();
  const columns = Object.keys(values);
  const row = (table: string) => sql.join(columns.map((column) => sql.ref(`${table}.${column}`)));
  const written = await trx
    .insertInto('legacy_source')
    .values({ id: newId, entity_id: source.entityId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('entity_id')
        .doUpdateSet({ ...values, changed_at: sql<Date>`clock_timestamp()` })
        .where(sql<boolean>`(${row('legacy_source')}) is distinct from (${row('excluded')})`),
    )
    .returning('id')
    .executeTakeFirst();
  if (written !== undefined) return { id: written.id, outcome: written.id === newId ? 'added' : 'changed' };
  const { id } = await trx
    .selectFrom('legacy_source')
    .select('id')
    .where('entity_id', '=', source.entityId)
    .executeTakeFirstOrThrow();
  return { id, outcome: 'unchanged' };
}

/** Takes a source out of use. @returns its id, or undefined when none in use has this entity ID */
export async function removeLegacySourceRow(trx: Trx, entityId: string): Promise<string | undefined> {
  const row = await trx
    .updateTable('legacy_source')
    .set({ removed_at: sql<Date>`now()` })
    .where('entity_id', '=', entityId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

const select = (queryable: Queryable) =>
  queryable
    .selectFrom('legacy_source')
    .select(['id', 'kind', 'name', 'entity_id', 'sign_in_url', 'academy_codes', 'certificates'])
    .where('removed_at', 'is', null);

type Row = {
  id: string;
  kind: string;
  name: string;
  entity_id: string;
  sign_in_url: string;
  academy_codes: string[];
  certificates: Buffer[];
};

const fromRow = (row: Row): LegacySource => ({
  id: row.id,
  kind: row.kind as LegacyKind,
  name: row.name,
  entityId: row.entity_id,
  signInUrl: row.sign_in_url,
  academyCodes: row.academy_codes,
  signingKeys: row.certificates.map((der) =>
    createPublicKey(new X509Certificate(der).publicKey.export({ type: 'spki', format: 'pem' })),
  ),
});
