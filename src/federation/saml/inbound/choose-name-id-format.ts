import type { NameIdFormat } from '../../registry/service.ts';
import { nameIdFormats } from '../names.ts';
import { readAttribute } from '../xml/check-structure.ts';
import type { PlainElement } from '../xml/parse-xml.ts';

/**
 * Rule: the NameIDPolicy of a request may ask for a transient or a persistent name, or for none in particular;
 * no other format is made here, and no name is given in the namespace of another service.
 */
export function chooseNameIdFormat(
  policy: PlainElement | undefined,
  service: { readonly entityId: string; readonly switches: { readonly nameIdFormat: NameIdFormat } },
): NameIdFormat | undefined {
  if (policy === undefined) return service.switches.nameIdFormat;
  const qualifier = readAttribute(policy, 'SPNameQualifier') ?? '';
  if (qualifier !== '' && qualifier !== service.entityId) return undefined;
  switch (readAttribute(policy, 'Format') ?? '') {
    case '':
    case nameIdFormats.unspecified:
      return service.switches.nameIdFormat;
    case nameIdFormats.transient:
      return 'transient';
    case nameIdFormats.persistent:
      return 'persistent';
    default:
      return undefined;
  }
}
