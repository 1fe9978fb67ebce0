import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { App } from '../app.ts';
import {
  type AafFixture,
  type FixturePupil,
  legalLink,
  writeAafFolder,
} from '../../test/support/aaf-folder.ts';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { describeImport } from './describe-import.ts';
import { importFolder } from './import-folder.ts';
import type { ImportResult } from './import-result.ts';

let database: TestDatabase;
let app: App;
const folder = join(mkdtempSync(join(tmpdir(), 'educonnect-import-')), 'aaf');

before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'worker');
});
after(() => database.drop());
beforeEach(async () => {
  await database.superuser.query(`
    truncate school, school_class, mef, staff_record, staff_function, pupil, pupil_record, guardian_record,
      guardianship, account, identifier, identifier_series, child_attachment, match_decision, account_merge,
      feed_run, feed_set_aside, journal_entry cascade`);
});

const school = { id: '52006', uai: '9740999X', classes: ['6A$6EME A'] };
const otherSchool = { id: '52007', uai: '9740998W' };

/** Twenty families of one guardian and one child. */
const guardians = Array.from({ length: 20 }, (_, i) => ({
  id: String(300 + i),
  name: `Ouvrard${'abcdefghijklmnopqrst'[i]}`,
  given: 'Léna',
  mobile: `06399800${String(i).padStart(2, '0')}`,
}));
const pupils: FixturePupil[] = guardians.map((guardian, i) => ({
  id: String(200 + i),
  name: guardian.name,
  given: 'Zoé',
  born: '29/02/2012',
  ine: `1234567${String(i).padStart(2, '0')}AB`,
  school: i < 15 ? '52006' : '52007',
  schoolClass: '6A',
  links: [legalLink(guardian.id)],
}));
const academy: AafFixture = { degree: '2D', schools: [school, otherSchool], guardians, pupils };

async function load(
  fixture: AafFixture,
  more: { academyCode?: string; approveRunId?: string } = {},
): Promise<ImportResult> {
  writeAafFolder(folder, fixture);
  return importFolder(app, { folder, academyCode: '28', ...more });
}

async function applied(fixture: AafFixture, more: { academyCode?: string; approveRunId?: string } = {}) {
  const result = await load(fixture, more);
  assert.ok(result.outcome === 'applied', describeImport(result));
  return result;
}

const one = async <T>(sql: string, values: unknown[] = []): Promise<T> =>
  (await database.superuser.query(sql, values)).rows[0] as T;
const count = async (sql: string): Promise<number> =>
  Number((await one<{ n: string }>(`select count(*) as n from ${sql}`)).n);

/** All that a feed may change, without the times and the runs. */
async function content(): Promise<string> {
  const tables = [
    'school',
    'school_class',
    'mef',
    'staff_record',
    'staff_function',
    'pupil_record',
    'guardian_record',
    'guardianship',
  ];
  const texts = await Promise.all(
    tables.map((table) =>
      one<{ text: string }>(
        `select coalesce(string_agg(row, E'\\n' order by row), '') as text from (
          select (to_jsonb(t) - '{feed_run_id,changed_at,first_seen_at,left_at}'::text[]
            || jsonb_build_object('left', t.left_at is not null))::text as row from ${table} t) rows`.replace(
          't.left_at is not null',
          table === 'mef' ? 'false' : 't.left_at is not null',
        ),
      ),
    ),
  );
  return texts.map(({ text }) => text).join('\n---\n');
}

