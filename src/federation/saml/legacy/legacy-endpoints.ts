/** The addresses at which we are a service of the identity providers of legacy accounts. */
export type LegacyEndpoints = {
  readonly entityId: string;
  readonly assertionConsumer: string;
};

export const legacyPaths = {
  /** Where a browser leaves for the identity provider; `source` and `suite` in the query. */
  signIn: '/ancien-compte/connexion',
  metadata: '/ancien-compte/saml/metadonnees',
  assertionConsumer: '/ancien-compte/saml/reponse',
  /** Where a browser comes back, by a GET that carries its cookies. */
  back: '/ancien-compte/retour',
} as const;

/** `baseUrl`: the portal's origin, with no slash at its end. */
export function makeLegacyEndpoints(baseUrl: string): LegacyEndpoints {
  return {
    entityId: `${baseUrl}${legacyPaths.metadata}`,
    assertionConsumer: `${baseUrl}${legacyPaths.assertionConsumer}`,
  };
}
