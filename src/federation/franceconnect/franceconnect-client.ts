import * as oidc from 'openid-client';
import type { Config } from '../../config.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FranceConnectIdentity } from '../../signin/franceconnect/identity.ts';
import { type AnswerProblem, explainAnswerError } from './answer-problem.ts';
import { boundedFetch, UntrustedAnswer, UpstreamAway } from './bounded-fetch.ts';
import { readDecryptionKeys } from './decryption-keys.ts';
import { readIdentity } from './read-identity.ts';

/** Where FranceConnect sends people back, on the portal. */
export const CALLBACK_PATH = '/connexion/franceconnect/retour';
/** Where it sends them once signed out there. */
export const SIGNED_OUT_PATH = '/deconnecte';

/** Each name is a scope of its own: `identite_pivot` lacks the usage name since version 2. */
const SCOPE = 'openid given_name family_name preferred_username';
/** The only level of standard FranceConnect; higher ones say at least as much. */
const ASKED_LEVEL = 'eidas1';
const LEVELS: readonly unknown[] = ['eidas1', 'eidas2', 'eidas3'];
const ALGORITHMS = ['ES256', 'RS256'];

/** Seconds during which its addresses are not read again: it is known to be away within this time. */
const FRESH_SECONDS = 60;
/** Seconds during which a failed reading is not tried again. */
const FAILED_SECONDS = 5;
/** Seconds during which its keys are not read again, unless one is missing. */
const KEYS_FRESH_SECONDS = 200;
/** The library reads the keys again for an unknown one only when they are older than this. */
const LIBRARY_HOLDS_SECONDS = 60;

/** A person whom FranceConnect vouches for. */
export type Redeemed =
  | { ok: true; identity: FranceConnectIdentity; idToken: string }
  /** `detail` is a code for the log. */
  | { ok: false; problem: AnswerProblem; detail: string };

export type FranceConnectClient = {
  /** Origins where a form that leads to FranceConnect may be sent on. */
  origins(): string[];
  authorizationUrl(input: {
    state: string;
    nonce: string;
    /** A service wants the person to prove again who they are. */
    provesAgain: boolean;
  }): Promise<{ ok: true; url: string } | { ok: false; problem: AnswerProblem; detail: string }>;
  /** Reads what FranceConnect sent back with the browser, then asks it who the person is. */
  redeem(input: { answer: URLSearchParams; state: string; nonce: string }): Promise<Redeemed>;
  /** Where to sign out there too; undefined when it is away. */
  signOutUrl(idToken: string): Promise<string | undefined>;
};

type Settings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  decryptionKey: string | undefined;
  timeoutMs: number;
  portalUrl: string;
};

/**
 * FranceConnect as a provider of identities (OpenID Connect core 1.0; FranceConnect v2, « fournisseur de service »).
 * Everything but the issuer, the client id and its secret comes from the discovery document.
 */
export function createFranceConnectClient(config: Config, clock: Clock): FranceConnectClient | undefined {
  const {
    EDUCONNECT_FRANCECONNECT_ISSUER: issuer,
    EDUCONNECT_FRANCECONNECT_CLIENT_ID: clientId,
    EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: clientSecret,
  } = config;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  return connect(
    {
      issuer,
      clientId,
      clientSecret,
      decryptionKey: config.EDUCONNECT_FRANCECONNECT_DECRYPTION_KEY,
      timeoutMs: config.EDUCONNECT_FRANCECONNECT_TIMEOUT_MS,
      portalUrl: config.EDUCONNECT_PORTAL_URL,
    },
    clock,
  );
}

