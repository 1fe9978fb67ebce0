import { ConfigError, environment } from '../config.ts';
import { MightyRoleError } from '../platform/database/database.ts';
import { EmbeddedPostgresError } from '../platform/database/embedded-postgres.ts';
import { StaleSchemaError } from '../platform/database/refuse-stale-schema.store.ts';
import { ListenError, openProgram, type Program } from '../program.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';

const OLDEST_NODE = 24;

/** What the network or PostgreSQL says when the database cannot be reached or entered. */
const DATABASE_AWAY = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '28P01',
  '28000',
  '3D000',
  '57P03',
]);

/**
 * Runs one command: finds it, shows help, says errors in one line each (no stack for what an operator can mend),
 * stops cleanly on SIGINT and SIGTERM, and sets the exit code: 0 done, 1 failed, 2 wrong use.
 */
export async function runCommandLine(commands: readonly Command[], argv: readonly string[]): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    process.stderr.write(
      `educonnect : Node ${OLDEST_NODE} ou plus récent est nécessaire (ici ${process.versions.node}) : lancez par « npm run educonnect »\n`,
    );
    process.exitCode = 1;
    return;
  }
  const [name, ...rest] = argv;
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const asked = name === undefined || name === '--help' || name === '-h';
    (asked ? process.stdout : process.stderr).write(
      `${asked ? '' : `commande inconnue : ${name}\n\n`}${usage(commands)}\n`,
    );
    process.exitCode = asked ? 0 : 2;
    return;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.help}\n`);
    return;
  }

  let program: Program | undefined;
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= program?.close() ?? Promise.resolve();
    return closing;
  };
  const context: CommandContext = {
    arguments: rest,
    environment,
    async open() {
      program ??= await openProgram(environment);
      void program.embedded?.died.then(() => {
        process.stderr.write(
          'educonnect : PostgreSQL s’est arrêté ; relancez la commande, rien n’est perdu\n',
        );
        process.exit(1);
      });
      return program;
    },
    print: (line) => process.stdout.write(`${line}\n`),
    progress: (line) => {
      if (process.stdout.isTTY) process.stdout.write(`\r\u001b[2K${line}`);
    },
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void close().then(() => process.exit(0));
    });
  }

  try {
    const exitCode = await command.run(context);
    if (exitCode === undefined) return;
    await close();
    process.exitCode = exitCode;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    await close();
    process.exitCode = error instanceof UsageError || isArgumentError(error) ? 2 : 1;
  }
}

function usage(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'npm run educonnect -- <commande> [options]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'npm run educonnect -- <commande> --help explique chacune.',
  ].join('\n');
}

/** One line a problem for what an operator can mend; the stack for the rest. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError)
    return error.problems.map((problem) => `configuration : ${problem}`).join('\n');
  if (error instanceof EmbeddedPostgresError || error instanceof ListenError || error instanceof UsageError) {
    return `educonnect : ${error.message}`;
  }
  if (isArgumentError(error)) return `educonnect : ${(error as Error).message}`;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && DATABASE_AWAY.has(code)) {
    return `educonnect : la base de données ne répond pas (${code}) : vérifiez DATABASE_URL et les autres adresses`;
  }
  if (error instanceof MightyRoleError || error instanceof StaleSchemaError)
    return `educonnect : ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const isArgumentError = (error: unknown): boolean =>
  String((error as { code?: unknown }).code ?? '').startsWith('ERR_PARSE_ARGS');
