import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { insertGuardian, insertPupil } from '../../../test/support/saml/sample-people.ts';
import { findSubject } from './subject.store.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

describe('what is known of a person', () => {
  it('is, for a guardian, every present record of the feed, 2D first', async () => {
    const { accountId } = await insertGuardian(database);
    const subject = await findSubject(database.web.query, accountId);
    assert.equal(subject?.kind, 'guardian');
    assert.equal(subject?.familyName, 'LE BIHAN');
    assert.equal(subject?.civility, 'M.');
    assert.deepEqual(
      subject?.records.map(({ academyCode, degree }) => `${academyCode} ${degree}`).toSorted(),
      ['02 2D', '14 1D', '14 2D'],
    );
    assert.equal(subject?.records.at(-1)?.degree, '1D');
  });

  it('is, for a pupil, the present school and level, and who they are', async () => {
    const { accountId } = await insertPupil(database, '091234567XY');
    const subject = await findSubject(database.web.query, accountId);
    assert.ok(subject?.kind === 'pupil');
    assert.equal(subject.birthDate, '2009-02-28');
    assert.equal(subject.ine, '091234567XY');
    assert.equal(subject.uai, '0290099X');
    assert.equal(subject.mefstat4, '2212');
    assert.equal(subject.civility, 'Mme');
    assert.equal(subject.records.length, 1);
  });

  it('is nothing once the account is closed', async () => {
    const { accountId } = await insertGuardian(database);
    await database.superuser.query(`update account set state = 'suspended' where id = $1`, [accountId]);
    assert.equal(await findSubject(database.web.query, accountId), undefined);
  });
});
