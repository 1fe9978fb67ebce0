import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../../signin/session.store.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { tabs } from '../../ui/components/tabs.ts';
import type { Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { type Portal, sessionOf } from '../portal.ts';

/** Guards a page of the account: somebody who is not signed in is led to the sign-in page. */
export function whenSignedIn(
  portal: Portal,
  handler: (session: Session, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const session = await sessionOf(portal, request);
    return session === undefined ? reply.redirect('/connexion', 303) : handler(session, request, reply);
  };
}

/** « Mes informations », « Mes enfants » (R108). A pupil has the first only. */
export function accountTabs(
  language: Language,
  session: Session,
  current: 'information' | 'children',
): Html | false {
  if (session.kind === 'pupil') return false;
  const t = texts(language).account;
  return tabs({
    label: t.tabs,
    links: [
      { label: t.information, href: '/mon-compte', current: current === 'information' },
      { label: t.children, href: '/mon-compte/enfants', current: current === 'children' },
    ],
  });
}
