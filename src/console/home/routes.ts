import type { FastifyInstance } from 'fastify';
import { texts } from '../../ui/i18n/texts.ts';
import { countAccountsByState } from '../accounts-by-state.store.ts';
import { findFreshness } from '../freshness.store.ts';
import { type Console, forAgent, sendConsolePage } from '../console.ts';
import { homeView } from './view.ts';

export function registerHome(server: FastifyInstance, parts: Console): void {
  const { query } = parts.app.database;
  server.get(
    '/',
    forAgent(parts, async (agent, request, reply) => {
      const main = homeView({
        agent,
        freshness: await findFreshness(query, agent),
        counts: await countAccountsByState(query, agent),
      });
      return sendConsolePage(parts, request, reply, { title: texts('fr').console.home.title, main, agent });
    }),
  );
}
