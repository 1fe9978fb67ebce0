import { inflateRawSync } from 'node:zlib';

/** The largest message that is parsed, in octets: real requests are under 10 KiB. */
export const maxMessageOctets = 64 * 1024;

export type Decoded =
  | { readonly ok: true; readonly octets: Uint8Array }
  | { readonly ok: false; readonly refusal: 'base64-invalid' | 'deflate-invalid' | 'inflate-too-large' };

/** Rule: base64 is read strictly, but for the line breaks that some programs leave in it. */
export function decodeBase64(text: string): Decoded {
  const joined = text.replace(/[\r\n\t ]/g, '');
  if (joined === '' || joined.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(joined)) {
    return { ok: false, refusal: 'base64-invalid' };
  }
  return { ok: true, octets: Buffer.from(joined, 'base64') };
}

/** Rule: a compressed message may not grow past `maxMessageOctets`, and nothing may follow its end. */
export function inflateMessage(compressed: Uint8Array): Decoded {
  try {
    // With `info`, the result is this object; the type definitions do not say so.
    const { buffer, engine } = inflateRawSync(compressed, {
      maxOutputLength: maxMessageOctets,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return engine.bytesWritten === compressed.length
      ? { ok: true, octets: buffer }
      : { ok: false, refusal: 'deflate-invalid' };
  } catch (error) {
    const tooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { ok: false, refusal: tooLarge ? 'inflate-too-large' : 'deflate-invalid' };
  }
}
