import type { FastifyInstance } from 'fastify';
import { NumberedError } from '../../platform/errors/catalogue.ts';
import type { Portal } from '../portal.ts';
import { sessionOf } from '../portal.ts';

/** Addresses that programs look for: where to report a weakness (RFC 9116), where a password is changed. */
export function registerWellKnown(server: FastifyInstance, portal: Portal): void {
  const { EDUCONNECT_PORTAL_URL: portalUrl } = portal.app.config;
  const { security } = portal.operator;

  server.get('/.well-known/security.txt', (_request, reply) => {
    // Without a contact the file would promise what nobody keeps (RFC 9116, section 2.5.3: Contact is required).
    if (security === undefined) throw new NumberedError('page-not-found');
    const lines = [
      `Contact: ${security.contact}`,
      `Expires: ${security.expiresOn}T00:00:00Z`,
      'Preferred-Languages: fr, en',
      `Canonical: ${portalUrl}/.well-known/security.txt`,
      ...(security.policy === undefined ? [] : [`Policy: ${security.policy}`]),
    ];
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });

  // W3C, « A Well-Known URL for Changing Passwords »: whoever is not signed in is led to say who they are.
  server.get('/.well-known/change-password', async (request, reply) =>
    reply.redirect(
      (await sessionOf(portal, request)) === undefined ? '/mot-de-passe-perdu' : '/mon-compte',
      303,
    ),
  );
}
