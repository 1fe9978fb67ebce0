import { runJob } from './child.ts';
import { RunFault } from './run-fault.ts';

export type LoadRequest = {
  method: 'GET' | 'POST';
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** To tell kinds of requests apart in the result. */
  label?: string;
};

export type LoadPlan = {
  /** On 127.0.0.1, never elsewhere. */
  port: number;
  /** Taken in order, each once. */
  requests: readonly LoadRequest[];
  /** Most requests under way at once. */
  connections: number;
  /** Requests begun in a second, whether the others have ended or not. Absent: the next when one ends. */
  perSecond?: number;
  /** Answers that are no error. */
  expected: readonly number[];
  /** What every answer of 200 must hold. */
  mustContain?: string;
};

export type LoadAnswer = { label: string; status: number; milliseconds: number };

export type LoadResult = {
  seconds: number;
  answers: readonly LoadAnswer[];
  /** What went wrong, the first few. */
  faults: readonly string[];
};

/** Sends the requests of a plan from a process of its own. Throws RunFault when an answer is not as expected. */
export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const result = await runJob<LoadResult>('support/load-process.ts', plan);
  if (result.faults.length > 0) throw new RunFault(result.faults.join('; '));
  return result;
}
