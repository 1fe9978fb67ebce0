import { html, type Html, trusted } from './html.ts';

type AttributeValue = string | number | boolean | undefined | null;

/**
 * Attributes of an element, each with its leading space: `html`<input${attributes({ id, required })} />``.
 * `true` gives a bare attribute; `false`, `undefined` and `null` give nothing. Names are ours, never data.
 */
export function attributes(values: Record<string, AttributeValue>): Html {
  const parts = Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === null || value === false) return '';
    if (value === true) return trusted(` ${name}`);
    return html` ${trusted(name)}="${value}"`;
  });
  return html`${parts}`;
}

/** Joins class names, leaving out the empty ones. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ');
}
