import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openFeed } from '../../src/directory/aaf/open-feed.ts';
import type { FeedEntry } from '../../src/directory/record.ts';
import { academyFamilies } from './academy-families.ts';
import { generateAcademy } from './generate-academy.ts';
import { makePlan } from './plan.ts';
import type { GuardianRecord, PupilRecord } from './records.ts';

const out = mkdtempSync(join(tmpdir(), 'read-back-'));
after(() => rmSync(out, { recursive: true, force: true }));

const day = (date: string) => `${date.slice(6)}-${date.slice(3, 5)}-${date.slice(0, 2)}`;
const orUndefined = (text: string) => (text === '' ? undefined : text);
const ranks = ['contact', 'legal', 'in-charge'] as const;

/** The feed reader was written apart from the generator, from the same notes on the format. */
test('the feed reader reads every record as it was meant, sets none aside, in both encodings', async () => {
  const options = { schools: 20, pupils: 1_500 };
  for (const encoding of ['UTF-8', 'ISO-8859-15'] as const) {
    await generateAcademy({ out, ...options, encoding, partSize: 200 });
    const plan = makePlan(options);
    const families = [...academyFamilies(plan)];
    for (const degree of ['1D', '2D'] as const) {
      const entries: FeedEntry[] = [];
      const feed = await openFeed(join(out, degree), { academyCode: '18' });
      assert.equal(feed.degree, degree);
      assert.equal(feed.producedOn, '2026-09-14');
      for await (const batch of feed.read()) {
        assert.deepEqual(batch.setAside, []);
        entries.push(...batch.entries);
      }
      const found = <K extends FeedEntry['kind']>(kind: K) =>
        entries.filter((entry): entry is Extract<FeedEntry, { kind: K }> => entry.kind === kind);

      const pupils = families.flatMap((family) => family.pupils).filter((pupil) => pupil.degree === degree);
      const guardians = families.flatMap((family) => family.guardians).filter((one) => one.degree === degree);
      assertSame(found('pupil'), pupils.map(expectedPupil));
      assertSame(
        found('guardian').map((entry) => ({ ...entry, mobiles: [...new Set(entry.mobiles)] })),
        guardians.map(expectedGuardian),
      );
      assert.deepEqual(
        found('guardianship').map(({ pupilAafId, guardianAafId, rank }) => [pupilAafId, guardianAafId, rank]),
        pupils.flatMap((pupil) =>
          pupil.links.map(({ guardianId, rank }) => [pupil.aafId, guardianId, ranks[rank]]),
        ),
      );
      const schools = Array.from({ length: 20 }, (_, index) => plan.blocks.school(index)).filter(
        (school) => school.degree === degree,
      );
      assert.deepEqual(
        found('school').map(({ uai, name, sector }) => [uai, name, sector]),
        schools.map((school) => [school.uai, school.name, school.private ? 'private' : 'public']),
      );
      const heads = found('staff-function').filter(({ functionCode }) => functionCode === 'DIR');
      assert.deepEqual(
        new Set(heads.map(({ schoolUai }) => schoolUai)),
        new Set(schools.map(({ uai }) => uai)),
      );
    }
  }
});

/** What the reader adds of its own (line numbers) is left out. */
function assertSame(read: readonly object[], expected: readonly object[]): void {
  assert.equal(read.length, expected.length);
  for (const [index, wanted] of expected.entries()) {
    const keys = new Set(Object.keys(wanted));
    assert.deepEqual(
      Object.fromEntries(Object.entries(read[index] as object).filter(([key]) => keys.has(key))),
      wanted,
    );
  }
}

function expectedPupil(pupil: PupilRecord) {
  return {
    kind: 'pupil',
    aafId: pupil.aafId,
    birthName: pupil.birthName,
    usageName: pupil.usageName,
    givenName: pupil.givenName,
    otherGivenNames: orUndefined(pupil.otherNames.join(' ')),
    title: pupil.civility,
    mail: undefined,
    ine: orUndefined(pupil.ine),
    bornOn: day(pupil.bornOn),
    schoolUai: pupil.school.uai,
    sourceId: pupil.degree === '2D' ? pupil.schoolPupilId : undefined,
    classCode: pupil.schoolClass.code,
    classLabel: orUndefined(pupil.schoolClass.label),
    mefCode: orUndefined(pupil.grade.mef),
  };
}

function expectedGuardian(guardian: GuardianRecord) {
  return {
    kind: 'guardian',
    aafId: guardian.aafId,
    birthName: guardian.birthName,
    usageName: guardian.usageName,
    givenName: guardian.givenName,
    otherGivenNames: undefined,
    title: orUndefined(guardian.civility),
    mail: orUndefined(guardian.mail),
    mobiles: guardian.mobiles,
    homePhone: orUndefined(guardian.homePhone),
    workPhone: orUndefined(guardian.workPhone),
    addressLines: guardian.address.lines.split('$').filter(Boolean).join('\n'),
    postalCode: guardian.address.postalCode,
    city: guardian.address.town,
    country: guardian.address.country,
  };
}
