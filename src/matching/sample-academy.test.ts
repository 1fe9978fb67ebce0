import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { academyFamilies } from '../../sandbox/academy/academy-families.ts';
import { castScenes } from '../../sandbox/academy/cast.ts';
import { makePlan, type Plan } from '../../sandbox/academy/plan.ts';
import type { GuardianRecord, PupilRecord } from '../../sandbox/academy/records.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { loadFamilies } from '../../test/support/load-families.ts';
import { sameGuardian } from './same-guardian.ts';

/** The sample académie knows who is who: the accounts must be right for everybody. */

const plan = makePlan({ academy: '04', pupils: 2500, date: '2026-09-14', changeRate: 0.05 });
let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await loadFamilies(database.worker, plan);
});
after(() => database.drop());

type Loaded = { accountId: string | null; identity: Parameters<typeof sameGuardian>[0] };

async function loadedGuardians(): Promise<Map<string, Loaded>> {
  const { rows } = await database.superuser.query(`select * from guardian_record`);
  return new Map(
    rows.map((row) => [
      `${row.degree}:${row.aaf_id}`,
      {
        accountId: row.account_id,
        identity: {
          birthName: row.birth_name,
          usageName: row.usage_name,
          givenNames: row.given_name,
          otherGivenNames: row.other_given_names,
          civility: row.title,
          mobile: row.mobile,
          email: row.mail_key,
        },
      },
    ]),
  );
}

const key = ({ degree, aafId }: { degree: string; aafId: string }): string => `${degree}:${aafId}`;

async function checkEverybody(night: Plan): Promise<void> {
  const loaded = await loadedGuardians();
  const get = (record: GuardianRecord): Loaded => {
    const found = loaded.get(key(record));
    assert.ok(found, key(record));
    return found;
  };
  const personOf = new Map<string, string>();
  const recordsOf = new Map<string, GuardianRecord[]>();
  for (const { guardians } of academyFamilies(night)) {
    for (const guardian of guardians) {
      const { accountId } = get(guardian);
      if (accountId === null) continue;
      const other = personOf.get(accountId);
      assert.ok(
        other === undefined || other === guardian.personKey,
        `${other} and ${guardian.personKey} are joined`,
      );
      personOf.set(accountId, guardian.personKey);
      recordsOf.set(guardian.personKey, [...(recordsOf.get(guardian.personKey) ?? []), guardian]);
    }
  }
  let joined = 0;
  for (const records of recordsOf.values()) {
    for (const [index, one] of records.entries()) {
      for (const other of records.slice(index + 1)) {
        const [a, b] = [get(one), get(other)];
        if (sameGuardian(a.identity, b.identity).verdict !== 'same') continue;
        assert.equal(
          a.accountId,
          b.accountId,
          `${key(one)} and ${key(other)} are one person, in two accounts`,
        );
        joined += 1;
      }
    }
  }
  assert.ok(joined > 400, `${joined} pairs: too few to prove anything`);
}

test('everybody of the sample académie has the account that is theirs, and nobody another’s', () =>
  checkEverybody(plan));

test('the cast of the sample académie ends as its stories say', async () => {
  const loaded = await loadedGuardians();
  const seen = new Set<string>();
  for (const { slug, verdicts } of castScenes(plan)) {
    for (const { outcome, records } of verdicts) {
      const accounts = records.map((record) => loaded.get(key(record))?.accountId ?? `none ${key(record)}`);
      seen.add(outcome);
      if (outcome === 'joined') assert.equal(new Set(accounts).size, 1, slug);
      if (outcome === 'apart' || outcome === 'by-hand')
        assert.equal(new Set(accounts).size, records.length, slug);
    }
  }
  assert.ok(seen.has('joined') && seen.has('apart') && seen.has('by-hand'), 'the cast tells enough');
});

test('pupils: one person an INE, an account from the second degree on, in schools in scope only', async () => {
  const { rows } = await database.superuser.query(`
    select r.degree || ':' || r.aaf_id as key, r.pupil_id, a.id as account_id
    from pupil_record r left join account a on a.pupil_id = r.pupil_id
  `);
  const loaded = new Map(rows.map((row) => [row.key, row]));
  const pupils = [...academyFamilies(plan)].flatMap((family): readonly PupilRecord[] => family.pupils);
  const inSecondary = new Set(
    pupils
      .filter(({ degree, school, ine }) => degree === '2D' && !school.private && ine)
      .map((one) => one.personKey),
  );
  for (const pupil of pupils) {
    const { pupil_id, account_id } = loaded.get(key(pupil));
    assert.equal(pupil_id !== null, pupil.ine !== '', key(pupil));
    assert.equal(account_id !== null, inSecondary.has(pupil.personKey), key(pupil));
  }
  const people = Map.groupBy(pupils, ({ ine }) => ine);
  people.delete('');
  for (const records of people.values()) {
    assert.equal(new Set(records.map((record) => loaded.get(key(record)).pupil_id)).size, 1);
  }
});

test('the night after, with its changes, everybody is still right', async () => {
  const night = { ...plan, night: 1 };
  await loadFamilies(database.worker, night);
  await checkEverybody(night);
});
