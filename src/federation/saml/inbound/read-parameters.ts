/**
 * Rule: a query string or form in which any name comes twice is refused, whatever the name: two readers of such
 * a message could each choose another value. Values are kept as sent too, since a Redirect signature covers the
 * encoded octets.
 */
export type Parameter = { readonly raw: string; readonly value: string };

export type ParametersResult =
  | { readonly ok: true; readonly parameters: ReadonlyMap<string, Parameter> }
  | { readonly ok: false; readonly refusal: 'query-malformed' | 'query-duplicate' };

const maxParameters = 20;

/** Reads `application/x-www-form-urlencoded` text; the map is in the order of the text. */
export function readParameters(text: string): ParametersResult {
  const parameters = new Map<string, Parameter>();
  for (const pair of text === '' ? [] : text.split('&')) {
    const [rawName = '', raw = ''] = splitOnce(pair);
    const name = decode(rawName);
    const value = decode(raw);
    // PostgreSQL cannot keep a NUL, and no service sends one.
    if (name === undefined || value === undefined || value.includes('\0')) {
      return { ok: false, refusal: 'query-malformed' };
    }
    if (parameters.has(name)) return { ok: false, refusal: 'query-duplicate' };
    // An encoded spelling of one of our names can only be there to be read by one program and missed by another.
    if (name !== rawName && samlNames.has(name)) return { ok: false, refusal: 'query-malformed' };
    parameters.set(name, { raw, value });
    if (parameters.size > maxParameters) return { ok: false, refusal: 'query-malformed' };
  }
  return { ok: true, parameters };
}

const samlNames: ReadonlySet<string> = new Set([
  'SAMLRequest',
  'SAMLResponse',
  'SAMLEncoding',
  'RelayState',
  'SigAlg',
  'Signature',
  'providerId',
  'shire',
  'target',
]);

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

function decode(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
