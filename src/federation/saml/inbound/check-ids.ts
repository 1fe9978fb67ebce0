import { patterns, readAttribute } from '../xml/check-structure.ts';
import type { PlainElement } from '../xml/parse-xml.ts';

/**
 * Rule: the message has an ID attribute, spelt so, that is an XML name; no element has two attributes that some
 * program could take for its ID, and no two such attributes in the message have the same value, in any case.
 */
export function checkIds(message: PlainElement): 'id-missing' | 'id-invalid' | 'id-duplicate' | undefined {
  const id = readAttribute(message, 'ID');
  if (id === undefined) return 'id-missing';
  if (!patterns.id.test(id)) return 'id-invalid';
  return areIdsDistinct(message, new Set()) ? undefined : 'id-duplicate';
}

function areIdsDistinct(element: PlainElement, seen: Set<string>): boolean {
  const ids = element.attributes.filter(({ name }) => name.toLowerCase() === 'id');
  if (ids.length > 1) return false;
  for (const { value } of ids) {
    const folded = value.trim().toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
  }
  return element.children.every((child) => areIdsDistinct(child, seen));
}
