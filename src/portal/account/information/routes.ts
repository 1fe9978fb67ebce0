import type { FastifyInstance } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { findPupilFacts } from '../../../accounts/pupil.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { accountTabs, whenSignedIn } from '../signed-in.ts';
import { informationView } from './view.ts';

export function registerInformation(server: FastifyInstance, portal: Portal): void {
  const { query } = portal.app.database;
  server.get(
    '/mon-compte',
    whenSignedIn(portal, async (session, request, reply) => {
      const language = languageOf(request);
      const account = (await findAccount(query, session.accountId))!;
      const pupil = account.pupilId === null ? undefined : await findPupilFacts(query, account.pupilId);
      return sendPage(portal, request, reply, {
        title: texts(language).account.title,
        main: informationView(language, {
          tabs: accountTabs(language, session, 'information'),
          account,
          pupil,
        }),
      });
    }),
  );
}
