import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { addPasskey } from '../../../signin/passkeys/add-passkey.ts';
import { changePasskey } from '../../../signin/passkeys/change-passkey.ts';
import { offerNewPasskey } from '../../../signin/passkeys/offer-passkey.ts';
import { listPasskeys } from '../../../signin/passkeys/passkey.store.ts';
import type { Session } from '../../../signin/session.store.ts';
import { html } from '../../../ui/html.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { whenProved } from '../signed-in.ts';
import { type PasskeyProblem, passkeysView } from './view.ts';

const PATH = '/mon-compte/cles-acces';

/** Passkeys of a guardian: sign-in without a password, from a device of theirs. */
export const passkeysSection: AccountSection = {
  group: 'signin',
  register,
  rows: async ({ portal, account, language }) => {
    if (account.kind !== 'guardian') return [];
    const t = texts(language).account.passkeysSection;
    const passkeys = await listPasskeys(portal.app.database.query, account.id);
    return [
      {
        label: t.label,
        value: passkeys.length === 0 ? t.none : passkeys.map(({ name }) => name).join(', '),
        action: html`<a href="${PATH}">${t.manage}</a>`,
      },
    ];
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;

  const show = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    problem?: PasskeyProblem,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).account.passkeysSection.title,
      width: 'narrow',
      main: passkeysView(language, {
        csrfToken: csrf.token(request, reply),
        passkeys: await listPasskeys(app.database.query, session.accountId),
        typed: problem === undefined ? '' : field(request.body, 'nom'),
        problem,
      }),
    });
  };

  type Handler = (session: Session, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
  /** Passkeys are for guardians; whatever is posted is ours. */
  const guarded = (handler: Handler) =>
    whenProved(
      portal,
      async (session, request, reply) => {
        if (request.method === 'POST') csrf.check(request, field(request.body, 'csrf'));
        return session.kind === 'pupil'
          ? reply.redirect('/mon-compte', 303)
          : handler(session, request, reply);
      },
      PATH,
    );

  server.get(PATH, guarded(show));

  server.post(
    `${PATH}/options`,
    { bodyLimit: 4096 },
    guarded(async (session, _request, reply) => reply.send(await offerNewPasskey(app, session.accountId))),
  );

  server.post(
    PATH,
    { bodyLimit: 32 * 1024 },
    guarded(async (session, request, reply) => {
      const result = await addPasskey(app, {
        accountId: session.accountId,
        name: field(request.body, 'nom'),
        response: field(request.body, 'reponse'),
        from: originOf(request),
      });
      if (result.ok) return reply.redirect(PATH, 303);
      reply.status(422);
      return show(session, request, reply, result.reason);
    }),
  );

  for (const change of ['renommer', 'supprimer'] as const) {
    server.post(
      `${PATH}/${change}`,
      { bodyLimit: 4096 },
      guarded(async (session, request, reply) => {
        const common = {
          accountId: session.accountId,
          id: field(request.body, 'cle'),
          from: originOf(request),
        };
        const isDone = await changePasskey(
          app,
          change === 'supprimer'
            ? { ...common, remove: true }
            : { ...common, name: field(request.body, 'nom') },
        );
        if (isDone || change === 'supprimer') return reply.redirect(PATH, 303);
        reply.status(422);
        return show(session, request, reply, 'name');
      }),
    );
  }
}
