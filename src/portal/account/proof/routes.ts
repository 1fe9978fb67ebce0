import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccountFlow } from '../../../activation/flow.store.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { findHash } from '../../../recovery/hash.store.ts';
import { offerPasskey } from '../../../signin/passkeys/offer-passkey.ts';
import { listPasskeys } from '../../../signin/passkeys/passkey.store.ts';
import { proveByPasskey } from '../../../signin/passkeys/prove-by-passkey.ts';
import { proveByCode, proveByPassword, sendProofCode } from '../../../signin/prove-again.ts';
import type { Session } from '../../../signin/session.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { PROOF_PATH, readReturnPath, whenSignedIn } from '../signed-in.ts';
import { type ProofProblem, proofView } from './view.ts';

/** Proves again who one is, before a change that matters: by password, passkey, or a code where there is no password. */
export const proofSection: AccountSection = { register };

function register(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;
  const { query } = app.database;
  type Model = { problem?: ProofProblem; waitsForCode?: boolean };

  const show = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    returnPath: string,
    model: Model = {},
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const [hash, passkeys] = await Promise.all([
      findHash(query, session.accountId),
      listPasskeys(query, session.accountId),
    ]);
    return sendPage(portal, request, reply, {
      title: texts(language).account.proof.title,
      width: 'narrow',
      main: proofView(language, {
        csrfToken: csrf.token(request, reply),
        identifier: session.identifier,
        returnPath,
        hasPassword: hash !== undefined,
        hasPasskeys: passkeys.length > 0,
        waitsForCode: model.waitsForCode ?? false,
        problem: model.problem,
      }),
    });
  };
  const fail = (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    problem: ProofProblem,
    waitsForCode = false,
  ): Promise<FastifyReply> => {
    if (problem.reason === 'throttled') reply.status(429).header('retry-after', String(problem.waitSeconds));
    else if (problem.reason === 'overloaded') reply.status(503);
    else reply.status(422);
    return show(session, request, reply, readReturnPath(field(request.body, 'retour')), {
      problem,
      waitsForCode,
    });
  };
  const goBack = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply => {
    portal.cookies.set(reply, PORTAL_COOKIES.session, token);
    return reply.redirect(readReturnPath(field(request.body, 'retour')), 303);
  };

  server.get<{ Querystring: { retour?: string } }>(
    PROOF_PATH,
    whenSignedIn(portal, (session, request, reply) =>
      show(session, request, reply, readReturnPath((request.query as { retour?: string }).retour)),
    ),
  );

  server.post(
    PROOF_PATH,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const from = originOf(request);
      const result = await proveByPassword(app, {
        session,
        password: field(request.body, 'motdepasse'),
        from,
      });
      return result.ok ? goBack(request, reply, result.token) : fail(session, request, reply, result);
    }),
  );

  server.post(
    `${PROOF_PATH}/envoi`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const result = await sendProofCode(app, { accountId: session.accountId, from: originOf(request) });
      if (!result.ok) {
        return fail(
          session,
          request,
          reply,
          result.reason === 'too-many'
            ? { reason: 'throttled', waitSeconds: result.waitSeconds }
            : { reason: 'no-mobile' },
        );
      }
      return show(session, request, reply, readReturnPath(field(request.body, 'retour')), {
        waitsForCode: true,
      });
    }),
  );

  server.post(
    `${PROOF_PATH}/code`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const flow = await findAccountFlow(query, session.accountId, 'prove');
      if (flow === undefined) return reply.redirect(PROOF_PATH, 303);
      const result = await proveByCode(app, {
        session,
        flowId: flow.id,
        code: field(request.body, 'code'),
        from: originOf(request),
      });
      if (result.ok) return goBack(request, reply, result.token);
      return fail(session, request, reply, { reason: 'code' }, result.reason !== 'dead');
    }),
  );

  server.post(
    `${PROOF_PATH}/cle-acces/options`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      return reply.send(await offerPasskey(app, { purpose: 'prove', accountId: session.accountId }));
    }),
  );

  server.post(
    `${PROOF_PATH}/cle-acces`,
    { bodyLimit: 16 * 1024 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const result = await proveByPasskey(app, {
        session,
        response: field(request.body, 'reponse'),
        from: originOf(request),
      });
      return result.ok
        ? goBack(request, reply, result.token)
        : fail(session, request, reply, { reason: 'passkey' });
    }),
  );
}
