import { open } from 'node:fs/promises';

/**
 * Small, so that what was read of a piece is forgotten before the collector takes it for long-lived: with pieces of
 * 512 KiB the import holds twice the memory and is no faster.
 */
const CHUNK_BYTES = 128 * 1024;

/** Reads a file piece by piece, one piece ahead. A piece is good until the next one is asked for. */
export async function* readChunks(path: string): AsyncGenerator<{ bytes: Uint8Array; isLast: boolean }> {
  const handle = await open(path);
  try {
    let [buffer, spare] = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
    let { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES);
    for (;;) {
      const next = handle.read(spare, 0, CHUNK_BYTES);
      // When the consumer stops here, nobody awaits the read ahead.
      next.catch(() => {});
      const bytes = buffer.subarray(0, bytesRead);
      const isEmpty = bytesRead === 0;
      yield { bytes, isLast: isEmpty };
      if (isEmpty) return;
      ({ bytesRead } = await next);
      [buffer, spare] = [spare, buffer];
    }
  } finally {
    await handle.close();
  }
}
