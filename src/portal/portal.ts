import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import type { FranceConnectClient } from '../federation/franceconnect/franceconnect-client.ts';
import type { IdentityProvider } from '../federation/saml/identity-provider.ts';
import type { OperatorContacts } from '../support/operator-contacts.ts';
import type { CookieJar } from '../platform/http/cookies.ts';
import type { Csrf } from '../platform/http/csrf.ts';
import { findSession, type Session } from '../signin/session.store.ts';
import type { UpstreamSwitches } from '../signin/upstream-switches.ts';
import { render } from '../ui/html.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { LANGUAGE_COOKIE, languageLinks, pageLanguage } from './page-language.ts';
import { texts } from '../ui/i18n/texts.ts';
import { layout, type NavigationLink, type Page, type Shell } from '../ui/layout.ts';

/** Names of the portal's cookies. The console uses others: cookies do not know ports. */
export const PORTAL_COOKIES = {
  session: 'session',
  flow: 'parcours',
  knownDevice: 'appareil',
  language: LANGUAGE_COOKIE,
} as const;

/** What every screen of the portal works with. */
export type Portal = {
  readonly app: App;
  readonly shell: Shell;
  readonly cookies: CookieJar;
  readonly csrf: Csrf;
  readonly identityProvider: IdentityProvider;
  /** Whom people may ask, as the operator says. */
  readonly operator: OperatorContacts;
  /** Undefined when it is not configured; see `offeredFranceConnect`. */
  readonly franceConnect: FranceConnectClient | undefined;
  readonly upstreams: UpstreamSwitches;
};

const sessions = new WeakMap<FastifyRequest, Promise<Session | undefined>>();

/** The person signed in, read once a request. */
export function sessionOf(portal: Portal, request: FastifyRequest): Promise<Session | undefined> {
  let session = sessions.get(request);
  if (session === undefined) {
    const token = portal.cookies.read(request, PORTAL_COOKIES.session);
    session =
      token === undefined ? Promise.resolve(undefined) : findSession(portal.app.database.query, token);
    sessions.set(request, session);
  }
  return session;
}

/** The language of the page that answers this request. */
export function languageOf(request: FastifyRequest): Language {
  return pageLanguage(request);
}

/** Answers a page of the portal, with the header of the person signed in, if any. */
export async function sendPage(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  page: Omit<Page, 'language' | 'languageLinks' | 'signedIn' | 'banner' | 'navigation'>,
): Promise<FastifyReply> {
  const session = await sessionOf(portal, request);
  const { EDUCONNECT_BANNER: banner } = portal.app.config;
  // The header's form signs out, which goes on to FranceConnect: Chromium applies `form-action` to redirects too.
  if (session?.way === 'franceconnect') reply.formActions.push(...(portal.franceConnect?.origins() ?? []));
  return reply.type('text/html; charset=utf-8').send(
    render(
      layout(portal.shell, {
        ...page,
        language: languageOf(request),
        languageLinks: languageLinks(request),
        signedIn:
          session === undefined
            ? undefined
            : {
                name: `${session.givenName} ${session.familyName}`,
                csrfToken: portal.csrf.token(request, reply),
              },
        navigation: session === undefined ? undefined : navigationOf(request),
        banner: banner === '' ? undefined : banner,
      }),
    ),
  );
}

/** The two places of a person signed in. */
function navigationOf(request: FastifyRequest): NavigationLink[] {
  const { services, account } = texts(languageOf(request));
  const [path = ''] = request.url.split('?');
  return [
    { label: services.title, href: '/services', current: path === '/services' },
    { label: account.title, href: '/mon-compte', current: path.startsWith('/mon-compte') },
  ];
}
