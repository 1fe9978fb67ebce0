import type { FastifyInstance } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { findPupilFacts } from '../../../accounts/pupil.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { type AccountPage, SECTION_GROUPS } from '../account-section.ts';
import { sectionNotices } from '../section-notices.ts';
import { accountSections } from '../sections.ts';
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
      const page = { portal, session, account, language, csrfToken: portal.csrf.token(request, reply) };
      return sendPage(portal, request, reply, {
        title: texts(language).account.title,
        main: informationView(language, {
          tabs: accountTabs(language, session, 'information'),
          notices: await sectionNotices(page),
          account,
          pupil,
          groups: await groupsOf(page),
        }),
      });
    }),
  );
}

/** The lines of the sections, under the heading of each group that has any. */
async function groupsOf(page: AccountPage) {
  const sections = await Promise.all(
    accountSections.map(async ({ group, rows }) => ({ group, rows: (await rows?.(page)) ?? [] })),
  );
  return SECTION_GROUPS.map((group) => ({
    group,
    rows: sections.filter((section) => section.group === group).flatMap((section) => section.rows),
  })).filter(({ rows }) => rows.length > 0);
}
