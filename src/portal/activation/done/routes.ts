import type { FastifyInstance } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { listChildren } from '../../../accounts/child.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { atStep } from '../journey.ts';
import { doneView, knownView } from './view.ts';

export function registerDone(server: FastifyInstance, portal: Portal): void {
  const { query } = portal.app.database;

  server.get(
    '/activation/sms/fin',
    atStep(portal, 'sms', 'done', async (flow, request, reply) => {
      const language = languageOf(request);
      const account = await findAccount(query, flow.accountId!);
      const children = await listChildren(query, flow.accountId!);
      return sendPage(portal, request, reply, {
        title: texts(language).activation.done.title,
        width: 'narrow',
        main: doneView(language, {
          identifier: account!.identifier,
          serviceHandle: flow.serviceHandle,
          childWaits: children.some((child) => child.state === 'waiting'),
          emailSent: false,
        }),
      });
    }),
  );

  server.get(
    '/activation/sms/compte-existant',
    atStep(portal, 'sms', 'known', async (flow, request, reply) => {
      const language = languageOf(request);
      const account = await findAccount(query, flow.accountId!);
      return sendPage(portal, request, reply, {
        title: texts(language).activation.known.title,
        width: 'narrow',
        main: knownView(language, { identifier: account!.identifier, serviceHandle: flow.serviceHandle }),
      });
    }),
  );

  server.get(
    '/activation/eleve/fin',
    atStep(portal, 'pupil', 'done', async (flow, request, reply) => {
      const language = languageOf(request);
      const account = await findAccount(query, flow.accountId!);
      return sendPage(portal, request, reply, {
        title: texts(language).activation.done.title,
        width: 'narrow',
        main: doneView(language, {
          identifier: account!.identifier,
          serviceHandle: flow.serviceHandle,
          childWaits: false,
          emailSent: account!.email !== null && account!.emailConfirmedAt === null,
        }),
      });
    }),
  );
}