test('a first import records everybody and gives them accounts', async () => {
  const result = await applied(academy);
  assert.deepEqual(result.report.kinds.pupil, {
    read: 20,
    created: 20,
    changed: 0,
    returned: 0,
    unchanged: 0,
    left: 0,
  });
  assert.deepEqual(result.report.kinds.guardianship, {
    read: 20,
    created: 20,
    changed: 0,
    returned: 0,
    unchanged: 0,
    left: 0,
  });
  assert.equal(result.report.records, 42);
  assert.equal(result.report.accountsCreated, 40);
  assert.equal(await count(`account where kind = 'pupil'`), 20);
  assert.equal(await count(`account where kind = 'guardian'`), 20);
  assert.deepEqual(
    await one(
      `select born_on::text, class_label, folded_given_name, feed_run_id from pupil_record where aaf_id = '200'`,
    ),
    { born_on: '2012-02-29', class_label: '6EME A', folded_given_name: 'ZOE', feed_run_id: result.runId },
  );
  // The number is of Mayotte's range, which the fiction numbers share.
  assert.deepEqual(await one(`select mobile_raw, mobile from guardian_record where aaf_id = '300'`), {
    mobile_raw: '0639980000',
    mobile: '+262639980000',
  });
  const run = await one<{ state: string; report: object; produced_on: Date }>(`select * from feed_run`);
  assert.equal(run.state, 'applied');
  assert.deepEqual(run.report, result.report);
  assert.equal(await count(`journal_entry where action = 'feed.applied'`), 1);
});

test('the same folder twice changes nothing, and says so', async () => {
  const first = await applied(academy);
  const before = await content();
  const accounts = await one(`select string_agg(identifier, ' ' order by identifier) from account`);
  const second = await load(academy);
  assert.ok(second.outcome === 'unchanged');
  assert.equal(second.sameAs, first.runId);
  assert.equal(second.report.kinds.pupil.unchanged, 20);
  assert.match(describeImport(second), /déjà appliqués/);
  assert.equal(await content(), before);
  assert.deepEqual(
    await one(`select string_agg(identifier, ' ' order by identifier) from account`),
    accounts,
  );
  assert.equal(await count(`pupil_record where feed_run_id = '${second.runId}'`), 0);
  assert.equal(await count(`journal_entry where action = 'feed.applied'`), 1);
});

test('a change is applied, and only it', async () => {
  await applied(academy);
  const result = await applied({
    ...academy,
    schools: [{ ...school, classes: ['6A$6EME ALPHA'] }, otherSchool],
    guardians: guardians.map((guardian, i) =>
      i === 0 ? { ...guardian, mobile: '06 39 98 99 99' } : guardian,
    ),
    pupils: pupils.map((pupil, i) =>
      i === 16 ? { ...pupil, given: 'Zoée', links: [`${guardians[16]!.id}$20$1$1$1$1`] } : pupil,
    ),
  });
  const { kinds } = result.report;
  assert.deepEqual(
    [kinds.school.changed, kinds.guardian.changed, kinds.pupil.changed, kinds.guardianship.changed],
    // The label of a class is part of its fifteen pupils.
    [0, 1, 16, 1],
  );
  assert.equal(
    (await one<{ mobile: string }>(`select mobile from guardian_record where aaf_id = '300'`)).mobile,
    '+262639989999',
  );
  assert.equal(
    (
      await one<{ label: string }>(
        `select label from school_class where code = '6A' and school_uai = '9740999X'`,
      )
    ).label,
    '6EME ALPHA',
  );
  assert.equal(await count(`account`), 40);
});

test('a person who leaves is marked, keeps the account, and is unmarked on coming back', async () => {
  await applied(academy);
  const without = { ...academy, pupils: pupils.slice(1), guardians: guardians.slice(1) };
  const left = await applied(without);
  assert.equal(left.report.kinds.pupil.left, 1);
  assert.equal(left.report.kinds.guardian.left, 1);
  assert.equal(left.report.kinds.guardianship.left, 1);
  const gone = `select left_at is not null as gone, pupil_id is not null as known from pupil_record where aaf_id = '200'`;
  assert.deepEqual(await one(gone), { gone: true, known: true });
  assert.equal((await load(without)).outcome, 'unchanged');

  const back = await applied(academy);
  assert.equal(back.report.kinds.pupil.returned, 1);
  assert.equal(back.report.kinds.guardianship.returned, 1);
  assert.equal(back.report.accountsCreated, 0);
  assert.deepEqual(await one(gone), { gone: false, known: true });
  assert.equal(await count(`account`), 40);
});

