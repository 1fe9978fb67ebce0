/**
 * No sequence of steps, reloads, Back and parallel tabs reaches an active account without all the proofs of its way:
 * random walks over every way in, against the whole program, the database looked at after each.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  beginWalk,
  type Held,
  NOISE,
  type Walk,
  type WalkAction,
  WAYS,
  type WalkSite,
} from './support/activation-walk.ts';
import { startLegacySite } from './support/legacy-providers.ts';
import { startHandMadeProvider } from './support/oidc/hand-made-provider.ts';
import { startPortal } from './support/portal.ts';
import { seededRandom } from './support/seeded-random.ts';

let site: WalkSite;
before(async () => {
  const franceConnect = await startHandMadeProvider();
  const portal = await startPortal({
    EDUCONNECT_FRANCECONNECT_ISSUER: franceConnect.issuer,
    EDUCONNECT_FRANCECONNECT_CLIENT_ID: franceConnect.clientId,
    EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: franceConnect.clientSecret,
    EDUCONNECT_SMS_PER_NUMBER_HOUR: '1000',
    EDUCONNECT_SMS_PER_NUMBER_DAY: '1000',
    EDUCONNECT_SMS_PER_ADDRESS_HOUR: '100000',
    EDUCONNECT_SIGNIN_TRIES: '100',
    EDUCONNECT_BIRTH_DATE_TRIES: '20',
  });
  const legacy = await startLegacySite(portal);
  legacy.people.push({ name: 'Ondine Personne', detail: '', vectors: ['2|PERSONNE|Ondine|0|0040002B'] });
  site = { portal, legacy, franceConnect, hmacKey: (await portal.app('web')).hmacKey };
});
after(async () => {
  await site.legacy.close();
  await site.portal.close();
  await site.franceConnect.close();
});

type Row = {
  id: string;
  kind: string;
  state: string;
  origin: string | null;
  attached: string[];
  activations: number;
  sessions: number;
  hasPassword: boolean;
  hasProvisional: boolean;
};

/** What must be true of the family's accounts, whatever was tried. @returns what is not */
async function violations({ family, held }: Walk): Promise<{ faults: string[]; reached: string[] }> {
  const { rows } = await site.portal.database.superuser.query<Row>(
    `select a.id, a.kind, a.state, a.origin,
       array(select pupil_id::text from child_attachment where account_id = a.id and state = 'attached') as attached,
       (select count(*)::int from journal_entry where account_id = a.id and action = 'account.activated') as activations,
       (select count(*)::int from session where account_id = a.id) as sessions,
       exists (select from credential where account_id = a.id) as "hasPassword",
       exists (select from provisional_password where account_id = a.id) as "hasProvisional"
     from account a where a.id = $1 or a.pupil_id = $2`,
    [family.accountId, family.children[0]!.pupilId],
  );
  const faults: string[] = [];
  const reached: string[] = [];
  const known = family.children.slice(0, held.births).map(({ pupilId }) => pupilId);
  for (const row of rows) {
    const must = (isTrue: boolean, what: string): void => {
      if (!isTrue) faults.push(`${row.kind} ${row.state} ${row.origin}: ${what} (${JSON.stringify(held)})`);
    };
    const isGuardian = row.kind === 'guardian';
    const isActive = row.state === 'active';
    if (isActive) reached.push(`${row.kind} ${row.origin}`);
    if (isActive || row.state === 'activating') {
      must(known.length > 0, 'no birth date was known');
      must(row.hasPassword || row.origin === 'franceconnect', 'no password');
      must(!row.hasProvisional, 'the provisional password is still there');
      must(!isGuardian || row.attached.length > 0, 'no child is attached');
    } else {
      must(!row.hasPassword, 'a password before the activation');
      must(row.attached.length === 0, 'a child before the activation');
    }
    must(
      row.attached.every((pupilId) => known.includes(pupilId)),
      'a child whose date was not known',
    );
    must(row.sessions === 0 || isActive, 'a session before the activation');
    must(row.activations === (isActive ? 1 : 0), `${row.activations} activations in the journal`);
    must(row.state !== 'activating' || (isGuardian && held.guardianLetter), 'activating without a letter');
    switch (isActive && row.origin) {
      case false:
        break;
      case 'guardian':
        must(isGuardian && held.phone, 'the code was not known');
        break;
      case 'franceconnect':
        must(
          isGuardian && held.franceConnect && held.phone,
          'not FranceConnect’s person, or the code was not known',
        );
        break;
      case 'school':
        must(
          isGuardian ? held.guardianLetter && held.mail : held.pupilLetter,
          'the letter or the mail was not there',
        );
        break;
      case 'aten':
      case 'ent':
        must(isGuardian ? held.guardianLegacy : held.pupilLegacy, 'the legacy account was not theirs');
        break;
      default:
        must(false, 'an origin that none of these ways has');
    }
  }
  if (rows.length !== 2) faults.push(`${rows.length} accounts`);
  return { faults, reached };
}

