import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDeliveryReceipt } from './delivery-receipt.ts';

const deliver = (text: string | Buffer, options: [number, Buffer][] = [], esmClass = 4, dataCoding = 0) =>
  readDeliveryReceipt({
    esmClass,
    dataCoding,
    shortMessage: Buffer.isBuffer(text) ? text : Buffer.from(text, 'latin1'),
    options: new Map(options),
  });

const receipt = (providerId: string, state: 'delivered' | 'failed', errorCode: string | null) => ({
  kind: 'receipt',
  receipt: { providerId, messageId: null, state, errorCode },
});

test('the form of the standard’s appendix', () => {
  const form =
    'id:0123456789 sub:001 dlvrd:001 submit date:2609010800 done date:2609010801 stat:DELIVRD err:000 text:EduConnect';
  assert.deepEqual(deliver(form), receipt('0123456789', 'delivered', null));
  assert.deepEqual(
    deliver(form.replace('DELIVRD', 'UNDELIV').replace('err:000', 'err:011')),
    receipt('0123456789', 'failed', 'UNDELIV:011'),
  );
});

test('the forms of gateways: order, case, spaces, missing fields, words in full', () => {
  assert.deepEqual(deliver('STAT:delivered ID:abc-1'), receipt('abc-1', 'delivered', null));
  assert.deepEqual(deliver('id: 77 stat: EXPIRED'), receipt('77', 'failed', 'EXPIRED'));
  assert.deepEqual(deliver('id:8 stat:UNDELIVERABLE err:5'), receipt('8', 'failed', 'UNDELIV:5'));
  assert.deepEqual(deliver('id:9 stat:REJECTED'), receipt('9', 'failed', 'REJECTD'));
  assert.deepEqual(deliver('\nid:10\r\nstat:DELIVRD\0'), receipt('10', 'delivered', null));
});

test('optional parameters win over the text, or stand alone', () => {
  const id: [number, Buffer] = [0x001e, Buffer.from('tlv-1\0')];
  assert.deepEqual(
    deliver('id:other stat:DELIVRD', [id, [0x0427, Buffer.from([5])], [0x0423, Buffer.from([3, 0, 17])]]),
    receipt('tlv-1', 'failed', 'UNDELIV:17'),
  );
  assert.deepEqual(deliver('', [id, [0x0427, Buffer.from([2])]], 0), receipt('tlv-1', 'delivered', null));
});

test('the text may come in message_payload, or in UTF-16', () => {
  const text = 'id:5 stat:DELIVRD';
  assert.deepEqual(deliver('', [[0x0424, Buffer.from(text)]]), receipt('5', 'delivered', null));
  const utf16 = Buffer.from(text, 'utf16le').swap16();
  assert.deepEqual(deliver(utf16, [], 4, 8), receipt('5', 'delivered', null));
  assert.deepEqual(
    deliver(Buffer.concat([utf16, Buffer.from([0])]), [], 4, 8),
    receipt('5', 'delivered', null),
  );
});

test('what is not an end is progress', () => {
  assert.deepEqual(deliver('id:5 stat:ENROUTE'), { kind: 'progress' });
  assert.deepEqual(deliver('id:5 stat:ACCEPTD'), { kind: 'progress' });
  assert.deepEqual(deliver('id:5 stat:DELIVRD', [], 0x20), { kind: 'progress' });
  assert.deepEqual(deliver('id:5', [[0x0427, Buffer.from([1])]]), { kind: 'progress' });
});

test('an answer from a phone is a message, even without esm_class', () => {
  assert.deepEqual(deliver('STOP', [], 0), { kind: 'message' });
  assert.deepEqual(deliver('id:5 stat:DELIVRD', [], 0), receipt('5', 'delivered', null));
});

test('what says nothing usable is malformed', () => {
  for (const text of [
    '',
    'id: stat:DELIVRD',
    'stat:DELIVRD',
    'id:5',
    'hello',
    '\xff\xfe\x00',
    'id;5 stat;DELIVRD',
  ])
    assert.deepEqual(deliver(text), { kind: 'malformed' }, JSON.stringify(text));
});
