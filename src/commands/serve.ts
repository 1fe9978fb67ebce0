import { startWeb } from '../program.ts';
import { startWorker } from '../worker.ts';
import type { Command, CommandContext } from './command.ts';

const STOP = 'S’arrête proprement par Ctrl-C (SIGINT) ou SIGTERM.';

const announce = (context: CommandContext, portal: string, console: string): void => {
  context.print(`Portail : ${portal}`);
  context.print(`Console : ${console}`);
};

export const start: Command = {
  name: 'start',
  summary: 'portail, console et travaux de fond, base comprise',
  help: `educonnect start

Met la base à jour, puis ouvre le portail, la console et les travaux de fond dans ce processus.
Sans DATABASE_URL, lance le PostgreSQL embarqué dans le dossier de données. ${STOP}`,
  async run(context) {
    const program = await context.open();
    await program.migrate();
    await startWeb(program);
    await startWorker(program);
    announce(context, program.config.EDUCONNECT_PORTAL_URL, program.config.EDUCONNECT_CONSOLE_URL);
    return undefined;
  },
};

export const web: Command = {
  name: 'web',
  summary: 'portail et console seulement',
  help: `educonnect web

Ouvre le portail et la console. La base doit être à jour (educonnect migrate). ${STOP}`,
  async run(context) {
    const program = await context.open();
    await startWeb(program);
    announce(context, program.config.EDUCONNECT_PORTAL_URL, program.config.EDUCONNECT_CONSOLE_URL);
    return undefined;
  },
};

export const worker: Command = {
  name: 'worker',
  summary: 'travaux de fond seulement (messages, journal, ménage)',
  help: `educonnect worker

Envoie les messages, scelle le journal, efface ce qui a expiré. On peut en lancer plusieurs. ${STOP}`,
  async run(context) {
    await startWorker(await context.open());
    context.print('Travaux de fond lancés.');
    return undefined;
  },
};

export const migrate: Command = {
  name: 'migrate',
  summary: 'met le schéma de la base à jour',
  help: `educonnect migrate

Applique les migrations qui manquent, sous le rôle propriétaire (DATABASE_URL). Sans effet si tout est à jour.
Codes de sortie : 0 fait, 1 échec.`,
  async run(context) {
    const program = await context.open();
    const done = await program.migrate();
    context.print(done.length === 0 ? 'La base est à jour.' : `Migrations appliquées : ${done.join(', ')}`);
    return 0;
  },
};
