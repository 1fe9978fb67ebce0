import type { FastifyInstance } from 'fastify';
import type { Portal } from '../portal.ts';
import { registerInformation } from './information/routes.ts';
import { accountSections } from './sections.ts';

/** « Mon compte » (R108): « Mes informations », and the pages of every section. */
export function registerAccount(server: FastifyInstance, portal: Portal): void {
  registerInformation(server, portal);
  for (const section of accountSections) section.register(server, portal);
}
