import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHttpReceipt } from './http-receipt.ts';

const reference = '01890a5d-ac96-774b-bcce-b302099a8057';

test('final states are read, whatever their case', () => {
  assert.deepEqual(readHttpReceipt({ id: 'p1', reference, status: 'DELIVERED' }), {
    ok: true,
    final: true,
    receipt: { providerId: 'p1', messageId: reference, state: 'delivered', errorCode: null },
  });
  assert.deepEqual(readHttpReceipt({ id: 'p1', status: 'undelivered', errorCode: '17' }), {
    ok: true,
    final: true,
    receipt: { providerId: 'p1', messageId: null, state: 'failed', errorCode: 'undelivered:17' },
  });
});

test('progress notes change nothing', () => {
  assert.deepEqual(readHttpReceipt({ id: 'p1', status: 'buffered' }), { ok: true, final: false });
});

test('a receipt that names no message, or is not one, is refused', () => {
  for (const body of [
    { status: 'delivered' },
    { id: 'p1' },
    { reference: 'not-a-uuid', status: 'delivered' },
    'x',
    null,
  ])
    assert.deepEqual(readHttpReceipt(body), { ok: false });
});

test('an error code never brings a carrier’s sentence, which may repeat the number', () => {
  const read = readHttpReceipt({ id: 'p1', status: 'failed', errorCode: 'no route to +33 6 39 98 00 01' });
  assert.ok(read.ok && read.final);
  assert.equal(read.receipt.errorCode?.includes('39980001'), false);
});
