import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFrameReader } from './frame-reader.ts';
import { decodeDeliverSm, encodeBindTransceiver, encodePdu, encodeSubmitSm } from './pdu.ts';

// Bytes written by hand from SMPP 3.4 §4.6.1: a receipt with one optional parameter.
const DELIVER_BODY = Buffer.concat([
  Buffer.from([0]), // service_type
  Buffer.from([1, 1]),
  Buffer.from('33639980001\0'),
  Buffer.from([5, 0]),
  Buffer.from('EduConnect\0'),
  Buffer.from([4, 0, 0, 0, 0, 1, 0, 0, 0, 4]), // esm_class … sm_length
  Buffer.from('id:7'),
  Buffer.from([0x00, 0x1e, 0x00, 0x02]),
  Buffer.from('7\0'),
]);

test('a deliver_sm is read field by field', () => {
  const read = decodeDeliverSm(DELIVER_BODY);
  assert.equal(read?.esmClass, 4);
  assert.equal(read?.shortMessage.toString(), 'id:7');
  assert.equal(read?.options.get(0x1e)?.toString(), '7\0');
});

test('a deliver_sm cut anywhere is refused or loses its optional part only: it never throws', () => {
  for (let length = 0; length < DELIVER_BODY.length; length += 1) {
    const read = decodeDeliverSm(DELIVER_BODY.subarray(0, length));
    const wholeWithoutOptions = length >= DELIVER_BODY.length - 6;
    assert.equal(read !== undefined, wholeWithoutOptions, `cut at ${length}`);
    assert.equal(read?.options.size ?? 0, 0);
  }
});

test('fields longer than the protocol allows, or not ASCII, are refused by name and without their value', () => {
  const bind = { systemId: 'educonnect', password: 'secret', systemType: '' };
  assert.throws(() => encodeBindTransceiver({ ...bind, password: 'ninechars' }), {
    message: 'password is longer than 8 characters',
  });
  assert.throws(() => encodeBindTransceiver({ ...bind, systemId: 'é' }), {
    message: 'system_id must be printable ASCII',
  });
  const address = { ton: 1, npi: 1, digits: '33639980001' };
  const submit = { source: address, destination: address, dataCoding: 0, validForSeconds: 60 };
  assert.throws(() => encodeSubmitSm({ ...submit, shortMessage: new Uint8Array(255) }), /short_message/);
});

test('a validity is written in days, hours, minutes and seconds', () => {
  const address = { ton: 1, npi: 1, digits: '33639980001' };
  const written = (validForSeconds: number) =>
    encodeSubmitSm({
      source: address,
      destination: address,
      dataCoding: 0,
      validForSeconds,
      shortMessage: new Uint8Array(),
    }).toString('latin1');
  for (const [seconds, text] of [
    [1800, '000000003000000R'],
    [90_061.9, '000001010101000R'],
    [0.2, '000000000001000R'],
    [86_400 * 90, '000030000000000R'],
  ] as const)
    assert.ok(written(seconds).includes(`\0${text}\0`), `${seconds} s`);
});

const pdu = (sequence: number, body = '') =>
  encodePdu({ commandId: 0x15, status: 0, sequence, body: Buffer.from(body) });

test('frames are cut the same whatever the segments', () => {
  const stream = Buffer.concat([pdu(1), pdu(2, 'abc'), pdu(3)]);
  for (let size = 1; size <= stream.length; size += 1) {
    const read = createFrameReader();
    const frames: string[] = [];
    for (let at = 0; at < stream.length; at += size) {
      const { frames: cut, broken } = read(stream.subarray(at, at + size));
      assert.equal(broken, false);
      frames.push(...cut.map((frame) => frame.toString('hex')));
    }
    assert.deepEqual(
      frames,
      [pdu(1), pdu(2, 'abc'), pdu(3)].map((frame) => frame.toString('hex')),
      `by ${size}`,
    );
  }
});

test('an impossible length breaks the stream at once, after the units before it', () => {
  for (const length of [0, 15, 16_385, 0xffffffff]) {
    const bad = Buffer.alloc(4);
    bad.writeUInt32BE(length);
    const { frames, broken } = createFrameReader()(Buffer.concat([pdu(1), bad]));
    assert.equal(frames.length, 1);
    assert.equal(broken, true, String(length));
  }
});
