import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';

export type FoundSchool = { uai: string; name: string; city: string | null; postalCode: string | null };

/** Schools shown for one search. */
export const MOST_SCHOOLS = 20;

const columns = sql`uai, name, city, postal_code as "postalCode"`;

export async function findSchool(
  queryable: Database['query'],
  uai: string,
): Promise<FoundSchool | undefined> {
  const { rows } = await sql<FoundSchool>`
    select ${columns} from school where uai = ${uai} and left_at is null
  `.execute(queryable);
  return rows[0];
}

/**
 * The schools that have every word typed in their name, town or postcode, or this UAI; by town, then name. One more
 * than `MOST_SCHOOLS` says that there are others.
 */
export async function searchSchools(queryable: Database['query'], typed: string): Promise<FoundSchool[]> {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1)
    .slice(0, 8);
  if (words.length === 0) return [];
  // One condition a word: the index serves `like`, not `like all`.
  const hasEveryWord = sql.join(
    words.map(
      (word) =>
        sql`searchable(name || ' ' || coalesce(city, '') || ' ' || coalesce(postal_code, '')) like ${`%${word}%`}`,
    ),
    sql` and `,
  );
  const { rows } = await sql<FoundSchool>`
    select ${columns} from school
    where left_at is null and (
      uai = ${typed.replace(/\s/g, '').toUpperCase().slice(0, 8)} or (${hasEveryWord})
    )
    order by city, name, uai
    limit ${MOST_SCHOOLS + 1}
  `.execute(queryable);
  return rows;
}
