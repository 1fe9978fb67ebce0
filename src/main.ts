import { agent } from './commands/agent.ts';
import type { Command } from './commands/command.ts';
import { importCommand } from './commands/import.ts';
import { notify } from './commands/notify.ts';
import { runCommandLine } from './commands/run-command-line.ts';
import { migrate, start, web, worker } from './commands/serve.ts';

const COMMANDS: readonly Command[] = [start, web, worker, migrate, importCommand, notify, agent];

await runCommandLine(COMMANDS, process.argv.slice(2));