test('a pupil who changes school has not left', async () => {
  await applied(academy);
  const result = await applied({
    ...academy,
    pupils: pupils.map((pupil, i) => (i < 5 ? { ...pupil, school: '52007' } : pupil)),
  });
  assert.equal(result.report.kinds.pupil.changed, 5);
  assert.equal(result.report.kinds.pupil.left, 0);
});

test('the brake holds a run that would take away too many pupils of a school; approving applies it', async () => {
  await applied(academy);
  const before = await content();
  // Four of the fifteen of one school; the other loses one.
  const fewer = { ...academy, pupils: [...pupils.slice(4, 15), ...pupils.slice(16)] };
  const held = await load(fewer);
  assert.ok(held.outcome === 'held', describeImport(held));
  assert.deepEqual(
    held.hold.schools.map(({ uai, pupils: { taken, present } }) => ({ uai, taken, present })),
    [{ uai: '9740999X', taken: 4, present: 15 }],
  );
  assert.deepEqual(held.hold.academy?.pupils, { taken: 5, present: 20 });
  assert.match(
    describeImport(held),
    new RegExp(`9740999X .*4 sur 15 élèves[\\s\\S]*--approve ${held.runId}`),
  );
  assert.equal(await content(), before);
  assert.deepEqual(
    await one(`select state, hold->'schools'->0->>'uai' as uai from feed_run where id = '${held.runId}'`),
    {
      state: 'held',
      uai: '9740999X',
    },
  );

  const result = await applied(fewer, { approveRunId: held.runId });
  assert.equal(result.runId, held.runId);
  assert.equal(result.report.kinds.pupil.left, 5);
  assert.equal(await count(`pupil_record where left_at is not null`), 5);
  assert.equal(await count(`feed_run where state = 'applied' and approved_at is not null`), 1);
  assert.equal(await count(`journal_entry where action = 'feed.approved'`), 1);
});

test('the brake holds a run that would take the children away from their parents', async () => {
  await applied(academy);
  const links = (rank: string) =>
    pupils.map((pupil, i) => ({ ...pupil, links: [`${300 + i}$10$1$${rank}$1$0`] }));
  const contacts = await load({ ...academy, pupils: links('0') });
  assert.ok(contacts.outcome === 'held');
  assert.deepEqual(contacts.hold.academy?.guardianships, { taken: 20, present: 20 });
  const without = await load({ ...academy, pupils: pupils.map((pupil) => ({ ...pupil, links: [] })) });
  assert.ok(without.outcome === 'held');
  // A missing file of guardians takes the links away too.
  const nobody = await load({ ...academy, guardians: [] });
  assert.ok(nobody.outcome === 'held');
  assert.equal(nobody.report.setAside, 20);
  assert.equal(await count(`guardianship where rank = 'legal' and left_at is null`), 20);
});

test('a school missing from its file holds the run while pupils are in it', async () => {
  await applied(academy);
  const before = await content();
  const cut = { ...academy, schools: [school] };
  const held = await load(cut);
  assert.ok(held.outcome === 'held', describeImport(held));
  assert.deepEqual(
    held.hold.vanished?.map(({ uai, pupils: left }) => ({ uai, left })),
    [{ uai: '9740998W', left: 5 }],
  );
  assert.match(describeImport(held), /9740998W .*absent du fichier des établissements, avec encore 5 élèves/);
  assert.equal(await content(), before);
  // A school closes: its pupils go elsewhere.
  const closed = { ...cut, pupils: pupils.map((pupil) => ({ ...pupil, school: school.id })) };
  assert.equal((await applied(closed)).report.kinds.school.left, 1);
});

