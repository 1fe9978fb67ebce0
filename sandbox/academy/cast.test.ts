import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GuardianIdentity, sameGuardian } from '../../src/matching/same-guardian.ts';
import { parsePhone } from '../../src/platform/phone/parse-phone.ts';
import { castScenes } from './cast.ts';
import type { Scene } from './cast-scene.ts';
import { makePlan } from './plan.ts';
import type { GuardianRecord } from './records.ts';

const smallest = makePlan({ schools: 12, pupils: 1 });
const scenes = castScenes(smallest);
const find = (slug: string): Scene => {
  const scene = scenes.find((candidate) => candidate.slug === slug);
  assert.ok(scene, `scene ${slug}`);
  return scene;
};
const identity = (record: GuardianRecord): GuardianIdentity => {
  const mobile = record.mobiles.map((text) => parsePhone(text)).find((phone) => phone?.kind === 'mobile');
  return {
    birthName: record.birthName,
    usageName: record.usageName,
    givenNames: record.givenName,
    otherGivenNames: null,
    civility: record.civility,
    mobile: mobile?.e164 ?? null,
    email: record.mail || null,
  };
};

test('each verdict of the cast is what the matching rule concludes, pair by pair', () => {
  const elsewhere = castScenes(makePlan({ academy: '13', cast: 'travellers' }));
  for (const { slug, verdicts } of [...scenes, ...elsewhere]) {
    for (const { outcome, records } of verdicts) {
      assert.ok(records.length >= 2);
      const keys = new Set(records.map(({ personKey }) => personKey));
      assert.equal(keys.size, outcome === 'apart' ? records.length : 1, `${slug}: the truth`);
      for (const one of records) {
        for (const other of records) {
          if (one === other) continue;
          const { verdict, reason } = sameGuardian(identity(one), identity(other));
          if (outcome === 'joined') assert.equal(verdict, 'same', `${slug}: ${reason}`);
          else assert.notEqual(verdict, 'same', `${slug}: ${reason}`);
        }
      }
    }
  }
});

test('people of different keys are never one for the matching rule, in the whole cast', () => {
  const guardians = scenes.flatMap((scene) => scene.guardians);
  for (const one of guardians) {
    for (const other of guardians) {
      if (one.personKey === other.personKey) continue;
      assert.notEqual(
        sameGuardian(identity(one), identity(other)).verdict,
        'same',
        `${one.personKey} ${other.personKey}`,
      );
    }
  }
});

test('the smallest académie has every case of life', () => {
  const pupils = scenes.flatMap((scene) => scene.pupils);
  const guardians = scenes.flatMap((scene) => scene.guardians);
  const links = pupils.flatMap((pupil) => pupil.links);
  const degrees = (slug: string) => new Set(find(slug).pupils.map(({ degree }) => degree)).size;

  assert.equal(degrees('ecole-et-college'), 2);
  assert.equal(new Set(find('cinq-ecritures').pupils.map(({ school }) => school.uai)).size, 5);
  assert.equal(new Set(find('cinq-ecritures').guardians.flatMap(({ mobiles }) => mobiles)).size, 5);
  assert.equal(new Set(find('parents-separes').guardians.map(({ address }) => address.lines)).size, 2);
  assert.ok(find('famille-recomposee').pupils.some((pupil) => pupil.links.some(({ rank }) => rank === 0)));
  const [twin, otherTwin] = find('jumeaux').pupils;
  assert.equal(twin?.bornOn, otherTwin?.bornOn);
  assert.equal(twin?.schoolClass, otherTwin?.schoolClass);
  assert.equal(find('annee-bissextile').pupils[0]?.bornOn, '29/02/2012');
  const [, swapped] = find('trois-ecritures').guardians;
  assert.equal(swapped?.birthName, 'MARCHEVELLE');
  assert.ok(guardians.some(({ givenName }) => givenName === 'Sophie Anne'));
  assert.ok(guardians.some(({ usageName }) => usageName.length > 40));
  assert.ok(guardians.some(({ usageName }) => usageName.includes('œ')));
  assert.ok(guardians.some(({ mobiles, homePhone }) => mobiles.length === 0 && homePhone !== ''));
  assert.ok(
    guardians.some(({ mobiles, homePhone, mail }) => mobiles.length === 0 && homePhone === '' && mail === ''),
  );
  assert.ok(guardians.some(({ mobiles }) => mobiles[0]?.startsWith('0692')));
  assert.ok(guardians.some(({ mobiles }) => mobiles[0] === '0000000000'));
  assert.ok(guardians.some(({ mobiles }) => mobiles.length === 2));
  assert.ok(guardians.some(({ civility }) => civility === ''));
  assert.ok(pupils.some(({ ine }) => ine === ''));
  assert.ok(pupils.some((pupil) => pupil.links.length === 0));
  assert.ok(pupils.some(({ schoolClass }) => schoolClass.label === '' && schoolClass.code !== ''));
  assert.ok(pupils.some(({ school }) => school.private));
  assert.deepEqual(
    new Set(pupils.map(({ school }) => school.kind)),
    new Set(['ecole', 'college', 'lycee', 'lycee-pro']),
  );
  assert.deepEqual(new Set(links.map(({ rank }) => rank)), new Set([0, 1, 2]));
  assert.deepEqual(
    new Set(links.map(({ kinship }) => kinship)),
    new Set(['10', '20', '38', '51', '70', '90']),
  );
  const [one, other] = find('meme-numero-aaf').guardians;
  assert.equal(one?.aafId, other?.aafId);
  assert.notEqual(one?.degree, other?.degree);
});

test('in a second académie, the cast keeps its people, and its INE', () => {
  const elsewhere = castScenes(makePlan({ academy: '13', cast: 'travellers' }));
  const moved = elsewhere.find(({ slug }) => slug === 'eleve-qui-a-demenage')?.pupils[0];
  const before = find('annee-bissextile').pupils[0];
  assert.equal(moved?.personKey, before?.personKey);
  assert.equal(moved?.ine, before?.ine);
  assert.notEqual(moved?.ine, '');
  const conflicting = elsewhere.find(({ slug }) => slug === 'ine-en-conflit')?.pupils[0];
  const owner = find('sans-contact').pupils[0];
  assert.equal(conflicting?.ine, owner?.ine);
  assert.notEqual(conflicting?.bornOn, owner?.bornOn);
});
