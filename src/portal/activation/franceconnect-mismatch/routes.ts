import type { FastifyInstance } from 'fastify';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { atStep } from '../journey.ts';
import { franceConnectMismatchView } from './view.ts';

export function registerFranceConnectMismatch(server: FastifyInstance, portal: Portal): void {
  server.get(
    '/activation/franceconnect/nom',
    atStep(portal, 'franceconnect', 'mismatch', (flow, request, reply) =>
      sendPage(portal, request, reply, {
        title: texts(languageOf(request)).franceConnect.mismatch.title,
        width: 'narrow',
        main: franceConnectMismatchView(languageOf(request), flow.data.franceConnect!.identity),
      }),
    ),
  );
}
