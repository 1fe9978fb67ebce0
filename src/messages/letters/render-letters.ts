import { createThreadPool } from '../../platform/threads/thread-pool.ts';
import { batchLetters, composeLetters, type LetterOrder } from './compose-letters.ts';

export type LettersFile = {
  /** In order; a class too large for one file goes on in the next. */
  classNames: string[];
  letters: number;
  pdf: Uint8Array;
};

/** A document takes 0.4 MB of memory a letter while it is made: about 150 MB for these. */
const MOST_IN_A_FILE = 250;

/**
 * Makes the letters of an order (R162, R170, R181): PDF/UA-1 files of at most 250 letters, one A4 page each, sorted by
 * class and name, each class after its list. Yields them one by one, so that the caller tells the progress
 * and keeps none in memory. Works in a thread of its own, ended at the end.
 */
export async function* renderLetters(order: LetterOrder): AsyncGenerator<LettersFile, void, void> {
  const threads = createThreadPool<string, Uint8Array>({
    file: new URL('./letters.worker.ts', import.meta.url),
    name: 'letters',
  });
  try {
    for (const batch of batchLetters(order.letters, MOST_IN_A_FILE)) {
      yield {
        classNames: batch.classes.map((group) => group.name),
        letters: batch.count,
        pdf: await threads.run(composeLetters(order, batch)),
      };
    }
  } finally {
    await threads.close();
  }
}
