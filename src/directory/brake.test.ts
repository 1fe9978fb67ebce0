import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHold, type Takings } from './brake.ts';

const shares = { schoolPercent: 10, academyPercent: 5 };
const takings = (
  pupils: [taken: number, present: number],
  guardianships: [taken: number, present: number] = [0, 0],
): Takings => ({
  pupils: { taken: pupils[0], present: pupils[1] },
  guardianships: { taken: guardianships[0], present: guardianships[1] },
});
const nothing = takings([0, 100_000], [0, 200_000]);

const school = (taking: Takings): boolean => findHold(nothing, [taking], shares) !== undefined;
const academy = (taking: Takings): boolean => findHold(taking, [], shares) !== undefined;

test('holds a run that takes more than 10 % of a school', () => {
  assert.equal(school(takings([50, 500])), false);
  assert.equal(school(takings([51, 500])), true);
  assert.equal(school(takings([0, 500], [100, 1_000])), false);
  assert.equal(school(takings([0, 500], [101, 1_000])), true);
});

test('holds a run that takes more than 5 % of the académie', () => {
  assert.equal(academy(takings([50, 1_000])), false);
  assert.equal(academy(takings([51, 1_000])), true);
  assert.equal(academy(takings([0, 1_000], [101, 2_000])), true);
});

test('lets a family go from a tiny school', () => {
  assert.equal(school(takings([3, 12], [6, 24])), false);
  assert.equal(school(takings([4, 12], [6, 24])), true);
  assert.equal(school(takings([3, 12], [7, 24])), true);
  // Rounded up: 10 % of 45 is 5.
  assert.equal(school(takings([5, 45])), false);
  assert.equal(school(takings([6, 45])), true);
});

test('names the schools over their share only', () => {
  const [quiet, over] = [
    { ...takings([1, 100]), uai: 'a' },
    { ...takings([90, 100]), uai: 'b' },
  ];
  assert.deepEqual(findHold(nothing, [quiet, over], shares), { schools: [over] });
});
