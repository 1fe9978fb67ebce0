import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../../signin/session.store.ts';
import type { Portal } from '../portal.ts';
import { whenSignedIn } from './signed-in.ts';

/** Guards a page about children: a pupil is led to their own account, a stranger to the sign-in page. */
export function whenGuardian(
  portal: Portal,
  handler: (session: Session, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
) {
  return whenSignedIn(portal, async (session, request, reply) =>
    session.kind === 'pupil' ? reply.redirect('/mon-compte', 303) : handler(session, request, reply),
  );
}
