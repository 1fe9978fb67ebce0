import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { type Configuration, type JWK } from 'oidc-provider';
import { html, render, trusted } from '../../src/ui/html.ts';
import { franceConnectPage } from './pages.ts';
import type { FranceConnectPerson } from './person.ts';
import type { Switches } from './switches.ts';

export type FranceConnectPartner = { clientId: string; clientSecret: string; portalUrl: string };

/** The library gives its form without a button. */
const SIGN_OUT_BUTTON = '<button name="logout" value="yes">Oui, me déconnecter</button>';

/** A fresh signing key. */
export function makeKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = `pkcs11:ES256:${randomBytes(4).toString('hex')}`;
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), kid, use: 'sig', alg: 'ES256' };
}

/**
 * An OpenID Connect provider with the particulars of FranceConnect v2: addresses, lifetimes, levels, signed userinfo,
 * subjects of each partner that end with `v1`, no consent page.
 * @param options.keys the first signs; the others are still published
 */
export function createProvider(options: {
  issuer: string;
  partner: FranceConnectPartner;
  people: readonly FranceConnectPerson[];
  switches: Switches;
  keys: readonly JWK[];
  cookieKey: string;
}): Provider {
  const { partner, people, switches } = options;
  const configuration: Configuration = {
    clients: [
      {
        client_id: partner.clientId,
        client_secret: partner.clientSecret,
        redirect_uris: [`${partner.portalUrl}/connexion/franceconnect/retour`],
        post_logout_redirect_uris: [`${partner.portalUrl}/deconnecte`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        subject_type: 'pairwise',
        require_auth_time: true,
        id_token_signed_response_alg: 'ES256',
        userinfo_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [...options.keys] },
    cookies: { keys: [options.cookieKey] },
    routes: {
      authorization: '/authorize',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks',
      end_session: '/session/end',
    },
    responseTypes: ['code'],
    scopes: ['openid', 'given_name', 'family_name', 'preferred_username', 'identite_pivot', 'birthdate'],
    claims: {
      acr: null,
      auth_time: null,
      iss: null,
      openid: ['sub'],
      given_name: ['given_name', 'given_name_array'],
      family_name: ['family_name'],
      preferred_username: ['preferred_username'],
      birthdate: ['birthdate'],
      // Without the usage name, since version 2.
      identite_pivot: [
        'given_name',
        'given_name_array',
        'family_name',
        'birthdate',
        'gender',
        'birthplace',
        'birthcountry',
      ],
    },
    acrValues: ['eidas1'],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_ctx, accountId, client) => {
      const parts = [accountId, client.clientId, switches.subjectEpoch].join(' ');
      return `${createHash('sha256').update(parts).digest('hex')}v1`;
    },
    pkce: { required: () => false },
    // Seconds.
    ttl: {
      AuthorizationCode: 30,
      AccessToken: 60,
      IdToken: 60,
      Interaction: 1800,
      Session: 1800,
      Grant: 1800,
    },
    enabledJWA: { idTokenSigningAlgValues: ['ES256', 'RS256'], userinfoSigningAlgValues: ['ES256', 'RS256'] },
    // The library's cookie holds for what stands under this address.
    interactions: { url: (_ctx, interaction) => `/connexion/${interaction.uid}` },
    async findAccount(_ctx, id) {
      const person = people.find((one) => one.id === id);
      return person && { accountId: id, claims: async () => ({ sub: id, ...claimsOf(person) }) };
    },
    async loadExistingGrant(ctx) {
      const { client, session, params } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope(String(params?.scope ?? 'openid'));
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx, form) {
          ctx.body = render(
            franceConnectPage({
              title: 'Déconnexion de FranceConnect',
              // The form is the library's own, without a button.
              body: html`<p>Voulez-vous vous déconnecter de FranceConnect ?</p>
                ${trusted(form.replace('</form>', `${SIGN_OUT_BUTTON}</form>`))}`,
            }),
          );
        },
        postLogoutSuccessSource(ctx) {
          ctx.body = render(
            franceConnectPage({
              title: 'Déconnecté',
              body: html`<p>Vous êtes déconnecté de FranceConnect.</p>`,
            }),
          );
        },
      },
    },
    renderError(ctx, out) {
      ctx.type = 'html';
      ctx.body = render(
        franceConnectPage({
          title: 'Erreur de FranceConnect',
          body: html`<p>FranceConnect ne peut pas continuer.</p>
            <dl>
              <dt>Erreur</dt>
              <dd><code>${out.error}</code> ${out.error_description ?? ''}</dd>
            </dl>`,
        }),
      );
    },
  };
  return new Provider(options.issuer, configuration);
}

function claimsOf(person: FranceConnectPerson) {
  return {
    given_name: person.givenNames.join(' '),
    given_name_array: [...person.givenNames],
    family_name: person.familyName,
    preferred_username: person.usageName ?? '',
    gender: person.gender,
    birthdate: person.birthdate,
    birthplace: person.birthplace,
    birthcountry: person.birthcountry,
  };
}
