import type { FastifyInstance } from 'fastify';
import { listChildren } from '../../../accounts/child.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { atStep } from '../journey.ts';
import { franceConnectDoneView } from './view.ts';

export function registerFranceConnectDone(server: FastifyInstance, portal: Portal): void {
  for (const [path, step] of [
    ['/activation/franceconnect/fin', 'done'],
    ['/activation/franceconnect/rattache', 'linked'],
  ] as const) {
    server.get(
      path,
      atStep(portal, 'franceconnect', step, async (flow, request, reply) => {
        const activated = step === 'done';
        const t = texts(languageOf(request)).franceConnect.done;
        const children = activated ? await listChildren(portal.app.database.query, flow.accountId!) : [];
        return sendPage(portal, request, reply, {
          title: activated ? t.title : t.linkedTitle,
          width: 'narrow',
          main: franceConnectDoneView(languageOf(request), {
            activated,
            childWaits: children.some((child) => child.state === 'waiting'),
            serviceHandle: flow.serviceHandle,
          }),
        });
      }),
    );
  }
}
