/**
 * The only two ways by which a value enters XML that we write, already in the form that canonicalisation gives
 * (https://www.w3.org/TR/xml-c14n, section 2.3), so that what we sign is the very string that we send.
 *
 * Characters that XML 1.0 cannot carry (NUL, most controls, lone surrogates, U+FFFE and U+FFFF) become U+FFFD:
 * a strange name must not keep its owner from signing in.
 */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export function escapeText(value: string): string {
  return value.replace(notXml, '\uFFFD').replace(/[&<>\r]/g, (character) => textEscapes[character]!);
}

export function escapeAttribute(value: string): string {
  return value.replace(notXml, '\uFFFD').replace(/[&<"\t\n\r]/g, (character) => attributeEscapes[character]!);
}

const textEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#xD;',
};

const attributeEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};
