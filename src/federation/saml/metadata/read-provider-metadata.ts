import { bindings, namespaces } from '../names.ts';
import { findChildren, readAttribute } from '../xml/check-structure.ts';
import {
  isAcceptableUrl,
  type MetadataRefused,
  type MetadataRoleProblem,
  readDisplayName,
  readKeys,
  readMetadataRole,
} from './read-metadata-role.ts';

/** What an identity provider publishes about itself, as far as asking it who somebody is goes. */
export type ProviderMetadata = {
  readonly entityId: string;
  readonly displayName: string | null;
  /** Where requests go, by HTTP-Redirect. */
  readonly signInUrl: string;
  /** DER octets in base64. */
  readonly signingCertificates: readonly string[];
};

export type ProviderMetadataProblem =
  MetadataRoleProblem | 'sso-missing' | 'sso-url-invalid' | 'keys-missing';

/** Reads an identity provider's metadata file, as tolerantly as that of a service. */
export function readProviderMetadata(
  octets: Uint8Array,
  options: { readonly entityId?: string; readonly allowHttp: boolean; readonly now: Date },
): { ok: true; metadata: ProviderMetadata } | MetadataRefused<ProviderMetadataProblem> {
  const found = readMetadataRole(octets, { ...options, role: 'IDPSSODescriptor' });
  if (!found.ok) return found;
  const { entity, role, entityId } = found;
  const signInUrl = findChildren(role, namespaces.metadata, 'SingleSignOnService')
    .filter((element) => readAttribute(element, 'Binding') === bindings.redirect)
    .map((element) => readAttribute(element, 'Location') ?? '')[0];
  if (signInUrl === undefined) return { ok: false, problem: 'sso-missing', detail: '' };
  if (!isAcceptableUrl(signInUrl, options.allowHttp))
    return { ok: false, problem: 'sso-url-invalid', detail: signInUrl.slice(0, 200) };
  const keys = readKeys(role);
  if (!('signing' in keys)) return keys;
  if (keys.signing.length === 0) return { ok: false, problem: 'keys-missing', detail: '' };
  return {
    ok: true,
    metadata: {
      entityId,
      displayName: readDisplayName(entity, role),
      signInUrl,
      signingCertificates: keys.signing,
    },
  };
}
