import type { FastifyInstance } from 'fastify';
import { NumberedError } from '../../platform/errors/catalogue.ts';
import { academies, type Academy } from '../../support/academies.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';
import { academyPath, academyView, contactsView } from './view.ts';

/** Contacts by académie (R198, R228, R229). */
export function registerContacts(server: FastifyInstance, portal: Portal): void {
  server.get<{ Querystring: { academie?: unknown } }>('/contacts', (request, reply) => {
    const asked = findAcademy(request.query.academie);
    if (asked !== undefined) return reply.redirect(academyPath(asked), 303);
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).contacts.title,
      main: contactsView(language),
    });
  });

  server.get<{ Params: { slug: string } }>('/contacts/:slug', (request, reply) => {
    const academy = findAcademy(request.params.slug);
    if (academy === undefined) throw new NumberedError('page-not-found');
    const language = languageOf(request);
    const t = texts(language).contacts;
    const { operator } = portal;
    return sendPage(portal, request, reply, {
      title: t.academyTitle(academy.name),
      breadcrumb: [{ label: t.title, href: '/contacts' }],
      main: academyView(language, {
        academy,
        desk: operator.academies[academy.code],
        national: operator.national,
        now: portal.app.clock.now(),
      }),
    });
  });
}

const findAcademy = (slug: unknown): Academy | undefined => academies.find((one) => one.slug === slug);
