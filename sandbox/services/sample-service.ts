/**
 * What both sample services share: a service provider built on a library that is not ours, its addresses, and
 * sessions in memory.
 */
import { randomBytes } from 'node:crypto';
import { type Profile, SAML, type SamlConfig } from '@node-saml/node-saml';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Html, html, render } from '../../src/ui/html.ts';
import type { ServiceKey } from './service-keys.ts';
import { servicePage } from './service-page.ts';

export type SampleServiceOptions = {
  /** Folder of its addresses and name of its cookie: `ent`. */
  readonly slug: string;
  readonly name: string;
  /** Origin of the sandbox. */
  readonly baseUrl: string;
  readonly portalUrl: string;
  /** The identity provider's certificate, PEM. */
  readonly idpCertificate: string;
  readonly key: ServiceKey;
  readonly config: Partial<SamlConfig>;
};

export type SampleService = {
  readonly options: SampleServiceOptions;
  readonly entityId: string;
  readonly metadata: string;
  /** Registers the addresses: home, sign-in, reception of answers, member's page, sign-out. */
  register(server: FastifyInstance, pages: SamplePages): void;
};

export type SamplePages = {
  home(): Html;
  /** What a person sees once signed in; the status is the page's own decision. */
  member(profile: Profile): Promise<{ status: number; title: string; body: Html }>;
};

export function createSampleService(options: SampleServiceOptions): SampleService {
  const { slug, baseUrl, portalUrl, key } = options;
  const root = `/${slug}`;
  const entityId = `${baseUrl}${root}/saml/metadata`;
  const saml = new SAML({
    issuer: entityId,
    callbackUrl: `${baseUrl}${root}/saml/acs`,
    entryPoint: `${portalUrl}/idp/profile/SAML2/Redirect/SSO`,
    idpIssuer: `${portalUrl}/idp`,
    idpCert: options.idpCertificate,
    privateKey: key.privateKeyPem,
    publicCert: key.certificatePem,
    decryptionPvk: key.privateKeyPem,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    acceptedClockSkewMs: 5000,
    ...options.config,
  });
  const metadata = saml.generateServiceProviderMetadata(key.certificatePem, key.certificatePem);
  const members = new Map<string, Profile>();

  function register(server: FastifyInstance, pages: SamplePages): void {
    const show = (reply: FastifyReply, title: string, body: Html, status = 200): FastifyReply =>
      reply
        .status(status)
        .type('text/html; charset=utf-8')
        .headers({
          'content-security-policy':
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        })
        .send(render(servicePage({ slug, service: options.name, title, body })));

    server.get(root, (_request, reply) => show(reply, 'Accueil', pages.home()));
    server.get(`${root}/saml/metadata`, (_request, reply) =>
      reply.type('application/samlmetadata+xml').send(metadata),
    );
    server.get(`${root}/connexion`, async (_request, reply) =>
      // Letters and digits only: the library signs another encoding of the rest than the one it sends.
      reply.redirect(await saml.getAuthorizeUrlAsync(randomBytes(8).toString('hex'), undefined, {}), 303),
    );
    server.get(`${root}/espace`, async (request, reply) => {
      const profile = members.get(readCookie(request, slug));
      if (profile === undefined) return reply.redirect(root, 303);
      const { status, title, body } = await pages.member(profile);
      return show(reply, title, body, status);
    });
    server.get(`${root}/deconnexion`, async (request, reply) => {
      const token = readCookie(request, slug);
      const profile = members.get(token);
      members.delete(token);
      // The address that the identity provider gave for signing out there too.
      return reply.redirect(
        profile === undefined ? root : valuesOf(profile, attributeNames.signOutUrl)[0]!,
        303,
      );
    });
    void server.register(async (scope) => {
      scope.addContentTypeParser<string>(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body))),
      );
      scope.post<{ Body: Record<string, string> }>(`${root}/saml/acs`, async (request, reply) => {
        try {
          const { profile } = await saml.validatePostResponseAsync(request.body);
          if (profile === null) throw new Error('la réponse ne dit pas qui est connecté');
          const token = randomBytes(16).toString('hex');
          members.set(token, profile);
          return reply
            .header('set-cookie', `${slug}=${token}; Path=${root}; HttpOnly; SameSite=Lax`)
            .redirect(`${root}/espace`, 303);
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          return show(reply, 'Connexion refusée', refusedBody(root, reason), 403);
        }
      });
    });
  }

  return { options, entityId, metadata, register };
}

function refusedBody(root: string, reason: string): Html {
  return html`<h1>Connexion refusée</h1>
    <p>Ce service n’a pas accepté la réponse d’EduConnect.</p>
    <dl>
      <div>
        <dt>Raison donnée par la bibliothèque</dt>
        <dd><code>${reason}</code></dd>
      </div>
    </dl>
    <p><a class="button" href="${root}">Revenir à l’accueil du service</a></p>`;
}

/** Names under which this service looks for what it was sent. */
export const attributeNames = {
  familyName: 'urn:oid:2.5.4.4',
  givenName: 'urn:oid:2.5.4.42',
  signOutUrl: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.5',
  signedInAt: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.6',
  affiliation: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.7',
  id: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.57',
  ineHash: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.64',
  birthDate: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.67',
  uai: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.72',
  level: 'urn:oid:1.3.6.1.4.1.20326.10.999.1.73',
  references: 'urn:educonnect:attribute:FrEduCtRefId',
} as const;

/** The values of an attribute: the library gives one as a text and several as an array. */
export function valuesOf(profile: Profile, name: string): string[] {
  const value = profile[name];
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

function readCookie(request: FastifyRequest, name: string): string {
  return new RegExp(`(?:^|;\\s*)${name}=([0-9a-f]{32})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1] ?? '';
}
