import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { signIn } from './sign-in.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

test('a crowd that cannot be hashed in time is refused before the database is asked anything', async () => {
  const app = testApp(database, 'web', { EDUCONNECT_HASH_CONCURRENCY: '1', EDUCONNECT_HASH_QUEUE: '2' });
  const attempt = (identifier: string) => signIn(app, { identifier, password: 'x', from: { trace: 'test' } });
  try {
    const hashes = ['a', 'b'].map((password) => app.hasher.dummyVerify(password));
    const refused = await attempt('a.personne');
    assert.ok(!refused.ok && refused.reason === 'overloaded', JSON.stringify(refused));
    const counted = await database.superuser.query('select from attempt_counter');
    assert.equal(counted.rowCount, 0);

    await Promise.all(hashes);
    assert.deepEqual(await attempt('a.personne'), { ok: false, reason: 'wrong' });
  } finally {
    await app.hasher.close();
    await app.passwordRules.close();
  }
});
