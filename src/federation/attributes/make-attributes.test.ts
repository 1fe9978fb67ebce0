import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttributeProfileName, AttributeSource } from './attribute-profiles.ts';
import { makeAttributes } from './make-attributes.ts';
import { Pseudonyms } from './pseudonyms.ts';
import type { GuardianSubject, PupilSubject } from './subject.ts';

const pseudonyms = new Pseudonyms(Buffer.alloc(32, 7));

const pupil: PupilSubject = {
  kind: 'pupil',
  accountId: '01980000-0000-7000-8000-00000000000a',
  familyName: 'OUÉDRAOGO-LE BIHAN',
  givenName: 'Maïwenn',
  civility: 'Mme',
  records: [{ academyCode: '013', degree: '2D', aafId: '710001' }],
  birthDate: '2009-02-28',
  ine: '091234567xy',
  uai: '0290099X',
  mefstat4: '2212',
};

const guardian: GuardianSubject = {
  kind: 'guardian',
  accountId: '01980000-0000-7000-8000-00000000000b',
  familyName: 'LE BIHAN',
  givenName: 'Yann',
  civility: null,
  records: [
    { academyCode: '14', degree: '1D', aafId: '550001' },
    { academyCode: '014', degree: '2D', aafId: '920017' },
    { academyCode: '2', degree: '2D', aafId: '330004' },
  ],
};

function make(
  profile: AttributeProfileName,
  changes: Partial<AttributeSource>,
): Record<string, readonly string[]> {
  const attributes = makeAttributes(profile, {
    subject: pupil,
    signedInAt: new Date('2026-01-22T09:36:11.979Z'),
    signOutUrl: 'https://educonnect.example/Logout',
    entityId: 'https://service.example',
    pseudonyms,
    ...changes,
  });
  assert.deepEqual(
    attributes.map(({ friendlyName }) => friendlyName),
    attributes.map(({ friendlyName }) => friendlyName).toSorted(),
    'sorted',
  );
  return Object.fromEntries(
    attributes.map(({ friendlyName, name, values }) => [`${friendlyName} ${name}`, values]),
  );
}

describe('the profile pass-culture', () => {
  it('says about a pupil what the service needs, in its formats', () => {
    const arc = 'urn:oid:1.3.6.1.4.1.20326.10.999.1';
    const attributes = make('pass-culture', {});
    const { [`FrEduCtId ${arc}.57`]: id, [`FrEduCtEleveINEHash ${arc}.64`]: ine, ...rest } = attributes;
    assert.match(id?.[0] ?? '', /^[0-9a-f]{96}$/);
    assert.match(ine?.[0] ?? '', /^[0-9a-f]{32}$/);
    assert.deepEqual(rest, {
      [`FrEduCtDateConnexion ${arc}.6`]: ['2026-01-22 10:36:11.979'],
      [`FrEduCtDateNaissance ${arc}.67`]: ['2009-02-28'],
      [`FrEduCtEleveNiveau ${arc}.73`]: ['2212'],
      [`FrEduCtEleveUAI ${arc}.72`]: ['0290099X'],
      [`FrEduCtPersonAffiliation ${arc}.7`]: ['eleve2d'],
      [`FrEduCtPersonCivilite ${arc}.76`]: ['Mme'],
      [`FrEduUrlRetour ${arc}.5`]: ['https://educonnect.example/Logout'],
      'givenName urn:oid:2.5.4.42': ['Maïwenn'],
      'sn urn:oid:2.5.4.4': ['OUÉDRAOGO-LE BIHAN'],
    });
  });

  it('says nothing of children about a guardian', () => {
    const names = Object.keys(make('pass-culture', { subject: guardian })).map((name) => name.split(' ')[0]);
    assert.deepEqual(names, [
      'FrEduCtDateConnexion',
      'FrEduCtId',
      'FrEduCtPersonAffiliation',
      'FrEduUrlRetour',
      'givenName',
      'sn',
    ]);
  });

  it('leaves out what is not known', () => {
    const unknown = { ...pupil, birthDate: null, ine: null, uai: '', mefstat4: null, civility: null };
    const names = Object.keys(make('pass-culture', { subject: unknown })).join();
    assert.doesNotMatch(names, /Naissance|INE|UAI|Niveau|Civilite/);
  });

  it('gives the summer time and the fraction of a whole second', () => {
    const attributes = make('pass-culture', { signedInAt: new Date('2026-07-01T22:00:05.000Z') });
    assert.deepEqual(attributes['FrEduCtDateConnexion urn:oid:1.3.6.1.4.1.20326.10.999.1.6'], [
      '2026-07-02 00:00:05.000',
    ]);
  });
});

describe('the profile ent', () => {
  it('gives one reference for each record, with a two-digit academy, in three parts', () => {
    const attributes = make('ent', { subject: guardian });
    assert.deepEqual(attributes['FrEduCtRefId urn:educonnect:attribute:FrEduCtRefId'], [
      '{AAF}14|1D|550001',
      '{AAF}14|2D|920017',
      '{AAF}02|2D|330004',
    ]);
    assert.deepEqual(attributes['FrEduCtPersonAffiliation urn:oid:1.3.6.1.4.1.20326.10.999.1.7'], [
      'resp2d',
      'resp1d',
    ]);
  });

  it('gives no birth date and no INE', () => {
    assert.doesNotMatch(Object.keys(make('ent', {})).join(), /Naissance|INE/);
  });
});
