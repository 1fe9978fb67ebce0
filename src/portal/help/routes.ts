import type { FastifyInstance } from 'fastify';
import { texts } from '../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';
import { HELP_PATHS, type HelpProfile, helpView, questionsView, safetyView } from './view.ts';

/** Help by profile (R115, R228), and how not to be deceived. */
export function registerHelp(server: FastifyInstance, portal: Portal): void {
  server.get('/aide', (request, reply) => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).help.title,
      main: helpView(language),
    });
  });
  for (const profile of Object.keys(HELP_PATHS) as HelpProfile[]) {
    server.get(HELP_PATHS[profile], (request, reply) => {
      const language = languageOf(request);
      const t = texts(language).help;
      return sendPage(portal, request, reply, {
        title: t.profiles[profile],
        breadcrumb: [{ label: t.title, href: '/aide' }],
        main: questionsView(language, profile),
      });
    });
  }
  server.get('/securite', (request, reply) => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).help.safety.title,
      main: safetyView(language, {
        portalUrl: portal.app.config.EDUCONNECT_PORTAL_URL,
        takesReports: portal.operator.security !== undefined,
      }),
    });
  });
}
