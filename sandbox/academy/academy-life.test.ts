import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePhone } from '../../src/platform/phone/parse-phone.ts';
import { academyFamilies, randomFamilies } from './academy-families.ts';
import { familyNames } from './family-names.ts';
import { givenNames } from './given-names.ts';
import { makePlan, type PlanOptions, recordsPerPupil } from './plan.ts';
import type { Family, GuardianRecord, PupilRecord } from './records.ts';
import { landlineNumber, overseasNumber, writePhone } from './phone-numbers.ts';

const demo = { schools: 20, pupils: 2_000 };

function people(
  options: PlanOptions,
  families: (plan: ReturnType<typeof makePlan>) => Iterable<Family> = academyFamilies,
) {
  const plan = makePlan(options);
  const pupils: PupilRecord[] = [];
  const guardians: GuardianRecord[] = [];
  for (const family of families(plan)) {
    pupils.push(...family.pupils);
    guardians.push(...family.guardians);
  }
  return { plan, pupils, guardians };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

const recordName = ({ degree, aafId }: { degree: string; aafId: string }) => `${degree} ${aafId}`;

test('links name guardians of the same degree, and every guardian is named by a pupil', () => {
  const { pupils, guardians } = people(demo);
  const known = new Set(guardians.map(recordName));
  assert.equal(known.size, guardians.length, 'ids are unique in a degree');
  assert.equal(new Set(pupils.map(recordName)).size, pupils.length);
  const named = new Set<string>();
  for (const pupil of pupils) {
    for (const { guardianId, rank } of pupil.links) {
      const name = recordName({ degree: pupil.degree, aafId: guardianId });
      assert.ok(known.has(name), `${pupil.personKey} names ${name}`);
      named.add(name);
      if (pupil.degree === '1D') assert.equal(rank, 1);
    }
  }
  assert.equal(named.size, known.size);
});

test('pupils are of an age, a degree and a class that go together', () => {
  const { pupils, plan } = people(demo);
  for (const { personKey, bornOn, grade, school, schoolClass, degree } of pupils) {
    const age = plan.schoolYear - Number(bornOn.slice(6)) - (3 + grade.rank);
    assert.ok(age === 0 || age === 1, `${personKey} born on ${bornOn} in ${grade.level}`);
    assert.equal(school.degree, degree);
    assert.equal(grade.degree, degree);
    assert.ok(school.classesOf.flat().includes(schoolClass));
    assert.equal(schoolClass.grade, grade);
  }
});

test('INE are well-formed, of one pupil each, and missing for about one pupil in a hundred', () => {
  const { pupils } = people({ pupils: 10_000 });
  const ines = pupils.map(({ ine }) => ine).filter(Boolean);
  for (const ine of ines) assert.match(ine, /^\d{9}[A-Z]{2}$/);
  assert.equal(new Set(ines.map((ine) => ine.slice(0, 9))).size, ines.length);
  const missing = 1 - ines.length / pupils.length;
  assert.ok(missing > 0.007 && missing < 0.013, `${missing} without INE`);
});

test('two académies never share an INE', () => {
  const here = new Set(people(demo).pupils.map(({ ine }) => ine));
  for (const academy of ['17', '19', '70']) {
    for (const { ine } of people({ ...demo, academy }).pupils) assert.ok(ine === '' || !here.has(ine));
  }
});

test('UAI end with their check letter, and schools of all kinds are there', () => {
  const { plan } = people({ schools: 60, pupils: 60 });
  const schools = Array.from({ length: 60 }, (_, index) => plan.blocks.school(index));
  for (const { uai } of schools) {
    assert.equal('ABCDEFGHJKLMNPRSTUVWXYZ'[Number(uai.slice(0, 7)) % 23], uai.at(-1));
  }
  assert.equal(new Set(schools.map(({ uai }) => uai)).size, 60);
  const kinds = groupBy(schools, ({ kind, private: isPrivate }) => `${kind}${isPrivate ? ' private' : ''}`);
  assert.deepEqual(Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length])), {
    ecole: 36,
    college: 9,
    lycee: 6,
    'lycee-pro': 3,
    'college private': 3,
    'ecole private': 3,
  });
});

