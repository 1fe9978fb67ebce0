import type { FastifyInstance } from 'fastify';
import type { App } from '../app.ts';
import { createFranceConnectClient } from '../federation/franceconnect/franceconnect-client.ts';
import { createIdentityProvider } from '../federation/saml/identity-provider.ts';
import { registerLegacySaml } from '../federation/saml/legacy/routes.ts';
import { registerSaml } from '../federation/saml/routes.ts';
import { cookieJar } from '../platform/http/cookies.ts';
import { csrfProtection } from '../platform/http/csrf.ts';
import { createServer } from '../platform/http/server.ts';
import { readOperatorContacts } from '../support/operator-contacts.ts';
import { createUpstreamSwitches } from '../signin/upstream-switches.ts';
import type { Assets } from '../ui/assets.ts';
import type { Shell } from '../ui/layout.ts';
import { renderNumberedError } from '../ui/numbered-error.ts';
import { registerAccount } from './account/register-account.ts';
import { registerChildren } from './activation/children/routes.ts';
import { registerConfirmEmail } from './activation/confirm-email/routes.ts';
import { registerDone } from './activation/done/routes.ts';
import { registerFranceConnectDone } from './activation/franceconnect-done/routes.ts';
import { registerFranceConnectMismatch } from './activation/franceconnect-mismatch/routes.ts';
import { registerFranceConnectMobile } from './activation/franceconnect-mobile/routes.ts';
import { registerFranceConnectPassword } from './activation/franceconnect-password/routes.ts';
import { registerGuardianForm } from './activation/guardian-form/routes.ts';
import { registerGuardianMail } from './activation/guardian-mail/routes.ts';
import { registerPassword } from './activation/password/routes.ts';
import { registerPupilForm } from './activation/pupil-form/routes.ts';
import { registerSmsCode } from './activation/sms-code/routes.ts';
import { registerSmsForm } from './activation/sms-form/routes.ts';
import { registerContacts } from './contacts/routes.ts';
import { registerFlyers } from './flyers/routes.ts';
import { registerHelp } from './help/routes.ts';
import { registerLegacyJourney } from './activation/legacy/routes.ts';
import { registerLegacy } from './legacy/routes.ts';
import { registerFranceConnect } from './franceconnect/routes.ts';
import { registerPages } from './pages/routes.ts';
import { languageLinks, registerPageLanguage } from './page-language.ts';
import { languageOf, type Portal, sessionOf } from './portal.ts';
import { registerRecoveryCode } from './recovery/code/routes.ts';
import { registerRecoveryLink } from './recovery/link/routes.ts';
import { registerLost } from './recovery/lost/routes.ts';
import { registerNewPassword } from './recovery/new-password/routes.ts';
import { registerProof } from './recovery/proof/routes.ts';
import { registerServices } from './services/routes.ts';
import { registerTold } from './recovery/told/routes.ts';
import { registerPasskeySignIn } from './signin/passkey/routes.ts';
import { registerSignIn } from './signin/routes.ts';
import { registerWake } from './signin/wake/routes.ts';
import { registerTerms } from './terms/routes.ts';
import { smsReceiptRoutes } from './sms-receipts/routes.ts';
import { registerWellKnown } from './well-known/routes.ts';

/** Addresses of the pages that every page links to. */
export const PORTAL_LINKS: Shell['links'] = {
  home: '/',
  support: '/aide',
  contacts: '/contacts',
  legal: '/mentions-legales',
  privacy: '/donnees-personnelles',
  accessibility: '/accessibilite',
  sitemap: '/plan-du-site',
  signOut: '/deconnexion',
};

/** The public portal, ready to listen. */
export function createPortal(
  app: App,
  options: { assets: Assets; version: string },
): { server: FastifyInstance; portal: Portal } {
  const { config } = app;
  const shell: Shell = { variant: 'portal', ...options, links: PORTAL_LINKS };
  const cookies = cookieJar(config.EDUCONNECT_PORTAL_URL);
  const csrf = csrfProtection({ hmacKey: app.hmacKey, publicUrl: config.EDUCONNECT_PORTAL_URL, cookies });
  const portal: Portal = {
    app,
    shell,
    cookies,
    csrf,
    identityProvider: createIdentityProvider(app),
    operator: readOperatorContacts(config.EDUCONNECT_CONTACTS_FILE),
    franceConnect: createFranceConnectClient(config, app.clock),
    upstreams: createUpstreamSwitches(app.database.query, app.clock),
  };

  const server = createServer({
    name: 'portal',
    publicUrl: config.EDUCONNECT_PORTAL_URL,
    trustedProxies: config.EDUCONNECT_TRUSTED_PROXIES,
    log: app.log,
    renderError: ({ code, trace }, request) =>
      renderNumberedError(shell, {
        code,
        trace,
        language: languageOf(request),
        languageLinks: languageLinks(request),
      }),
  });
  registerPageLanguage(server, {
    cookies,
    // Files have no language; a service is answered in two statements, and its pages are hardly seen.
    preferenceOf: async (request) =>
      /^\/(?:assets|idp)\//u.test(request.url) ? undefined : (await sessionOf(portal, request))?.language,
  });
  options.assets.serve(server);
  for (const register of [
    registerSignIn,
    registerWake,
    registerSmsForm,
    registerSmsCode,
    registerChildren,
    registerPassword,
    registerDone,
    registerFranceConnect,
    registerFranceConnectMobile,
    registerFranceConnectMismatch,
    registerFranceConnectPassword,
    registerFranceConnectDone,
    registerGuardianForm,
    registerGuardianMail,
    registerPupilForm,
    registerConfirmEmail,
    registerLost,
    registerTold,
    registerProof,
    registerRecoveryCode,
    registerNewPassword,
    registerRecoveryLink,
    registerAccount,
    registerHelp,
    registerFlyers,
    registerContacts,
    registerPasskeySignIn,
    registerServices,
    registerTerms,
    registerPages,
    registerWellKnown,
    registerSaml,
    registerLegacy,
    registerLegacySaml,
    registerLegacyJourney,
  ]) {
    register(server, portal);
  }
  void server.register(smsReceiptRoutes, { app });
  return { server, portal };
}
