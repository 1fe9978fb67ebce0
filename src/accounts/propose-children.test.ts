import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { feed, insertSampleSchools, type SampleGuardian } from '../../test/support/feed-records.ts';
import type { App } from '../app.ts';
import { proposeChildren } from './propose-children.ts';

let database: TestDatabase;
let app: App;
before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'worker');
});
after(async () => {
  await app.hasher.close();
  await app.passwordRules.close();
  await database.drop();
});
beforeEach(async () => {
  await database.superuser.query(`
    truncate school, pupil, pupil_record, guardian_record, guardianship, account, identifier, identifier_series,
      match_decision, journal_entry, attempt_counter, message cascade
  `);
  await insertSampleSchools(database.worker);
});

const guardian: SampleGuardian = { id: 'G', mobile: '+33639980001' };

/** A night whose file gives the guardian the children named. */
async function night(...children: string[]): Promise<void> {
  await feed(database.worker, {
    pupils: children.map((id) => ({ id })),
    guardians: [{ ...guardian, children: Object.fromEntries(children.map((id) => [id, 'legal' as const])) }],
  });
}

async function activate(contact: { email?: string; mobile?: string }, hoursAgo = 24): Promise<void> {
  await database.superuser.query(
    `update account set state = 'active', origin = 'guardian', activated_at = now() - make_interval(hours => $3),
       email = $1::text, mobile = $2::text, email_confirmed_at = case when $1::text is not null then now() end,
       mobile_confirmed_at = case when $2::text is not null then now() end
     where kind = 'guardian'`,
    [contact.email ?? null, contact.mobile ?? null, hoursAgo],
  );
  await database.superuser.query(
    `insert into child_attachment select a.id, p.id, 'attached', now() from account a, pupil p
     where a.kind = 'guardian' on conflict do nothing`,
  );
}

async function messages(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ said: string }>(
    `select channel || ' ' || template as said from message order by created_at`,
  );
  return rows.map(({ said }) => said);
}

async function proposals(): Promise<number> {
  const { rows } = await database.superuser.query<{ count: number }>(
    'select count(*)::int as count from child_proposal',
  );
  return rows[0]!.count;
}

test('a child that the feed finds for an active account is proposed, and told once, by e-mail', async () => {
  await night('A');
  await activate({ email: 'g@famille.example', mobile: '+33639980001' });
  await proposeChildren(app);
  assert.deepEqual([await proposals(), await messages()], [0, []], 'nothing new');

  await night('A', 'B', 'C');
  await proposeChildren(app);
  assert.deepEqual([await proposals(), await messages()], [2, ['email child-found']], 'one message for two');
  await proposeChildren(app);
  assert.deepEqual([await proposals(), await messages()], [2, ['email child-found']], 'once for each');
});

test('without an e-mail by SMS, never at night, and three times a month at most', async () => {
  await night('A');
  await activate({ mobile: '+33639980001' });
  const children = ['A'];
  for (const child of ['B', 'C', 'D', 'E']) {
    children.push(child);
    await night(...children);
    await proposeChildren(app);
  }
  assert.equal(await proposals(), 4);
  assert.deepEqual(await messages(), Array(3).fill('sms child-found'));
  const { rows } = await database.superuser.query<{ hour: number }>(
    `select distinct extract(hour from due_at at time zone 'Europe/Paris')::int as hour from message`,
  );
  for (const { hour } of rows) assert.ok(hour >= 8 && hour < 20, `${hour} h`);
});

test('nobody is proposed anything who has no account in use, or has just made it', async () => {
  await night('A');
  await proposeChildren(app);
  assert.equal(await proposals(), 0);
  await activate({ email: 'g@famille.example' }, 1);
  await night('A', 'B');
  await proposeChildren(app);
  assert.equal(await proposals(), 0);
});