test('only the very files that were held can be approved, and only while nothing else was applied', async () => {
  await applied(academy);
  const fewer = { ...academy, pupils: pupils.slice(4) };
  const held = await load(fewer);
  assert.ok(held.outcome === 'held');

  const other = await load({ ...academy, pupils: pupils.slice(5) }, { approveRunId: held.runId });
  assert.ok(other.outcome === 'refused');
  assert.match(other.reason, /pas ceux de l’alimentation retenue/);
  assert.equal(
    (await one<{ state: string }>(`select state from feed_run where id = '${held.runId}'`)).state,
    'held',
  );

  const elsewhere = await load(fewer, { approveRunId: held.runId, academyCode: '16' });
  assert.ok(elsewhere.outcome === 'refused');
  assert.match(elsewhere.reason, /est de l’académie 28/);
  const unknown = await load(fewer, { approveRunId: 'x' });
  assert.ok(unknown.outcome === 'refused' && /inconnue/.test(unknown.reason));

  await applied({ ...academy, pupils: pupils.slice(1) });
  const late = await load(fewer, { approveRunId: held.runId });
  assert.ok(late.outcome === 'refused');
  assert.match(late.reason, /une autre alimentation a été appliquée depuis/);
});

test('files older than those applied are held', async () => {
  await applied({ ...academy, date: '20260902' });
  const older = { ...academy, date: '20260901', pupils: pupils.slice(1) };
  const held = await load(older);
  assert.ok(held.outcome === 'held');
  assert.deepEqual(held.hold, { schools: [], olderThan: '2026-09-02' });
  assert.match(describeImport(held), /plus anciens que ceux déjà appliqués \(02\/09\/2026\)/);
  await applied(older, { approveRunId: held.runId });
});

test('a malformed file stops everything, with its place', async () => {
  await applied(academy);
  const before = await content();
  const paths = writeAafFolder(folder, { ...academy, pupils: pupils.slice(0, 19) });
  writeFileSync(
    paths.Eleve!,
    readFileSync(paths.Eleve!, 'utf8').replace(/Zoé(?=<\/value>)(?!.*Zoé)/s, 'Zo&eacute;'),
  );
  const result = await importFolder(app, { folder, academyCode: '28' });
  assert.ok(result.outcome === 'refused');
  assert.equal(result.file, 'ENT2D_Complet_20260901_Eleve_0000.xml');
  assert.ok(result.line! > 200);
  assert.match(describeImport(result), /Eleve_0000\.xml, ligne \d+, colonne \d+ : entité inconnue/);
  assert.equal(await content(), before);
  assert.equal(
    (await one<{ state: string }>(`select state from feed_run order by started_at desc limit 1`)).state,
    'refused',
  );
  assert.equal(await count(`journal_entry where action = 'feed.refused'`), 1);
});

test('a folder that is no set of files is refused, and so is an académie that does not exist', async () => {
  rmSync(folder, { recursive: true, force: true });
  const missing = await importFolder(app, { folder, academyCode: '28' });
  assert.ok(missing.outcome === 'refused' && /dossier illisible/.test(missing.reason));
  const unknown = await load(academy, { academyCode: '99' });
  assert.ok(unknown.outcome === 'refused' && /académie inconnue : 99/.test(unknown.reason));
});

test('a malformed record is set aside, and what was known of it stays', async () => {
  await applied(academy);
  const result = await applied({
    ...academy,
    guardians: guardians.map((guardian, i) => (i === 5 ? { ...guardian, name: '' } : guardian)),
    pupils: pupils.map((pupil, i) => {
      if (i === 0) return { ...pupil, born: '31/02/2012' };
      if (i === 1) return { ...pupil, given: 'Zélie' };
      if (i === 2) return { ...pupil, links: ['302$10$1'] };
      if (i === 3) return { ...pupil, links: ['', '$1$2$3$4$5'] };
      return pupil;
    }),
  });
  assert.equal(result.report.setAside, 4);
  assert.equal(result.report.kinds.pupil.changed, 1);
  assert.equal(result.report.kinds.pupil.left, 0);
  assert.equal(result.report.kinds.guardian.left, 0);
  assert.equal(result.report.kinds.guardianship.left, 0);
  const { rows } = await database.superuser.query(
    'select kind, aaf_id, guardian_aaf_id, reason, file, line is not null as placed from feed_set_aside where run_id = $1 order by aaf_id',
    [result.runId],
  );
  const file = 'ENT2D_Complet_20260901_Eleve_0000.xml';
  assert.deepEqual(rows, [
    {
      kind: 'pupil',
      aaf_id: '200',
      guardian_aaf_id: null,
      reason: 'date de naissance absente ou invalide',
      file,
      placed: true,
    },
    {
      kind: 'guardianship',
      aaf_id: '202',
      guardian_aaf_id: '302',
      reason: 'lien qui n’a pas six champs',
      file,
      placed: true,
    },
    {
      kind: 'guardianship',
      aaf_id: '203',
      guardian_aaf_id: null,
      reason: 'lien sans responsable',
      file,
      placed: true,
    },
    {
      kind: 'guardian',
      aaf_id: '305',
      guardian_aaf_id: null,
      reason: 'nom de famille absent',
      file: file.replace('Eleve', 'PersRelEleve'),
      placed: true,
    },
  ]);
  assert.equal(await count(`guardianship where left_at is null`), 20);
});

