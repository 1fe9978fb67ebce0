/** A service (SAML: service provider) that people reach with their account, as the registry knows it. */
import type { KeyObject } from 'node:crypto';
import type { AttributeProfileName } from '../attributes/attribute-profiles.ts';
import type { ServiceOffer } from './service-offer.ts';

export type Service = {
  readonly id: string;
  /** Any string: most are URLs, but some real services use a bare word. */
  readonly entityId: string;
  readonly name: string;
  readonly profile: AttributeProfileName;
  /** Never empty, by rising index. Only HTTP-POST: the one binding that carries our responses. */
  readonly assertionConsumers: readonly AssertionConsumer[];
  /** Every published signing key is tried, so that a service can change its certificate without us. */
  readonly signingKeys: readonly KeyObject[];
  /** The key to encrypt to, if the service publishes one. */
  readonly encryptionKey: KeyObject | null;
  readonly switches: ServiceSwitches;
  readonly offer: ServiceOffer;
};

export type AssertionConsumer = { readonly index: number; readonly url: string; readonly isDefault: boolean };

export type DataEncryption = 'aes256-gcm' | 'aes128-gcm' | 'aes256-cbc' | 'aes128-cbc';

export type NameIdFormat = 'transient' | 'persistent';

export type ServiceSwitches = {
  /** Requests that are not signed are refused. */
  readonly requireSignedRequests: boolean;
  /** RSA with SHA-1, which can be forged, on Redirect requests only, for old ENT platforms. */
  readonly allowSha1Requests: boolean;
  /** The sign-in may start here, without a request from the service. */
  readonly allowUnsolicited: boolean;
  readonly signResponse: boolean;
  readonly signAssertion: boolean;
  /** `false` sends the assertion in clear (within TLS) even when the service publishes an encryption key. */
  readonly encrypt: boolean;
  readonly dataEncryption: DataEncryption;
  /** Used when the request asks for no format in particular. */
  readonly nameIdFormat: NameIdFormat;
  readonly nameQualifier: boolean;
  readonly spNameQualifier: boolean;
  /** The profile to preselect on the sign-in page, when the service serves only one. */
  readonly signInAs: 'guardian' | 'pupil' | null;
};
