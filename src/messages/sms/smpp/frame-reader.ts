import { HEADER_BYTES } from './pdu.ts';

/** Well over any receipt; a length above it is a broken or hostile stream, which must not make us hold memory for it. */
const MAX_PDU_BYTES = 16_384;

/**
 * Cuts a TCP stream into whole units. Returns a function that takes each chunk and gives the units completed by it,
 * or `broken` when a length is impossible: nothing after that point can be trusted, the link must be closed.
 */
export function createFrameReader(): (chunk: Buffer) => { frames: Buffer[]; broken: boolean } {
  let held: Buffer = Buffer.alloc(0);
  return (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const frames: Buffer[] = [];
    while (held.length >= 4) {
      const length = held.readUInt32BE(0);
      if (length < HEADER_BYTES || length > MAX_PDU_BYTES) return { frames, broken: true };
      if (held.length < length) break;
      frames.push(held.subarray(0, length));
      held = held.subarray(length);
    }
    return { frames, broken: false };
  };
}
