import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { serveThread } from '../../platform/threads/serve-thread.ts';

// Under Linux this is the priority of this thread and of those that the compiler starts from it, not of the process:
// a school's letters can wait, the people signing in cannot.
if (process.platform === 'linux') setPriority(10);

const here = import.meta.dirname;
const fonts = new URL('../../../assets/fonts/', import.meta.url);
const compiler = NodeCompiler.create({
  workspace: here,
  fontArgs: [
    {
      fontBlobs: [
        'OpenSans-Regular.ttf',
        'OpenSans-Bold.ttf',
        'NotoSansArabic-Regular.ttf',
        'NotoSansArabic-Bold.ttf',
      ].map((name) => readFileSync(new URL(name, fonts))),
    },
  ],
});

/** Takes the JSON of `composeLetters`, gives a PDF. The compiler refuses what would not be accessible (PDF/UA-1). */
serveThread<string, Uint8Array>((data) => {
  try {
    // Straight to PDF: a compiled document held by a JavaScript object lives until some garbage collection.
    return compiler.pdf({ mainFilePath: `${here}/letters.typ`, inputs: { data } }, { pdfStandard: 'ua-1' });
  } finally {
    // The cache is of the whole process and keeps everything that was written, passwords too.
    compiler.evictCache(0);
  }
});
