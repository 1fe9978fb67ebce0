import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { serveThread } from '../threads/serve-thread.ts';

// Of this thread only, under Linux: a document can wait, the people signing in cannot.
if (process.platform === 'linux') setPriority(10);

const fonts = new URL('../../../assets/fonts/', import.meta.url);
const compiler = NodeCompiler.create({
  workspace: fileURLToPath(new URL('../../', import.meta.url)),
  fontArgs: [
    {
      fontBlobs: ['OpenSans-Regular.ttf', 'OpenSans-Bold.ttf'].map((name) =>
        readFileSync(new URL(name, fonts)),
      ),
    },
  ],
});

/** Makes a PDF of a template of `src/` and its data. The compiler refuses what would not be accessible (PDF/UA-1). */
serveThread<{ template: string; data: string }, Uint8Array>(({ template, data }) => {
  try {
    return compiler.pdf({ mainFilePath: template, inputs: { data } }, { pdfStandard: 'ua-1' });
  } finally {
    // The cache is of the whole process and keeps everything that was written.
    compiler.evictCache(0);
  }
});
