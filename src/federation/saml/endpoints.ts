/** The addresses of the identity provider, in the layout of the real one, from the portal's base URL. */
export type Endpoints = {
  readonly entityId: string;
  readonly redirectSso: string;
  readonly postSso: string;
  readonly unsolicitedSso: string;
  readonly resume: string;
  readonly metadata: string;
  readonly signOut: string;
};

/** `baseUrl`: the portal's origin, with no slash at its end. */
export function makeEndpoints(baseUrl: string): Endpoints {
  return {
    entityId: `${baseUrl}/idp`,
    redirectSso: `${baseUrl}${paths.redirectSso}`,
    postSso: `${baseUrl}${paths.postSso}`,
    unsolicitedSso: `${baseUrl}${paths.unsolicitedSso}`,
    resume: `${baseUrl}${paths.resume}`,
    metadata: `${baseUrl}${paths.metadata}`,
    signOut: `${baseUrl}${paths.signOut}`,
  };
}

export const paths = {
  redirectSso: '/idp/profile/SAML2/Redirect/SSO',
  postSso: '/idp/profile/SAML2/POST/SSO',
  unsolicitedSso: '/idp/profile/SAML2/Unsolicited/SSO',
  resume: '/idp/profile/SAML2/resume',
  metadata: '/idp/shibboleth',
  signOut: '/Logout',
} as const;
