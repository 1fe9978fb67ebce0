import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasRecentProof } from '../../signin/proof.store.ts';
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

/** Where somebody signed in proves again who they are. */
export const PROOF_PATH = '/mon-compte/verification';

/** Pages of the account to which that proof may lead back. */
const RETURN_PATH = /^\/mon-compte(?:\/[a-z-]+)*$/;

export const readReturnPath = (value: unknown): string =>
  typeof value === 'string' && RETURN_PATH.test(value) ? value : '/mon-compte';

/**
 * Guards a page where something that matters is changed (contacts, passkeys, FranceConnect, export of data…): the
 * person has proved who they are in the last minutes, or proves it again first and comes back (ASVS 5.0, 7.5.1).
 */
export function whenProved(
  portal: Portal,
  handler: (session: Session, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  /** Where to come back to, when the address itself shows no page. */
  returnPath?: string,
) {
  const { app } = portal;
  return whenSignedIn(portal, async (session, request, reply) => {
    const minutes = app.config.EDUCONNECT_PROOF_MINUTES;
    if (await hasRecentProof(app.database.query, session.id, minutes))
      return handler(session, request, reply);
    const path = readReturnPath(returnPath ?? request.url.split('?')[0]);
    return reply.redirect(`${PROOF_PATH}?retour=${encodeURIComponent(path)}`, 303);
  });
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
