import type { FastifyInstance } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import type { AccountState } from '../../../accounts/account-state.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { atStep } from '../../activation/journey.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { type ToldReason, toldView } from './view.ts';

export function registerTold(server: FastifyInstance, portal: Portal): void {
  server.get(
    '/nouveau-mot-de-passe/compte',
    atStep(portal, 'recovery', 'told', async (flow, request, reply) => {
      const account = (await findAccount(portal.app.database.query, flow.accountId!))!;
      return sendPage(portal, request, reply, {
        title: texts(languageOf(request)).recovery.told.title,
        width: 'narrow',
        main: toldView(languageOf(request), { reason: reasonOf(account.state), profile: account.kind }),
      });
    }),
  );
}

function reasonOf(state: AccountState): ToldReason {
  switch (state) {
    case 'active':
      return 'franceconnect';
    case 'unnotified':
    case 'notified':
    case 'activating':
      return 'not-activated';
    case 'suspended':
    case 'closed':
    case 'merged':
      return 'ended';
  }
}
