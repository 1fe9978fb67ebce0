import type { CivilIdentity } from '../../matching/civil-identity.ts';

/** Who FranceConnect says that a person is, verified against the civil register. */
export type FranceConnectIdentity = CivilIdentity & {
  /** With `sub`, names the person to us. Pairwise: no other service knows it. May change with the civil status. */
  readonly issuer: string;
  readonly sub: string;
};
