/**
 * A stand-in for the identity provider of legacy accounts: reads our AuthnRequest as a real one would, and offers to
 * answer it as one of the sample people.
 */
import { createPublicKey } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Service } from '../../src/federation/registry/service.ts';
import { NEW_OFFER } from '../../src/federation/registry/service-offer.ts';
import { loadSigningKey } from '../../src/federation/saml/keys/load-signing-key.ts';
import { buildResponse, buildStatusResponse } from '../../src/federation/saml/issue/build-response.ts';
import { readRedirectRequest } from '../../src/federation/saml/inbound/read-authn-request.ts';
import { makeLegacyEndpoints } from '../../src/federation/saml/legacy/legacy-endpoints.ts';
import { authnContexts, bindings, namespaces, statuses } from '../../src/federation/saml/names.ts';
import { type Html, html, render } from '../../src/ui/html.ts';
import type { ServiceKey } from '../services/service-keys.ts';
import { servicePage } from '../services/service-page.ts';
import type { LegacyPerson } from './legacy-people.ts';

export type LegacyProviderOptions = {
  /** Folder of its addresses: `aten`. */
  readonly slug: 'aten' | 'ancien-ent';
  readonly name: string;
  /** Origin of the sandbox. */
  readonly baseUrl: string;
  readonly portalUrl: string;
  /** Of the key with which the portal signs its requests, PEM. */
  readonly portalCertificate: string;
  readonly key: ServiceKey;
  readonly people: () => Promise<readonly LegacyPerson[]>;
};

export type LegacyProvider = {
  readonly options: LegacyProviderOptions;
  readonly metadata: string;
  register(server: FastifyInstance): void;
};

export function createLegacyProvider(options: LegacyProviderOptions): LegacyProvider {
  const { slug, name, baseUrl, portalUrl } = options;
  const entityId = `${baseUrl}/${slug}/idp`;
  const signInUrl = `${baseUrl}/${slug}/connexion`;
  const key = loadSigningKey(options.key.privateKeyPem, options.key.certificatePem);
  const metadata =
    `<md:EntityDescriptor xmlns:md="${namespaces.metadata}" xmlns:ds="${namespaces.signature}" entityID="${entityId}">` +
    `<md:IDPSSODescriptor protocolSupportEnumeration="${namespaces.protocol}">` +
    `<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${key.certificate}` +
    `</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>` +
    `<md:SingleSignOnService Binding="${bindings.redirect}" Location="${signInUrl}"/>` +
    `</md:IDPSSODescriptor></md:EntityDescriptor>`;
  const portal = describePortal(portalUrl, options.portalCertificate);

  const answer = async (requestId: string, person: LegacyPerson | undefined): Promise<string> => {
    const now = new Date();
    const common = { issuer: entityId, key, acsUrl: portal.acsUrl, inResponseTo: requestId, now };
    const xml =
      person === undefined
        ? await buildStatusResponse({
            ...common,
            status: { code: statuses.responder, subcode: statuses.authnFailed },
          })
        : await buildResponse({
            ...common,
            service: portal.service,
            authnAt: now,
            sessionIndex: '_ancienne-session',
            nameId: { format: 'transient', value: '_anonyme' },
            authnContext: authnContexts.passwordProtectedTransport,
            attributes: [{ friendlyName: 'FrEduVecteur', name: 'FrEduVecteur', values: person.vectors }],
          });
    return Buffer.from(xml).toString('base64');
  };

  function register(server: FastifyInstance): void {
    server.get(`/${slug}/metadonnees`, (_request, reply) =>
      reply.type('application/samlmetadata+xml').send(metadata),
    );
    server.get(`/${slug}`, (_request, reply) => reply.redirect(`${portalUrl}/ancien-compte`, 303));
    server.get(`/${slug}/connexion`, async (request, reply) => {
      const query = (request.raw.url ?? '').split('?')[1] ?? '';
      const asked = readRedirectRequest(query, signInUrl, {
        now: new Date(),
        findService: (wanted) => (wanted === portal.service.entityId ? portal.service : undefined),
      });
      const body =
        asked.ok && asked.request.requestId !== null
          ? await choiceBody(asked.request.requestId)
          : html`<h1>Demande refusée</h1>
              <p><code>${asked.ok ? 'request-id' : asked.refusal}</code></p>`;
      return reply
        .status(asked.ok ? 200 : 400)
        .type('text/html; charset=utf-8')
        .headers({
          'content-security-policy': `default-src 'none'; style-src 'self'; base-uri 'none'; form-action ${portalUrl}; frame-ancestors 'none'`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        })
        .send(render(servicePage({ slug, service: name, title: 'Connexion', body })));
    });
  }

  async function choiceBody(requestId: string): Promise<Html> {
    const people = await options.people();
    const forms = await Promise.all(
      [...people, undefined].map(async (person) => ({
        label: person === undefined ? 'Abandonner' : `Se connecter : ${person.name}`,
        detail: person?.detail,
        vectors: person?.vectors ?? [],
        response: await answer(requestId, person),
      })),
    );
    return html`<h1>Connexion à un ancien compte</h1>
      <p>Un vrai fournisseur demanderait un mot de passe. Ici, choisissez qui vous êtes.</p>
      ${forms.map(
        ({ label, detail, vectors, response }) =>
          html`<form method="post" action="${portal.acsUrl}">
            <input type="hidden" name="SAMLResponse" value="${response}" />
            <p class="actions"><button type="submit" class="button">${label}</button></p>
            ${detail !== undefined && html`<p>${detail}</p>`}
            ${vectors.map((vector) => html`<p><code>${vector}</code></p>`)}
          </form>`,
      )}`;
  }

  return { options, metadata, register };
}

/** The portal as its metadata describe it: a service that signs its requests, and wants the response signed, once. */
function describePortal(portalUrl: string, certificate: string): { acsUrl: string; service: Service } {
  const endpoints = makeLegacyEndpoints(portalUrl);
  return {
    acsUrl: endpoints.assertionConsumer,
    service: {
      id: 'portal',
      entityId: endpoints.entityId,
      name: 'EduConnect',
      profile: 'ent',
      offer: NEW_OFFER,
      assertionConsumers: [{ index: 0, url: endpoints.assertionConsumer, isDefault: true }],
      signingKeys: [createPublicKey(certificate)],
      encryptionKey: null,
      switches: {
        requireSignedRequests: true,
        allowSha1Requests: false,
        allowUnsolicited: false,
        signResponse: true,
        signAssertion: false,
        encrypt: false,
        dataEncryption: 'aes256-gcm',
        nameIdFormat: 'transient',
        nameQualifier: false,
        spNameQualifier: false,
        signInAs: null,
      },
    },
  };
}
