import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  insertGuardian,
  insertPupil,
  openSampleSession,
  type SamplePerson,
} from '../../../test/support/saml/sample-people.ts';
import { makeSampleService } from '../../../test/support/saml/sample-service.ts';
import { findSignedInSubject } from './subject.store.ts';

const anyService = makeSampleService();

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

async function find(person: SamplePerson) {
  const { token, id } = await openSampleSession(database, person);
  const found = await findSignedInSubject(database.web.pool, token, anyService);
  assert.equal(found?.sessionId, id);
  assert.equal(found.subject.accountId, person.accountId);
  return found.subject;
}

describe('what is known of a person', () => {
  it('is, for a guardian, every present record of the feed, 2D first', async () => {
    const subject = await find(await insertGuardian(database));
    assert.equal(subject.kind, 'guardian');
    assert.equal(subject.familyName, 'LE BIHAN');
    assert.equal(subject.civility, 'M.');
    assert.deepEqual(
      subject.records.map(({ academyCode, degree }) => `${academyCode} ${degree}`).toSorted(),
      ['02 2D', '14 1D', '14 2D'],
    );
    assert.equal(subject.records.at(-1)?.degree, '1D');
  });

  it('is, for a pupil, the present school and level, and who they are', async () => {
    const subject = await find(await insertPupil(database, '091234567XY'));
    assert.ok(subject.kind === 'pupil');
    assert.equal(subject.birthDate, '2009-02-28');
    assert.equal(subject.ine, '091234567XY');
    assert.equal(subject.uai, '0290099X');
    assert.equal(subject.mefstat4, '2212');
    assert.equal(subject.civility, 'Mme');
    assert.equal(subject.records.length, 1);
  });

  it('is nothing once the session or the account is over', async () => {
    const person = await insertGuardian(database);
    const over = [
      `update session set ended_at = now() where id = $1`,
      `update session set expires_at = now() where id = $1`,
      `update session set last_seen_at = now() - interval '31 minutes' where id = $1`,
      `update account set state = 'suspended' where id = (select account_id from session where id = $1)`,
    ];
    for (const change of over) {
      const { token, id } = await openSampleSession(database, person);
      assert.ok(await findSignedInSubject(database.web.pool, token, anyService));
      await database.superuser.query(change, [id]);
      assert.equal(await findSignedInSubject(database.web.pool, token, anyService), undefined, change);
    }
    assert.equal(await findSignedInSubject(database.web.pool, 'x', anyService), undefined);
  });
});
