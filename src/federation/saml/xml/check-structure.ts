import { namespaces } from '../names.ts';
import type { PlainElement } from './parse-xml.ts';

/**
 * The shape that an element must have: the attributes it may carry, and what is inside it. With `anything`,
 * attributes and contents are free, since nobody reads them.
 */
export type Shape = {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  readonly content: 'text' | 'nothing' | 'anything' | readonly ChildRule[];
};

export type AttributeRule = { readonly pattern: RegExp; readonly required?: true };

/** Children come in the order of the rules, each the number of times that `times` says. */
export type ChildRule = {
  readonly namespace: string;
  readonly name: string;
  readonly times: 'once' | 'optional' | 'any' | 'some';
  readonly shape: Shape;
};

/** The lexical forms of the XML Schema types in use. */
export const patterns = {
  /** xs:ID and xs:NCName, bounded: an ID is kept and sent back. */
  id: /^[\p{L}_][\p{L}\p{N}\p{M}._-]{0,255}$/u,
  boolean: /^(?:true|false|0|1)$/,
  unsignedShort: /^\d{1,5}$/,
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,12})?(?:Z|[+-]\d\d:\d\d)$/,
  uri: /^\S{0,2048}$/,
  string: /^[\s\S]{0,2048}$/,
} as const;

/**
 * Rule: a message has the structure that the SAML schemas give it: known attributes with values of their type,
 * known elements, in order, no stray text. It stands in for validation against the OASIS schemas.
 *
 * Returns undefined when all is well, or else where it is not (never what was received: that may be anything).
 */
export function checkStructure(element: PlainElement, shape: Shape): string | undefined {
  if (shape.content === 'anything') return undefined;
  for (const { namespace, name, value } of element.attributes) {
    // Schemas allow these on every element; nothing here looks at them.
    if (namespace === namespaces.schemaInstance) continue;
    const rule =
      namespace === '' && Object.hasOwn(shape.attributes, name) ? shape.attributes[name] : undefined;
    if (rule === undefined) return `${element.name}: attribute not allowed`;
    if (!rule.pattern.test(value)) return `${element.name}/@${name}: not of its type`;
  }
  for (const [name, rule] of Object.entries(shape.attributes)) {
    if (rule.required && readAttribute(element, name) === undefined)
      return `${element.name}/@${name}: missing`;
  }
  if (shape.content === 'text')
    return element.children.length === 0 ? undefined : `${element.name}: not only text`;
  if (element.text !== '') return `${element.name}: text not allowed`;
  return checkChildren(element, shape.content === 'nothing' ? [] : shape.content);
}

function checkChildren(parent: PlainElement, rules: readonly ChildRule[]): string | undefined {
  let position = 0;
  for (const rule of rules) {
    let count = 0;
    for (; position < parent.children.length; position += 1) {
      const child = parent.children[position]!;
      if (child.namespace !== rule.namespace || child.name !== rule.name) break;
      const problem = checkStructure(child, rule.shape);
      if (problem !== undefined) return problem;
      count += 1;
    }
    if (count === 0 && (rule.times === 'once' || rule.times === 'some'))
      return `${parent.name}/${rule.name}: missing`;
    if (count > 1 && (rule.times === 'once' || rule.times === 'optional'))
      return `${parent.name}/${rule.name}: repeated`;
  }
  return position === parent.children.length ? undefined : `${parent.name}: element not allowed here`;
}

/** The value of an attribute without namespace. */
export function readAttribute(element: PlainElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name && attribute.namespace === '')?.value;
}

export function findChildren(element: PlainElement, namespace: string, name: string): PlainElement[] {
  return element.children.filter((child) => child.namespace === namespace && child.name === name);
}

/** xs:boolean: `true` and `1` are the same. */
export function isTrue(value: string | undefined): boolean {
  return value === 'true' || value === '1';
}
