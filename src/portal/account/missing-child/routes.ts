import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import type { Session } from '../../../signin/session.store.ts';
import { askForChild } from '../../../support/ask-for-child.ts';
import { findCase } from '../../../support/missing-child.store.ts';
import { findSchool, type FoundSchool, searchSchools } from '../../../support/search-schools.store.ts';
import type { Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { dateField, readDate } from '../../typed-date.ts';
import type { AccountSection } from '../account-section.ts';
import { whenGuardian } from '../when-guardian.ts';
import { type AskProblems, askView } from './ask-view.ts';
import { casePath, caseView } from './case-view.ts';
import { MISSING_CHILD_PATHS } from './paths.ts';
import { searchView } from './search-view.ts';

const LONGEST_GIVEN_NAME = 100;

/** « Pourquoi je ne vois pas mon enfant ? » */
export const missingChildSection: AccountSection = { register };

function register(server: FastifyInstance, portal: Portal): void {
  const { app } = portal;
  const { query } = app.database;

  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    main: (language: Language) => Html,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).family.missing.title,
      width: 'narrow',
      main: main(language),
    });
  };

  server.get(
    MISSING_CHILD_PATHS.search,
    whenGuardian(portal, async (_session, request, reply) => {
      const { recherche } = request.query as { recherche?: unknown };
      const typed = typeof recherche === 'string' ? recherche.slice(0, 100) : '';
      const schools = typed.trim() === '' ? undefined : await searchSchools(query, typed);
      return send(request, reply, (language) => searchView(language, { typed, schools }));
    }),
  );

  /** Guards the question's page by the school chosen before. */
  const withSchool = (
    handler: (
      school: FoundSchool,
      session: Session,
      request: FastifyRequest,
      reply: FastifyReply,
    ) => Promise<FastifyReply>,
  ) =>
    whenGuardian(portal, async (session, request, reply) => {
      const { etablissement } = request.query as { etablissement?: unknown };
      const school =
        typeof etablissement === 'string' ? await findSchool(query, etablissement.slice(0, 8)) : undefined;
      return school === undefined
        ? reply.redirect(MISSING_CHILD_PATHS.search, 303)
        : handler(school, session, request, reply);
    });

  const show = (
    school: FoundSchool,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { givenName: string; body: unknown; problems: AskProblems },
  ): Promise<FastifyReply> => {
    const csrfToken = portal.csrf.token(request, reply);
    return send(request, reply, (language) => askView(language, { csrfToken, school, ...model }));
  };

  server.get(
    MISSING_CHILD_PATHS.ask,
    withSchool((school, _session, request, reply) =>
      show(school, request, reply, { givenName: '', body: undefined, problems: {} }),
    ),
  );

  server.post(
    MISSING_CHILD_PATHS.ask,
    { bodyLimit: 4096 },
    withSchool(async (school, session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const givenName = field(request.body, 'prenom').normalize('NFC').trim();
      const bornOn = readDate(dateField(request.body, 'naissance'));
      const again = (problems: AskProblems) =>
        show(school, request, reply.status(422), { givenName, body: request.body, problems });
      if (givenName === '' || givenName.length > LONGEST_GIVEN_NAME || bornOn === undefined) {
        return again({
          ...(givenName === '' && { givenName: 'givenName' }),
          ...(givenName.length > LONGEST_GIVEN_NAME && { givenName: 'givenName-long' }),
          ...(bornOn === undefined && { born: 'born' }),
        });
      }
      const result = await askForChild(app, {
        accountId: session.accountId,
        givenName,
        bornOn,
        schoolUai: school.uai,
        from: originOf(request),
      });
      if (result.ok) return reply.redirect(casePath(result.number), 303);
      if (result.reason === 'already-listed') return again({ refused: 'listed' });
      reply.header('retry-after', String(result.waitSeconds));
      return show(school, request, reply.status(429), {
        givenName,
        body: request.body,
        problems: { refused: 'throttled' },
      });
    }),
  );

  server.get(
    `${MISSING_CHILD_PATHS.cases}/:number`,
    whenGuardian(portal, async (session, request, reply) => {
      const { number } = request.params as { number: string };
      const found = await findCase(query, session.accountId, number.toUpperCase().slice(0, 9));
      return found === undefined
        ? reply.redirect('/mon-compte/enfants', 303)
        : send(request, reply, (language) => caseView(language, found));
    }),
  );
}
