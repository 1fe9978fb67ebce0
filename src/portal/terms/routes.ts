import type { FastifyInstance } from 'fastify';
import { acceptTerms } from '../../accounts/accept-terms.ts';
import { GENERAL_TERMS } from '../../accounts/general-terms.ts';
import {
  lacksGeneralTerms,
  listAcceptances,
  type TermsDocument,
} from '../../accounts/terms-acceptance.store.ts';
import { findWaitingService } from '../../federation/saml/waiting-service.ts';
import { field } from '../../platform/http/form-fields.ts';
import { originOf } from '../../platform/http/origin.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { whenSignedIn } from '../account/signed-in.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';
import { afterSignIn, readServiceHandle, TERMS_PATH } from '../service-handle.ts';
import { acceptView, termsView, type WaitingTerms } from './view.ts';

/** The general terms, and the page where they and a service's own are accepted (R216). */
export function registerTerms(server: FastifyInstance, portal: Portal): void {
  const { app } = portal;
  const { query } = app.database;

  server.get('/conditions', (request, reply) =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).terms.title,
      main: termsView(languageOf(request)),
    }),
  );

  /** What this person has to accept before going on to the service that waits, if any. */
  const waitingTerms = async (accountId: string, handle: string | undefined): Promise<WaitingTerms> => {
    const [lacksGeneral, accepted, waiting] = await Promise.all([
      lacksGeneralTerms(query, accountId),
      listAcceptances(query, accountId),
      findWaitingService(portal.identityProvider, handle),
    ]);
    const service = waiting?.service;
    const own = service?.offer.terms ?? null;
    const hasAccepted = accepted.some(
      ({ document, version }) => document === service?.id && version === own?.version,
    );
    return {
      general: lacksGeneral,
      service: service === undefined || own === null || hasAccepted ? undefined : { service, terms: own },
    };
  };

  server.get<{ Querystring: { suite?: string; change?: string } }>(
    TERMS_PATH,
    whenSignedIn(portal, async (session, request, reply) => {
      const { suite, change } = request.query as { suite?: string; change?: string };
      const handle = readServiceHandle(suite);
      const waiting = await waitingTerms(session.accountId, handle);
      if (!waiting.general && waiting.service === undefined) return reply.redirect(afterSignIn(handle), 303);
      const language = languageOf(request);
      return sendPage(portal, request, reply, {
        title: texts(language).terms.acceptTitle,
        width: 'narrow',
        main: acceptView(language, {
          csrfToken: portal.csrf.token(request, reply),
          waiting,
          handle,
          changed: change === '1',
        }),
      });
    }),
  );

  server.post(
    TERMS_PATH,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const handle = readServiceHandle(field(request.body, 'suite'));
      const waiting = await waitingTerms(session.accountId, handle);
      const documents: TermsDocument[] = [
        ...(waiting.general ? [{ document: 'general', version: GENERAL_TERMS.version }] : []),
        ...(waiting.service === undefined
          ? []
          : [{ document: waiting.service.service.id, version: waiting.service.terms.version }]),
      ];
      // What is accepted is what was read: the page names the versions that it showed.
      const read = new Set(field(request.body, 'versions').split(' '));
      if (documents.some(({ document, version }) => !read.has(`${document}:${version}`))) {
        const suite = handle === undefined ? '' : `&suite=${handle}`;
        return reply.redirect(`${TERMS_PATH}?change=1${suite}`, 303);
      }
      await acceptTerms(app, { accountId: session.accountId, terms: documents, from: originOf(request) });
      return reply.redirect(afterSignIn(handle), 303);
    }),
  );
}