test('an id given twice is set aside; a record written twice is read once', async () => {
  await applied(academy);
  const result = await applied({
    ...academy,
    guardians: [...guardians, guardians[0]!, { ...guardians[1]!, given: 'Lina' }],
    pupils: [
      ...pupils.slice(0, 19),
      pupils[0]!,
      { ...pupils[1]!, born: '01/03/2012', links: [] },
      { ...pupils[2]!, links: ['302$10$1$0$1$0'] },
    ],
  });
  const { rows } = await database.superuser.query(
    'select kind, aaf_id, guardian_aaf_id, reason, file is not null and line is not null as placed from feed_set_aside order by 1, 2, 3, 4',
  );
  const twice = 'identifiant donné à deux fiches différentes';
  const again = 'fiche en double, lue une fois';
  assert.deepEqual(
    rows.map(({ kind, aaf_id, reason, placed }) => [kind, aaf_id, reason, placed]),
    [
      ['guardian', '300', again, true],
      ['guardian', '301', twice, true],
      ['guardian', '301', twice, true],
      ['guardianship', '202', 'responsable lié deux fois, avec des rangs différents', false],
      ['pupil', '200', again, true],
      ['pupil', '201', twice, true],
      ['pupil', '201', twice, true],
      ['pupil', '202', again, true],
    ],
  );
  assert.equal(result.report.kinds.pupil.left, 1);
  assert.equal(result.report.kinds.guardianship.left, 1);
  assert.deepEqual(await one(`select given_name, left_at from guardian_record where aaf_id = '301'`), {
    given_name: 'Léna',
    left_at: null,
  });
  assert.equal(
    await count(
      `guardianship where pupil_aaf_id in ('200', '201', '202') and rank = 'legal' and left_at is null`,
    ),
    3,
  );
});

test('two académies with the same AAF ids are two académies', async () => {
  await applied(academy);
  const before = await content();
  const elsewhere = {
    ...academy,
    schools: [
      { ...school, uai: '0310999V' },
      { ...otherSchool, uai: '0310998U' },
    ],
    guardians: guardians.map((guardian) => ({ ...guardian, given: 'Odile' })),
    pupils: pupils.map((pupil, i) => ({ ...pupil, ine: `9876543${String(i).padStart(2, '0')}AB` })),
  };
  const result = await applied(elsewhere, { academyCode: '16' });
  assert.equal(result.report.kinds.guardian.created, 20);
  assert.equal(result.report.accountsCreated, 40);
  assert.equal(await count(`guardian_record where aaf_id = '300'`), 2);
  await database.superuser.query(`delete from school_class where school_uai like '031%'`);
  for (const table of ['school', 'pupil_record', 'guardian_record', 'guardianship']) {
    await database.superuser.query(`delete from ${table} where academy_code = '16'`);
  }
  assert.equal(await content(), before);
});

test('both degrees of an académie live side by side', async () => {
  await applied(academy);
  const primary: AafFixture = {
    degree: '1D',
    schools: [{ id: '52006', uai: '9740997V' }],
    guardians: [guardians[0]!],
    pupils: [{ ...pupils[0]!, ine: '765432100AB', given: 'Noé', schoolClass: '7$CM2', links: ['300'] }],
  };
  const result = await applied(primary);
  assert.equal(result.report.kinds.pupil.left, 0);
  assert.equal(await count(`guardian_record where aaf_id = '300' and left_at is null`), 2);
  // The same person in both degrees: one account.
  assert.equal(await count(`account where kind = 'guardian'`), 20);
  assert.equal(result.report.recordsJoined, 1);
});

