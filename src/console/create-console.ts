import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { cookieJar } from '../platform/http/cookies.ts';
import { csrfProtection } from '../platform/http/csrf.ts';
import { createServer } from '../platform/http/server.ts';
import type { Assets } from '../ui/assets.ts';
import type { Shell } from '../ui/layout.ts';
import { renderNumberedError } from '../ui/numbered-error.ts';
import type { Console } from './console.ts';
import { registerHome } from './home/routes.ts';
import { registerAgentSignIn } from './signin/routes.ts';

/** The agents' console, ready to listen. Its pages of information are the portal's. */
export function createConsole(app: App, options: { assets: Assets; version: string }): FastifyInstance {
  const { config } = app;
  const portalUrl = config.EDUCONNECT_PORTAL_URL;
  const shell: Shell = {
    variant: 'console',
    assets: options.assets,
    version: options.version,
    links: {
      home: '/',
      support: `${portalUrl}/aide`,
      contacts: `${portalUrl}/contacts`,
      legal: `${portalUrl}/mentions-legales`,
      privacy: `${portalUrl}/donnees-personnelles`,
      accessibility: `${portalUrl}/accessibilite`,
      sitemap: `${portalUrl}/plan-du-site`,
      signOut: '/deconnexion',
    },
  };
  const cookies = cookieJar(config.EDUCONNECT_CONSOLE_URL);
  const csrf = csrfProtection({ hmacKey: app.hmacKey, publicUrl: config.EDUCONNECT_CONSOLE_URL, cookies });
  const parts: Console = { app, shell, cookies, csrf };
  const server = createServer({
    name: 'console',
    publicUrl: config.EDUCONNECT_CONSOLE_URL,
    trustedProxies: config.EDUCONNECT_TRUSTED_PROXIES,
    log: app.log,
    renderError: ({ code, trace }) => renderNumberedError(shell, { code, trace, language: 'fr' }),
  });
  options.assets.serve(server);
  registerAgentSignIn(server, parts);
  registerHome(server, parts);
  return server;
}
