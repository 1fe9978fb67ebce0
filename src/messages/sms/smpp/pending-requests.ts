import type { Pdu } from './pdu.ts';

/** What became of a request: answered; never written; or written, and the wait for its answer ended. */
export type Answer =
  { kind: 'answer'; pdu: Pdu } | { kind: 'not-sent' } | { kind: 'silence' } | { kind: 'link-lost' };

const MAX_SEQUENCE = 0x7fffffff;

/** The requests sent on one link whose answers are awaited, by sequence number (SMPP 3.4 §2.7). */
export function createPendingRequests(answerTimeoutMs: number) {
  const waiting = new Map<number, { settle: (answer: Answer) => void; timer: NodeJS.Timeout }>();
  let lastSequence = 0;

  function end(sequence: number, answer: Answer): boolean {
    const entry = waiting.get(sequence);
    if (entry === undefined) return false;
    waiting.delete(sequence);
    clearTimeout(entry.timer);
    entry.settle(answer);
    return true;
  }

  return {
    /** A new sequence number and the answer to come; it never rejects. */
    open(): { sequence: number; answer: Promise<Answer> } {
      do lastSequence = lastSequence >= MAX_SEQUENCE ? 1 : lastSequence + 1;
      while (waiting.has(lastSequence));
      const sequence = lastSequence;
      const answer = new Promise<Answer>((settle) => {
        waiting.set(sequence, {
          settle,
          timer: setTimeout(() => end(sequence, { kind: 'silence' }), answerTimeoutMs),
        });
      });
      return { sequence, answer };
    },
    /** False for an answer nobody waits for any more. */
    answered(pdu: Pdu): boolean {
      return end(pdu.sequence, { kind: 'answer', pdu });
    },
    linkLost(): void {
      for (const sequence of [...waiting.keys()]) end(sequence, { kind: 'link-lost' });
    },
  };
}