test('a school held by another feed is set aside; once it has left, it may pass', async () => {
  await applied(academy);
  const taker: AafFixture = {
    ...academy,
    schools: [
      { ...school, uai: '0310998U' },
      { ...otherSchool, uai: '9740998W' },
    ],
    guardians: [],
    pupils: [{ ...pupils[0]!, ine: '876543210AB', links: [] }],
  };
  const first = await applied(taker, { academyCode: '16' });
  assert.equal(first.report.kinds.school.created, 1);
  assert.equal(
    (await one<{ reason: string }>(`select reason from feed_set_aside`)).reason,
    'UAI déjà tenu par une autre académie ou un autre degré',
  );
  await database.superuser.query(`update school set left_at = now() where uai = '9740998W'`);
  const second = await applied(taker, { academyCode: '16' });
  assert.equal(second.report.kinds.school.created, 1);
  assert.deepEqual(await one(`select academy_code, left_at from school where uai = '9740998W'`), {
    academy_code: '16',
    left_at: null,
  });
});

test('a structure id may pass from a school that left to another', async () => {
  await applied(academy);
  const renamed = { ...academy, schools: [{ ...school, uai: '9740990N' }, otherSchool] };
  const result = await applied(renamed);
  assert.equal(result.report.kinds.school.created, 1);
  assert.equal(result.report.kinds.school.left, 1);
  assert.equal(await count(`pupil_record where school_uai = '9740990N'`), 15);
});

test('people of a private school that did not opt in are recorded and have no account', async () => {
  const result = await applied({ ...academy, schools: [{ ...school, contract: 'CA' }, otherSchool] });
  assert.equal(result.report.kinds.pupil.created, 20);
  assert.equal(result.report.accountsCreated, 10);
});

test('a second import of the same académie waits for its turn', async () => {
  const holder = await database.superuser.connect();
  await holder.query(`select pg_advisory_lock(hashtextextended('educonnect feed 28', 0))`);
  try {
    const result = await load(academy);
    assert.ok(result.outcome === 'refused');
    assert.match(result.reason, /déjà en cours/);
    assert.equal(await count('feed_run'), 0);
  } finally {
    holder.release(true);
  }
});

test('a failure of the database leaves everything as before, and the same command does the work', async () => {
  await applied(academy);
  const before = await content();
  await database.superuser.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refuse before insert or update on guardianship for each row execute function refuse()`);
  const change = {
    ...academy,
    pupils: pupils.map((pupil, i) => (i === 0 ? { ...pupil, links: [legalLink('301')] } : pupil)),
  };
  await assert.rejects(load(change));
  await database.superuser.query('drop function refuse cascade');
  assert.equal(await content(), before);
  assert.equal(
    (await one<{ state: string }>(`select state from feed_run order by started_at desc limit 1`)).state,
    'failed',
  );
  await applied(change);
});

for (const phase of ['reading', 'comparing', 'applying', 'matching'] as const) {
  test(`a connection cut while ${phase} leaves everything as before, and does not end the program`, async () => {
    await applied(academy);
    const before = await content();
    const changed = { ...academy, pupils: pupils.map((pupil) => ({ ...pupil, given: 'Inès' })) };
    writeAafFolder(folder, changed);
    let cut: Promise<unknown> | undefined;
    const running = importFolder(app, {
      folder,
      academyCode: '28',
      onProgress: (progress) => {
        if (progress.phase !== phase) return;
        cut ??= database.superuser.query(`
          select pg_terminate_backend(pid) from pg_locks
          where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`);
      },
    });
    await assert.rejects(running);
    await cut;
    assert.equal(await content(), before);
    assert.equal(
      (await one<{ state: string }>(`select state from feed_run order by started_at desc limit 1`)).state,
      'failed',
    );
    await applied(changed);
  });
}
