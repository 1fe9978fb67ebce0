import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { listChildren } from '../../../accounts/child.store.ts';
import { activateLegacyPupil } from '../../../activation/activate-legacy-pupil.ts';
import { chooseLegacyPassword } from '../../../activation/choose-legacy-password.ts';
import { confirmLegacyRequest } from '../../../activation/confirm-legacy-request.ts';
import type { Flow, FlowStep } from '../../../activation/flow.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import type { Html } from '../../../ui/html.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import type { NewPasswordProblem } from '../../new-password-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { dateField, readDate } from '../../typed-date.ts';
import { doneView } from '../done/view.ts';
import { atStep, toPresentStep, toStep } from '../journey.ts';
import { passwordView } from '../password/view.ts';
import { registerLegacyChildren } from './children-routes.ts';
import {
  LEGACY_STEPS,
  legacyBirthDateView,
  legacyConfirmView,
  legacyKnownView,
  legacyRefusedView,
} from './view.ts';

const path = (step: FlowStep<'legacy'>): string => toStep({ kind: 'legacy', step });

/** The journey of a person who comes from a legacy account (R95). */
export function registerLegacyJourney(server: FastifyInstance, portal: Portal): void {
  const { app } = portal;
  const { query } = app.database;
  const send = (request: FastifyRequest, reply: FastifyReply, title: string, main: Html) =>
    sendPage(portal, request, reply, { title, width: 'narrow', main });

  server.get(
    path('confirm'),
    atStep(portal, 'legacy', 'confirm', (flow, request, reply) => {
      const language = languageOf(request);
      const { source, schools } = flow.data.legacy!;
      return send(
        request,
        reply,
        texts(language).legacy.confirm.title,
        legacyConfirmView(language, {
          csrfToken: portal.csrf.token(request, reply),
          name: `${flow.data.givenName ?? ''} ${flow.data.familyName ?? ''}`,
          source,
          schools,
        }),
      );
    }),
  );

  server.post(
    path('confirm'),
    { bodyLimit: 4096 },
    atStep(portal, 'legacy', 'confirm', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      await confirmLegacyRequest(app, { flowId: flow.id });
      return toPresentStep(portal, request, reply);
    }),
  );

  const showPassword = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { problems?: readonly NewPasswordProblem[]; overloaded?: boolean },
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const t = texts(language);
    const account = (await findAccount(query, flow.accountId!))!;
    return send(
      request,
      reply,
      t.activation.password.title,
      passwordView(language, {
        csrfToken: portal.csrf.token(request, reply),
        identifier: account.identifier,
        profile: app.config.EDUCONNECT_PASSWORD_PROFILE,
        problems: model.problems ?? [],
        overloaded: model.overloaded ?? false,
        place: {
          action: path('password'),
          step: LEGACY_STEPS.password,
          total: LEGACY_STEPS.total,
          next: account.kind === 'pupil' ? t.legacy.password.nextBirthDate : t.legacy.password.nextChildren,
          submit: t.legacy.password.submit,
        },
      }),
    );
  };

  server.get(
    path('password'),
    atStep(portal, 'legacy', 'password', (flow, request, reply) => showPassword(flow, request, reply, {})),
  );

  server.post(
    path('password'),
    { bodyLimit: 4096 },
    atStep(portal, 'legacy', 'password', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const result = await chooseLegacyPassword(app, {
        flow,
        password: field(request.body, 'password'),
        confirmation: field(request.body, 'confirmation'),
      });
      if (result.ok) return toPresentStep(portal, request, reply);
      switch (result.reason) {
        case 'elsewhere':
          return toPresentStep(portal, request, reply);
        case 'overloaded':
          reply.status(503).header('retry-after', String(result.retryAfterSeconds));
          return showPassword(flow, request, reply, { overloaded: true });
        case 'password':
          reply.status(422);
          return showPassword(flow, request, reply, { problems: result.problems });
      }
    }),
  );

  registerLegacyChildren(server, portal);

  const showBirthDate = (
    request: FastifyRequest,
    reply: FastifyReply,
    problem: 'missing' | 'wrong' | 'blocked' | undefined,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return send(
      request,
      reply,
      texts(language).legacy.birthDate.title,
      legacyBirthDateView(language, {
        csrfToken: portal.csrf.token(request, reply),
        body: request.body,
        problem,
      }),
    );
  };

  server.get(
    path('birth-date'),
    atStep(portal, 'legacy', 'birth-date', (_flow, request, reply) =>
      showBirthDate(request, reply, undefined),
    ),
  );

  server.post(
    path('birth-date'),
    { bodyLimit: 4096 },
    atStep(portal, 'legacy', 'birth-date', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const result = await activateLegacyPupil(app, {
        flowId: flow.id,
        bornOn: readDate(dateField(request.body, 'birthDate')),
        language: languageOf(request),
        userAgent: request.headers['user-agent'],
        from: originOf(request),
      });
      if (result.ok) {
        portal.cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
        return reply.redirect(path('done'), 303);
      }
      if (result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(result.reason === 'blocked' ? 429 : 422);
      return showBirthDate(request, reply, result.reason);
    }),
  );

  server.get(
    path('done'),
    atStep(portal, 'legacy', 'done', async (flow, request, reply) => {
      const language = languageOf(request);
      const account = (await findAccount(query, flow.accountId!))!;
      const children = account.kind === 'guardian' ? await listChildren(query, account.id) : [];
      return send(
        request,
        reply,
        texts(language).activation.done.title,
        doneView(language, {
          identifier: account.identifier,
          serviceHandle: flow.serviceHandle,
          childWaits: children.some((child) => child.state === 'waiting'),
          emailSent: false,
        }),
      );
    }),
  );

  server.get(
    path('known'),
    atStep(portal, 'legacy', 'known', async (flow, request, reply) => {
      const language = languageOf(request);
      const account = (await findAccount(query, flow.accountId!))!;
      const { identifier, kind } = account;
      return send(
        request,
        reply,
        texts(language).legacy.known.title,
        legacyKnownView(language, { identifier, kind, serviceHandle: flow.serviceHandle }),
      );
    }),
  );

  server.get(
    path('refused'),
    atStep(portal, 'legacy', 'refused', (flow, request, reply) => {
      const language = languageOf(request);
      const { obstacle = 'unknown', schools } = flow.data.legacy!;
      return send(
        request,
        reply,
        texts(language).legacy.obstacles[obstacle].title,
        legacyRefusedView(language, { obstacle, schools, serviceHandle: flow.serviceHandle }),
      );
    }),
  );
}
