import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { RunFault } from './run-fault.ts';
import type { Usage } from './usage.ts';

/** A server in a process of its own, on 127.0.0.1. */
export type BenchServer = {
  readonly port: number;
  /** What its process has spent since it began. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
};

type Environment = Readonly<Record<string, string>>;

/** Starts a file that calls `serveControl`. */
export async function startServer(file: string, environment: Environment = {}): Promise<BenchServer> {
  const child = start(file, environment);
  const { port } = await nextMessage<{ port: number }>(child, file);
  return {
    port,
    usage() {
      const answer = nextMessage<Usage>(child, file);
      child.send('usage');
      return answer;
    },
    async stop() {
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await exited;
    },
  };
}

/** Runs a file that calls `serveJob`, once, in a process of its own. */
export async function runJob<Result>(
  file: string,
  input: unknown,
  environment: Environment = {},
): Promise<Result> {
  const child = start(file, environment);
  child.send(input as object);
  try {
    return await nextMessage<Result>(child, file);
  } finally {
    child.kill();
  }
}

/** `file` is a path from `bench/`. Profiles of the processes: `BENCH_CPU_PROFILES=folder`. */
function start(file: string, environment: Environment): ChildProcess {
  const folder = process.env.BENCH_CPU_PROFILES;
  return fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), {
    env: { ...process.env, ...environment },
    execArgv: folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`],
    // The program's log costs what it costs, and goes where nobody reads it.
    stdio: ['ignore', 'ignore', environment.EDUCONNECT_LOG_LEVEL === 'info' ? 'ignore' : 'inherit', 'ipc'],
    serialization: 'advanced',
  });
}

function nextMessage<T>(child: ChildProcess, file: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new RunFault(`${file} ended with code ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as T);
    });
  });
}
