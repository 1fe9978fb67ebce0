import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeFromFrench } from './translation.ts';

test('what a translation lacks is shown in French, down to one sentence', () => {
  const french = {
    title: 'Aide',
    part: { yes: 'Oui', no: 'Non' },
    list: ['un', 'deux'],
    wait: (n: number) => `Attendez ${n}`,
  };
  assert.deepEqual(completeFromFrench(french, {}), french);
  assert.deepEqual(completeFromFrench(french, { part: { no: 'No' } }).part, { yes: 'Oui', no: 'No' });
  assert.equal(completeFromFrench(french, { wait: (n: number) => `Wait ${n}` }).wait(3), 'Wait 3');
  assert.deepEqual(completeFromFrench(french, { list: ['one', 'two'] }).list, ['one', 'two']);
});

test('a translation that no longer has the shape of the French gives way to it', () => {
  const french = { list: ['un', 'deux'], wait: (n: number) => `Attendez ${n}`, part: { yes: 'Oui' } };
  const old = { list: ['one'], wait: 'Wait', part: 'Part' } as unknown as Partial<typeof french>;
  assert.deepEqual(completeFromFrench(french, old), french);
});