/** Up to 1,940 families have numbers of the fiction range; 12,000 pupils go well past it. */
test('no two people share a mobile or an e-mail address, but for the parents who share one', () => {
  const { guardians } = people({ pupils: 12_000 }, randomFamilies);
  const owners = new Map<string, Set<string>>();
  for (const { personKey, mobiles, mail } of guardians) {
    const numbers = mobiles.map((mobile) => parsePhone(mobile)).filter((phone) => phone?.kind === 'mobile');
    for (const contact of [...numbers.map((phone) => phone?.e164 ?? ''), mail.toLowerCase()].filter(
      Boolean,
    )) {
      owners.set(contact, (owners.get(contact) ?? new Set()).add(personKey));
    }
  }
  const shared = [...owners].filter(([, people]) => people.size > 1);
  for (const [contact, people] of shared) {
    assert.match(contact, /^famille\./);
    assert.equal(new Set([...people].map((person) => person.split('p')[0])).size, 1, 'one family');
  }
  assert.ok(shared.length > 100, 'some families share an e-mail address');
});

test('every mobile written is read back as the number it stands for', () => {
  const forms = ['plain', 'dots', 'plus', 'zeros', 'spaces', 'hyphens'] as const;
  for (const digits of [
    '0639980012',
    '0701234567',
    overseasNumber(3, false),
    overseasNumber(19, true),
    landlineNumber(1),
  ]) {
    const numbers = forms.map((form) => parsePhone(writePhone(digits, form))?.e164);
    assert.equal(new Set(numbers).size, 1, `${digits}: ${numbers.join(' ')}`);
    assert.ok(numbers[0]?.endsWith(digits.slice(1)));
  }
});

test('numbers of the demo are all of ranges that nobody owns', () => {
  const { guardians } = people(demo);
  for (const { mobiles, homePhone, workPhone } of guardians) {
    for (const number of [...mobiles, homePhone, workPhone].filter(Boolean)) {
      const digits = number.replace(/\D/g, '').replace(/^(00)?(33|262|590|594|596)(?=\d{9}$)/, '0');
      assert.match(digits, /^(063998\d{4}|019900\d{4}|06(39|9[0246])0000\d\d|0000000000)$/);
    }
  }
});

test('life is there in realistic shares', () => {
  const { pupils, guardians } = people({ pupils: 10_000 }, randomFamilies);
  const share = (part: number, whole: number) => part / whole;
  const isNear = (what: string, value: number, wanted: number) =>
    assert.ok(Math.abs(value / wanted - 1) < 0.25, `${what}: ${value}, not about ${wanted}`);

  isNear('records a pupil', (pupils.length + guardians.length) / pupils.length, recordsPerPupil);
  isNear('1D pupils', share(pupils.filter(({ degree }) => degree === '1D').length, pupils.length), 0.53);
  isNear(
    'guardians without any mobile',
    share(guardians.filter(({ mobiles }) => mobiles.length === 0).length, guardians.length),
    0.14,
  );
  isNear(
    'guardians without mail',
    share(guardians.filter(({ mail }) => mail === '').length, guardians.length),
    0.29,
  );

  const records = groupBy(guardians, ({ personKey }) => personKey);
  const inBothDegrees = [...records.values()].filter(
    (group) => new Set(group.map(({ degree }) => degree)).size === 2,
  );
  isNear('people known in both degrees', share(inBothDegrees.length, records.size), 0.28);
  const typedTwice = [...records.values()].filter(
    (group) => new Set(group.map(({ degree }) => degree)).size < group.length,
  );
  isNear('people typed twice in a degree', share(typedTwice.length, records.size), 0.016);
  const swapped = inBothDegrees.filter(
    ([one, other]) =>
      one && other && one.birthName !== one.usageName && upper(one.birthName) === upper(other.usageName),
  );
  assert.ok(swapped.length > 10, 'birth and usage names swapped between schools');
  const namesakes = [
    ...groupBy(
      [...records.values()].flatMap(([first]) => first ?? []),
      (record) => upper(`${record.givenName} ${record.usageName}`),
    ).values(),
  ];
  assert.ok(namesakes.filter((group) => group.length > 1).length > 100, 'namesakes');
  const ranks = groupBy(
    pupils.flatMap(({ links }) => links),
    ({ rank }) => String(rank),
  );
  for (const rank of ['0', '1', '2']) assert.ok((ranks.get(rank)?.length ?? 0) > 20, `links of rank ${rank}`);
  assert.ok(guardians.some(({ mobiles }) => mobiles.length === 2));
  assert.ok(pupils.some(({ bornOn }) => bornOn.startsWith('29/02')));
});