/** One walk: three ways one after the other, with steps left out, repeated, at once in two tabs, and in another browser. */
async function walk(
  seed: number,
  forced: Partial<Held> = {},
): Promise<{ faults: string[]; reached: string[] }> {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const held: Held = {
    phone: chance(0.6),
    mail: chance(0.6),
    guardianLetter: chance(0.6),
    pupilLetter: chance(0.6),
    guardianLegacy: chance(0.6),
    pupilLegacy: chance(0.6),
    franceConnect: chance(0.6),
    births: pick([0, 1, 2, 2] as const),
    ...forced,
  };
  const ways: readonly (readonly WalkAction[])[] = Object.values(WAYS);
  const everything: readonly WalkAction[] = [...new Set(ways.flat()), ...NOISE];
  const state = await beginWalk(site, held, random);
  const queues = [pick(ways), pick(ways), pick(ways)].map((way) => way.filter(() => !chance(0.08)));
  while (queues.some((queue) => queue.length > 0)) {
    // One way after the other: interleaved step by step, the journeys of one browser would only replace each other.
    const queue = queues.find(({ length }) => length > 0)!;
    const action = chance(0.12) ? pick(everything) : queue.shift()!;
    const client = chance(0.92) ? state.clients[0]! : state.clients[1]!;
    const together: WalkAction[] = [action];
    if (chance(0.25)) together.push(chance(0.5) ? action : pick(everything));
    await Promise.all(together.map((one) => state.act(one, client)));
    if (chance(0.1)) queues.push([pick(ways), pick(ways)].flat());
    if (queues.length > 6) break;
  }
  return violations(state);
}

async function walks(seeds: readonly number[], forced?: Partial<Held>) {
  const faults: string[] = [];
  const reached = new Set<string>();
  for (const seed of seeds) {
    const result = await walk(seed, forced);
    faults.push(...result.faults.map((fault) => `seed ${seed}: ${fault}`));
    for (const one of result.reached) reached.add(one);
  }
  return { faults, reached };
}

const seeds = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

test('no walk reaches an active account without all the proofs of its way', async () => {
  const { faults, reached } = await walks(seeds(1, 30));
  assert.deepEqual(faults, []);
  // Walks that never arrive would prove nothing.
  for (const end of ['guardian guardian', 'guardian franceconnect', 'guardian school', 'pupil school'])
    assert.ok(reached.has(end), `no walk reached « ${end} », only ${[...reached].join(', ')}`);
  assert.ok(
    [...reached].some((end) => /^guardian (?:aten|ent)$/.test(end)),
    [...reached].join(),
  );
  assert.ok(
    [...reached].some((end) => /^pupil (?:aten|ent)$/.test(end)),
    [...reached].join(),
  );
});

/** A fault of the program, planted in the database: the walks must see it. */
async function withPlanted(table: string, rule: string, run: () => Promise<void>): Promise<void> {
  const { superuser } = site.portal.database;
  await superuser.query(
    `create function planted() returns trigger language plpgsql as $$ begin ${rule} return new; end $$`,
  );
  await superuser.query(
    `create trigger planted before insert or update on ${table} for each row execute function planted()`,
  );
  try {
    await run();
  } finally {
    await superuser.query(`drop trigger planted on ${table}`);
    await superuser.query('drop function planted()');
  }
}

const FAULTS: readonly [string, string, string, Partial<Held>][] = [
  [
    'the code of the SMS is not asked',
    'flow',
    `if new.kind = 'sms' and new.step = 'code' then new.step := 'children'; end if;`,
    { phone: false, births: 2, guardianLetter: false, guardianLegacy: false, franceConnect: false },
  ],
  [
    'the link of the mail is not waited for',
    'account',
    `if new.state = 'activating' then new.state := 'active'; new.activated_at := now(); end if;`,
    { mail: false, guardianLetter: true, births: 2, phone: false, guardianLegacy: false },
  ],
  [
    'any legacy account leads to the family’s',
    'legacy_request',
    `if new.found = 'unknown' then
       new.found := 'account';
       new.account_id := (select id from account where kind = 'guardian' and state = 'unnotified' order by created_at desc limit 1);
     end if;`,
    { guardianLegacy: false, pupilLegacy: false, phone: false, guardianLetter: false, births: 2 },
  ],
];

for (const [name, table, rule, forced] of FAULTS) {
  test(`a fault is seen: ${name}`, async () => {
    await withPlanted(table, rule, async () => {
      const found: string[] = [];
      for (const seed of seeds(1000, 25)) {
        found.push(...(await walk(seed, forced)).faults);
        if (found.length > 0) break;
      }
      assert.notDeepEqual(found, [], 'the walks saw nothing');
    });
  });
}
