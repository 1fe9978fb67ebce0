import { X509Certificate } from 'node:crypto';
import type { App } from '../../app.ts';
import { Pseudonyms } from '../attributes/pseudonyms.ts';
import { createServiceRegistry, type ServiceRegistry } from '../registry/service-registry.ts';
import { type Endpoints, makeEndpoints } from './endpoints.ts';
import type { SigningKey } from './issue/sign-element.ts';
import { loadSigningKey } from './keys/load-signing-key.ts';

/** What answering a service takes, ready for use; made once a process. */
export type IdentityProvider = {
  readonly app: App;
  readonly registry: ServiceRegistry;
  readonly endpoints: Endpoints;
  readonly key: SigningKey;
  /** The certificates to publish, in base64: the present one, then the next if it is announced. */
  readonly certificates: readonly string[];
  readonly pseudonyms: Pseudonyms;
};

/** Throws when the signing key and its certificate do not fit. */
export function createIdentityProvider(app: App): IdentityProvider {
  const { config } = app;
  const key = loadSigningKey(config.EDUCONNECT_SAML_SIGNING_KEY, config.EDUCONNECT_SAML_SIGNING_CERTIFICATE);
  const next = config.EDUCONNECT_SAML_NEXT_CERTIFICATE;
  return {
    app,
    registry: createServiceRegistry(app.database.query, app.clock),
    endpoints: makeEndpoints(config.EDUCONNECT_PORTAL_URL),
    key,
    certificates: [
      key.certificate,
      ...(next === undefined ? [] : [new X509Certificate(next).raw.toString('base64')]),
    ],
    pseudonyms: new Pseudonyms(app.pseudonymKey),
  };
}