const upper = (name: string) => name.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');

test('names: enough of them, and only letters that civil registers and ISO-8859-15 have', () => {
  const families = Object.values(familyNames).flat();
  const given = Object.values(givenNames).flatMap(({ parents, children }) => [
    ...parents.F,
    ...parents.M,
    ...children.F,
    ...children.M,
  ]);
  assert.ok(new Set(families).size >= 400);
  assert.ok(new Set(given).size >= 300);
  for (const name of [...families, ...given]) assert.match(name, /^[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ' -]+$/);
  assert.ok(families.some((name) => name.length > 40));
});

test('civility and given name go together', () => {
  const { guardians } = people(demo, randomFamilies);
  const ofSex = (sex: 'F' | 'M') =>
    new Set(Object.values(givenNames).flatMap(({ parents }) => parents[sex].map(upper)));
  const [women, men] = [ofSex('F'), ofSex('M')];
  for (const { civility, givenName } of guardians) {
    const known = civility === 'Mme' ? women : men;
    if (civility === '') continue;
    assert.ok(
      [...known].some((name) => upper(givenName).replace(/-/g, ' ').startsWith(name.replace(/-/g, ' '))),
      `${civility} ${givenName}`,
    );
  }
});

test('brothers and sisters have different given names, and twins the same birth date', () => {
  const plan = makePlan({ pupils: 10_000 });
  let twins = 0;
  for (const { pupils } of randomFamilies(plan)) {
    assert.equal(new Set(pupils.map(({ givenName }) => givenName)).size, pupils.length);
    const [first, second] = pupils;
    if (first?.bornOn === second?.bornOn) twins += 1;
  }
  assert.ok(twins > 20 && twins < 100, `${twins} pairs of twins`);
});

test('a year later, the same children are one class higher, and the académie keeps its size', () => {
  const now = people({ ...demo, date: '2026-09-14' }, randomFamilies);
  const later = people({ ...demo, date: '2027-09-13' }, randomFamilies);
  assert.equal(later.pupils.length, now.pupils.length);
  const before = new Map(now.pupils.map((pupil) => [pupil.personKey, pupil]));
  const stayed = later.pupils.filter(({ personKey }) => before.has(personKey));
  assert.ok(stayed.length > 1_800 && stayed.length < 1_930, `${stayed.length} stayed`);
  for (const pupil of stayed) {
    const old = before.get(pupil.personKey) as PupilRecord;
    assert.equal(pupil.grade.rank, old.grade.rank + 1);
    assert.equal(pupil.bornOn, old.bornOn);
    assert.equal(pupil.ine, old.ine);
    if (pupil.degree === old.degree) assert.equal(pupil.aafId, old.aafId);
    else assert.notEqual(pupil.aafId, old.aafId);
  }
});

test('bad options are refused in one French sentence', () => {
  const refused: [PlanOptions, RegExp][] = [
    [{ academy: '99' }, /académie inconnue : 99/],
    [{ schools: 11 }, /schools : un nombre entier, au moins 12/],
    [{ pupils: 1.5 }, /pupils/],
    [{ date: '2026-02-31' }, /date attendue/],
    [{ changeRate: 2 }, /change-rate : un nombre entre 0 et 1/],
    [{ academy: '01', schools: 10_000 }, /au plus 9980/],
    [{ cast: 'travellers' }, /académie 18/],
  ];
  for (const [options, message] of refused)
    assert.throws(() => makePlan(options), { name: 'RangeError', message });
});