function connect(settings: Settings, clock: Clock): FranceConnectClient {
  const { issuer, clientId, clientSecret, decryptionKey, timeoutMs, portalUrl } = settings;
  const callback = portalUrl + CALLBACK_PATH;
  const overHttp = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const keys = decryptionKey === undefined ? undefined : readDecryptionKeys(decryptionKey);
  const nowSeconds = (): number => clock.now().getTime() / 1000;

  let server: { metadata: oidc.ServerMetadata; readAt: number } | undefined;
  let failure: { error: unknown; at: number } | undefined;
  let reading: Promise<oidc.ServerMetadata> | undefined;
  let signingKeys: { jwks: oidc.ExportedJWKSCache; readAt: number } | undefined;

  async function discover(): Promise<oidc.ServerMetadata> {
    try {
      const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
        [oidc.customFetch]: boundedFetch(AbortSignal.timeout(timeoutMs), () => false),
        execute: overHttp,
      });
      const metadata = {
        // Without the library's own functions, which are no metadata.
        ...(JSON.parse(JSON.stringify(found.serverMetadata())) as oidc.ServerMetadata),
        id_token_signing_alg_values_supported: ALGORITHMS,
        userinfo_signing_alg_values_supported: ALGORITHMS,
      };
      for (const endpoint of [
        'authorization_endpoint',
        'token_endpoint',
        'userinfo_endpoint',
        'jwks_uri',
      ] as const)
        if (typeof metadata[endpoint] !== 'string') throw new UntrustedAnswer(`no ${endpoint}`);
      server = { metadata, readAt: nowSeconds() };
      failure = undefined;
      return metadata;
    } catch (error) {
      failure = { error, at: nowSeconds() };
      throw error;
    } finally {
      reading = undefined;
    }
  }

  /** Its addresses, at most a minute old. Throws when it does not answer. */
  async function freshMetadata(): Promise<oidc.ServerMetadata> {
    if (server !== undefined && nowSeconds() - server.readAt < FRESH_SECONDS) return server.metadata;
    if (failure !== undefined && nowSeconds() - failure.at < FAILED_SECONDS) throw failure.error;
    reading ??= discover();
    return reading;
  }

  /** The library's object for one exchange, with its own deadline and the keys known so far. */
  async function configure(metadata: oidc.ServerMetadata): Promise<oidc.Configuration> {
    const configuration = new oidc.Configuration(metadata, clientId, clientSecret, oidc.ClientSecretPost());
    for (const allow of overHttp) allow(configuration);
    configuration.timeout = timeoutMs / 1000;
    configuration[oidc.customFetch] = boundedFetch(
      AbortSignal.timeout(timeoutMs),
      (url) => url === metadata.userinfo_endpoint,
    );
    oidc.enableNonRepudiationChecks(configuration);
    if (keys !== undefined) oidc.enableDecryptingResponses(configuration, ['A256GCM'], ...(await keys));
    if (signingKeys !== undefined && nowSeconds() - signingKeys.readAt < KEYS_FRESH_SECONDS) {
      // Made older than they are, so that a token signed by a key we lack has them read again at once.
      const { jwks, uat } = signingKeys.jwks;
      oidc.setJwksCache(configuration, { jwks, uat: uat - LIBRARY_HOLDS_SECONDS });
    }
    return configuration;
  }

  function keepKeys(configuration: oidc.Configuration): void {
    const jwks = oidc.getJwksCache(configuration);
    // Those that were put there are not newer than themselves.
    if (jwks !== undefined && (signingKeys === undefined || jwks.uat >= signingKeys.jwks.uat))
      signingKeys = { jwks: { ...jwks }, readAt: nowSeconds() };
  }

  return {
    origins() {
      // Read in advance, so that an authorization endpoint on another origin is known when the page is drawn.
      void freshMetadata().catch(() => undefined);
      const known = [server?.metadata.authorization_endpoint, server?.metadata.end_session_endpoint];
      const addresses = [issuer, ...known.filter((address) => address !== undefined)];
      return [...new Set(addresses.map((address) => new URL(address).origin))];
    },

    async authorizationUrl({ state, nonce, provesAgain }) {
      try {
        const url = oidc.buildAuthorizationUrl(await configure(await freshMetadata()), {
          redirect_uri: callback,
          scope: SCOPE,
          acr_values: ASKED_LEVEL,
          state,
          nonce,
          ...(provesAgain ? { prompt: 'login' } : {}),
        });
        return { ok: true, url: url.href };
      } catch (error) {
        return { ok: false, ...explainFailure(error) };
      }
    },

    async redeem({ answer, state, nonce }) {
      try {
        const configuration = await configure(server?.metadata ?? (await freshMetadata()));
        const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${callback}?${answer}`), {
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined || tokens.id_token === undefined) throw new UntrustedAnswer('no id_token');
        if (!LEVELS.includes(claims.acr)) return { ok: false, problem: 'refused', detail: 'level' };
        const userinfo = await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        keepKeys(configuration);
        // The library checks them only when they are there.
        if (userinfo.iss !== claims.iss || ![userinfo.aud].flat().includes(clientId))
          throw new UntrustedAnswer('userinfo is not for us');
        const identity = readIdentity(claims.iss, userinfo);
        if (identity === undefined) throw new UntrustedAnswer('userinfo lacks a name');
        return { ok: true, identity, idToken: tokens.id_token };
      } catch (error) {
        return { ok: false, ...explainFailure(error) };
      }
    },

    async signOutUrl(idToken) {
      try {
        const metadata = await freshMetadata();
        if (metadata.end_session_endpoint === undefined) return undefined;
        return oidc.buildEndSessionUrl(await configure(metadata), {
          id_token_hint: idToken,
          state: oidc.randomState(),
          post_logout_redirect_uri: portalUrl + SIGNED_OUT_PATH,
        }).href;
      } catch {
        return undefined;
      }
    },
  };
}

function explainFailure(error: unknown): { problem: AnswerProblem; detail: string } {
  if (error instanceof oidc.AuthorizationResponseError) {
    const problem = explainAnswerError(error.error, error.error_description ?? null);
    // What FranceConnect wrote is not repeated: only that it is an error of its own, and how it was understood.
    return { problem, detail: `callback-${problem}` };
  }
  // The code lives 30 seconds: a person who left the page open comes too late.
  if (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant')
    return { problem: 'expired', detail: 'invalid-grant' };
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof UpstreamAway) return { problem: 'away', detail: 'away' };
    if (cause instanceof UntrustedAnswer) return { problem: 'technical', detail: cause.message };
  }
  const code = (error as { code?: unknown }).code;
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return { problem: 'away', detail: code };
  return { problem: 'technical', detail: typeof code === 'string' ? code : (error as Error).name };
}
