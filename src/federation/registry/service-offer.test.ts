import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  admissionTo,
  NEW_OFFER,
  type Place,
  type ServiceOffer,
  type ServiceOpening,
} from './service-offer.ts';

const offer = (changes: Partial<ServiceOffer> = {}): { offer: ServiceOffer } => ({
  offer: { ...NEW_OFFER, ...changes },
});
const opening = (
  territory: string,
  opensOn: string | null = null,
  closesOn: string | null = null,
): ServiceOpening => ({ territory, opensOn, closesOn });

const primary: Place = { academyCode: '14', degree: '1D', uai: '0290001A' };
const secondary: Place = { academyCode: '14', degree: '2D', uai: '0290050D' };
const guardian = { kind: 'guardian', places: [primary, secondary] } as const;
const TODAY = '2026-11-23';

test('a service that nobody restricted is open to every profile, even without a school', () => {
  assert.deepEqual(admissionTo(offer(), { kind: 'guardian', places: [] }, TODAY), {
    state: 'open',
    places: [],
  });
});

test('a service for pupils does not admit a guardian', () => {
  assert.deepEqual(admissionTo(offer({ admits: ['pupil'] }), guardian, TODAY), { state: 'other-profile' });
});

test('the degree chooses among the children', () => {
  assert.deepEqual(admissionTo(offer({ degrees: ['2D'] }), guardian, TODAY), {
    state: 'open',
    places: [secondary],
  });
  const younger = { kind: 'guardian', places: [primary] } as const;
  assert.deepEqual(admissionTo(offer({ degrees: ['2D'] }), younger, TODAY), { state: 'closed' });
});

test('the most precise line wins: school, académie, everywhere', () => {
  const openings = [
    opening('', '2027-01-01'),
    opening('14', '2020-01-01'),
    opening('0290001A', null, '2026-11-22'),
  ];
  assert.deepEqual(admissionTo(offer({ openings }), guardian, TODAY), { state: 'open', places: [secondary] });
  const elsewhere = {
    kind: 'pupil',
    places: [{ ...secondary, academyCode: '04', uai: '0330001A' }],
  } as const;
  assert.deepEqual(admissionTo(offer({ openings }), elsewhere, TODAY), {
    state: 'later',
    opensOn: '2027-01-01',
    places: elsewhere.places,
  });
});

test('a school without a line is not served by a service that has lines', () => {
  assert.deepEqual(admissionTo(offer({ openings: [opening('04')] }), guardian, TODAY), { state: 'closed' });
});

test('the first day and the last one are days on which it is open (R225)', () => {
  for (const [line, state] of [
    [opening('14', TODAY), 'open'],
    [opening('14', '2026-11-24'), 'later'],
    [opening('14', null, TODAY), 'open'],
    [opening('14', null, '2026-11-22'), 'closed'],
  ] as const) {
    assert.equal(
      admissionTo(offer({ openings: [line] }), guardian, TODAY).state,
      state,
      JSON.stringify(line),
    );
  }
});
