import type { Program } from '../program.ts';

/** One command of the command line. */
export type Command = {
  name: string;
  /** One line of the list of commands, in French. */
  summary: string;
  /** Shown by `--help`, in French: use, options, exit codes. */
  help: string;
  /** Reads its own arguments. @returns the exit code; undefined for a command that stays */
  run(context: CommandContext): Promise<number | undefined>;
};

export type CommandContext = {
  arguments: readonly string[];
  environment: Readonly<Record<string, string | undefined>>;
  /** Opens the database and the rest; closed by the command line at the end. */
  open(): Promise<Program>;
  /** A line for the operator. */
  print(line: string): void;
  /** Replaces the present line on a terminal; nothing elsewhere. */
  progress(line: string): void;
};

/** The arguments do not fit: said in one line, with the command's help. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
