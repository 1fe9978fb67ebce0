import { openLogWriter } from './log-writer.ts';

/** Levels, from the gravest. */
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LEVELS)[number];

/**
 * Structured log, one JSON object a line. Fields carry opaque ids, counts, codes and a trace number: never a
 * name, an address, a number or a token.
 */
export type Log = Record<'error' | 'warn' | 'info' | 'debug', (message: string, fields?: LogFields) => void>;
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One a process, whatever the number of logs: it waits for the process's end. */
const writeToStderr = openLogWriter();

export function createLog(
  level: LogLevel,
  write: (line: string, urgent: boolean) => void = writeToStderr,
): Log {
  const limit = LEVELS.indexOf(level);
  const at =
    (name: Exclude<LogLevel, 'silent'>) =>
    (message: string, fields: LogFields = {}): void => {
      if (LEVELS.indexOf(name) > limit) return;
      write(
        `${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...fields })}\n`,
        name === 'error',
      );
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/** What may be logged of an unexpected error: its class, code and place, not its message (it may hold data). */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: error.name,
    code: typeof code === 'string' ? code : undefined,
    at: error.stack
      ?.split('\n')
      .slice(1, 6)
      .map((line) => line.trim())
      .join(' | '),
  };
}
