import type { FastifyReply, FastifyRequest } from 'fastify';
import { SIGNED_OUT_PATH } from '../federation/franceconnect/franceconnect-client.ts';
import { originOf } from '../platform/http/origin.ts';
import { findIdToken } from '../signin/franceconnect/id-token.store.ts';
import { endSession } from '../signin/session.store.ts';
import { PORTAL_COOKIES, type Portal, sessionOf } from './portal.ts';

/**
 * Ends the session of this browser here, then leads it to sign out at FranceConnect too when that is where it came
 * from: FranceConnect demands it of its partners. The session here is over whatever happens there.
 * @param next where to go instead, in the same breath
 */
export async function signOut(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  next?: string,
): Promise<FastifyReply> {
  const { app, cookies } = portal;
  const session = await sessionOf(portal, request);
  if (session !== undefined) await endSession(app.database.query, session, originOf(request));
  cookies.clear(reply, PORTAL_COOKIES.session);
  cookies.clear(reply, PORTAL_COOKIES.flow);
  return reply.redirect(next ?? (await signOutUpstream(portal, session)) ?? SIGNED_OUT_PATH, 303);
}

async function signOutUpstream(
  { app, franceConnect }: Portal,
  session: Awaited<ReturnType<typeof sessionOf>>,
): Promise<string | undefined> {
  if (session?.way !== 'franceconnect' || franceConnect === undefined) return undefined;
  const idToken = await findIdToken(app.database.query, app.keyrings.message, session.id);
  return idToken === undefined ? undefined : franceConnect.signOutUrl(idToken);
}
