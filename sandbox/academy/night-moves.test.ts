import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type AcademyOptions, generateAcademy } from './generate-academy.ts';
import { makePlan } from './plan.ts';

const root = mkdtempSync(join(tmpdir(), 'nights-'));
after(() => rmSync(root, { recursive: true, force: true }));
let runs = 0;
const pupils = 2_000;

/** Generates, and reads back each record of a type as its text, by degree and id. */
async function night(options: Omit<AcademyOptions, 'out'>) {
  runs += 1;
  const out = join(root, String(runs));
  const summary = await generateAcademy({ out, pupils, ...options });
  const recordsOf = (type: string) => {
    const records = new Map<string, string>();
    for (const degree of ['1D', '2D']) {
      for (const name of readdirSync(join(out, degree)).filter((file) => file.includes(`_${type}_`))) {
        const text = readFileSync(join(out, degree, name), 'utf8');
        for (const [record, id] of text.matchAll(/<addRequest>.*?<id>(\d+)<\/id>.*?<\/addRequest>/gs)) {
          records.set(`${degree} ${id}`, record);
        }
      }
    }
    return records;
  };
  return { summary, pupils: recordsOf('Eleve'), guardians: recordsOf('PersRelEleve') };
}

function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const keys = [...after.keys()];
  return {
    arrived: keys.filter((key) => !before.has(key)).length,
    changed: keys.filter((key) => before.has(key) && before.get(key) !== after.get(key)).length,
    left: [...before.keys()].filter((key) => !after.has(key)).length,
  };
}

test('a night says exactly what it changes, about as much as asked', async () => {
  const rates = { changeRate: 0.05, leaveRate: 0.02, arriveRate: 0.01 };
  const zero = await night({ night: 0, ...rates });
  const one = await night({ night: 1, ...rates });
  const two = await night({ night: 2, ...rates });
  assert.equal(zero.summary.sinceLastNight, undefined);
  for (const [before, after] of [
    [zero, one],
    [one, two],
  ] as const) {
    const pupils = difference(before.pupils, after.pupils);
    assert.deepEqual(after.summary.sinceLastNight?.pupils, pupils);
    assert.deepEqual(after.summary.sinceLastNight?.guardians, difference(before.guardians, after.guardians));
    assert.ok(pupils.changed > 60 && pupils.changed < 140, `${pupils.changed} of 2,000 changed`);
    assert.ok(pupils.left > 20 && pupils.left < 60, `${pupils.left} of 2,000 left`);
    assert.ok(pupils.arrived > 8 && pupils.arrived < 35, `${pupils.arrived} for 2,000 arrived`);
  }
});

test('what changed stays changed the nights after', async () => {
  const rates = { changeRate: 0.05 };
  const [zero, one, two] = [
    await night({ night: 0, ...rates }),
    await night({ night: 1, ...rates }),
    await night({ night: 2, ...rates }),
  ];
  const changed = [...one.guardians].filter(
    ([key, text]) => zero.guardians.has(key) && zero.guardians.get(key) !== text,
  );
  const still = changed.filter(([key]) => two.guardians.get(key) !== zero.guardians.get(key));
  assert.ok(changed.length > 60);
  assert.ok(still.length > changed.length * 0.85, `${still.length} of ${changed.length}`);
});

test('files of a night are dated of that day, and the same when nothing changes', async () => {
  const digest = ({ pupils, guardians }: Awaited<ReturnType<typeof night>>) =>
    createHash('sha256')
      .update(JSON.stringify([...pupils, ...guardians]))
      .digest('hex');
  const zero = await night({ night: 0 });
  const three = await night({ night: 3 });
  assert.equal(zero.summary.date, '2026-09-14');
  assert.equal(three.summary.date, '2026-09-17');
  assert.equal(digest(three), digest(zero));
  assert.deepEqual(three.summary.sinceLastNight?.pupils, { arrived: 0, changed: 0, left: 0 });
});

test('one night does not depend on the nights before having been written', async () => {
  const rates = { changeRate: 0.05 };
  const alone = await night({ night: 2, ...rates });
  await night({ night: 1, ...rates });
  const again = await night({ night: 2, ...rates });
  assert.deepEqual(again.pupils, alone.pupils);
  assert.deepEqual(again.guardians, alone.guardians);
});

test('a school can be emptied, for the brake: its pupils leave, and guardians whom nobody names any more', async () => {
  const school = makePlan({ pupils }).blocks.school(6);
  const zero = await night({ night: 0, emptiedSchool: school.uai });
  const one = await night({ night: 1, emptiedSchool: school.uai });
  const inSchool = (records: ReadonlyMap<string, string>) =>
    [...records.values()].filter((text) => text.includes(`<value>${school.jointure}</value>`));
  assert.ok(inSchool(zero.pupils).length > 80);
  // Pupils of the cast are not random: they stay.
  assert.ok(inSchool(one.pupils).every((text) => Number(/<id>(\d+)/.exec(text)?.[1]) < 1_000_000));
  assert.equal(
    one.summary.sinceLastNight?.pupils.left,
    inSchool(zero.pupils).length - inSchool(one.pupils).length,
  );
  const named = new Set<string>();
  for (const [key, text] of one.pupils) {
    for (const [, id] of text.matchAll(/<value>(\d+)(?=\$\d\d\$|<)/g)) named.add(`${key.slice(0, 2)} ${id}`);
  }
  for (const key of one.guardians.keys()) assert.ok(named.has(key), key);
});
