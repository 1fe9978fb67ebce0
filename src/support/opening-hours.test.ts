import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localHours } from './opening-hours.ts';

const paris = {
  timeZone: 'Europe/Paris',
  hours: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }],
};
const winter = new Date('2026-11-23T10:00:00Z');
const summer = new Date('2026-07-06T10:00:00Z');

test('hours are those of the reader’s clocks, in winter and in summer (R202)', () => {
  const of = (zone: string, now: Date): string[] =>
    localHours(paris, zone, now).hours.map(({ opens, closes }) => `${opens} ${closes}`);
  assert.deepEqual(of('Europe/Paris', winter), ['08:00 18:00']);
  assert.deepEqual(of('Indian/Reunion', winter), ['11:00 21:00']);
  assert.deepEqual(of('Indian/Reunion', summer), ['10:00 20:00']);
  assert.deepEqual(of('America/Martinique', winter), ['03:00 13:00']);
});

test('the day changes where midnight lies between', () => {
  const early = { timeZone: 'Indian/Mayotte', hours: [{ days: [1, 7], opens: '02:00', closes: '06:00' }] };
  const [line] = localHours(early, 'America/Martinique', winter).hours;
  assert.deepEqual(line, { days: [7, 6], opens: '19:00', closes: '23:00' });
});

test('a desk is open by its own clocks, and closed on Sunday', () => {
  const openAt = (instant: string): boolean => localHours(paris, 'Indian/Reunion', new Date(instant)).open;
  assert.equal(openAt('2026-11-23T06:59:00Z'), false);
  assert.equal(openAt('2026-11-23T07:00:00Z'), true);
  assert.equal(openAt('2026-11-23T16:59:00Z'), true);
  assert.equal(openAt('2026-11-23T17:00:00Z'), false);
  assert.equal(openAt('2026-11-22T12:00:00Z'), false);
});

test('without a zone of its own the desk lives where its académie does', () => {
  const { hours } = localHours({ hours: paris.hours }, 'Indian/Reunion', winter);
  assert.equal(hours[0]?.opens, '08:00');
});
