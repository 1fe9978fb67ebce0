import { account } from './account.ts';
import { agent } from './agent.ts';
import { child } from './child.ts';
import type { Command } from './command.ts';
import { cutover } from './cutover.ts';
import { flyers } from './flyers.ts';
import { importCommand } from './import.ts';
import { legacy } from './legacy.ts';
import { notify } from './notify.ts';
import { retention } from './retention.ts';
import { renewal } from './renewal.ts';
import { service } from './service.ts';
import { migrate, start, web, worker } from './serve.ts';
import { upstream } from './upstream.ts';

/** Every command of the command line, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  start,
  web,
  worker,
  migrate,
  importCommand,
  notify,
  renewal,
  flyers,
  service,
  legacy,
  cutover,
  agent,
  account,
  child,
  retention,
  upstream,
];
