import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** What a command printed and how it ended. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null; out: string; err: string };

export type RunningProgram = {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly printed: () => string;
  readonly ended: Promise<Ended>;
};

/** Starts `educonnect <words>` as an operator would, in its own process. */
export function launch(words: readonly string[], environment: Record<string, string>): RunningProgram {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, out, err })),
  );
  return { child, printed: () => out, ended };
}

/** Runs a command to its end. */
export const runToEnd = (words: readonly string[], environment: Record<string, string>): Promise<Ended> =>
  launch(words, environment).ended;

/** Waits until the program has printed a text. Throws what it said when it ends before. */
export async function untilPrinted(program: RunningProgram, text: string): Promise<void> {
  let end: Ended | undefined;
  void program.ended.then((ended) => {
    end = ended;
  });
  while (!program.printed().includes(text)) {
    if (end !== undefined) throw new Error(`ended with ${end.code}: ${end.err}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A superuser's connection to the embedded database of a data folder. */
export async function connect(dataDirectory: string): Promise<pg.Client> {
  const { databasePasswords } = JSON.parse(await readFile(join(dataDirectory, 'secrets.json'), 'utf8')) as {
    databasePasswords: { superuser: string };
  };
  const port = (await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3];
  const password = encodeURIComponent(databasePasswords.superuser);
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/educonnect`,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** The process number of the server of a data folder. */
export async function postmasterOf(dataDirectory: string): Promise<number> {
  return Number((await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
