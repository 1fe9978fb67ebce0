import { fileURLToPath } from 'node:url';
import { createThreadPool } from '../threads/thread-pool.ts';

export type PdfMaker = {
  /** @param template a `.typ` file of `src/`; `data` arrives there as `sys.inputs.data` */
  make(template: URL, data: string): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** Makes documents in threads, which end when unused. */
export function createPdfMaker(): PdfMaker {
  const threads = createThreadPool<{ template: string; data: string }, Uint8Array>({
    file: new URL('./pdf.worker.ts', import.meta.url),
    name: 'pdf',
    idleMs: 30_000,
  });
  return {
    make: (template, data) => threads.run({ template: fileURLToPath(template), data }),
    close: () => threads.close(),
  };
}
