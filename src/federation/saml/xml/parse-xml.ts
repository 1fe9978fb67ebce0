/**
 * The one place where XML received from outside becomes a tree. libxml2 does the parsing and the exclusive
 * canonicalisation; this file adds what a protocol needs on top: a size cap, UTF-8 only, no DOCTYPE, no
 * processing instruction, no CDATA, comments refused or kept away from text, and no tree that outlives its
 * reader (the trees live outside the garbage collector's reach).
 */
import {
  ParseOption,
  type XmlAttribute,
  XmlC14NMode,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlText,
} from 'libxml2-wasm';

export type XmlRefusal =
  | 'xml-too-large'
  | 'xml-not-utf8'
  | 'xml-doctype'
  | 'xml-processing-instruction'
  | 'xml-comment'
  | 'xml-cdata'
  | 'xml-malformed';

/** An element of libxml2's tree: worth nothing once `parseXml` has returned. */
export type LiveElement = XmlElement;

/** An element copied out of libxml2: safe to keep after the document is gone. */
export type PlainElement = {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly PlainAttribute[];
  readonly children: readonly PlainElement[];
  /** The element's own text, its children's not included, with XML white space trimmed at both ends. */
  readonly text: string;
};

export type PlainAttribute = { readonly namespace: string; readonly name: string; readonly value: string };

export type XmlRules = {
  readonly maxOctets: number;
  /** Protocol messages refuse comments; metadata files carry them, which is harmless between elements. */
  readonly comments: 'refused' | 'between-elements';
};

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: XmlRefusal };

class TextBrokenByComment extends Error {}

/**
 * Parses `octets` and gives the root element to `read`; the tree is freed when `read` returns, so `read` hands
 * back values, never nodes.
 */
export function parseXml<T>(octets: Uint8Array, rules: XmlRules, read: (root: LiveElement) => T): Parsed<T> {
  if (octets.length > rules.maxOctets) return { ok: false, refusal: 'xml-too-large' };
  const text = decodeUtf8(octets);
  if (text === undefined) return { ok: false, refusal: 'xml-not-utf8' };
  const markup = findForbiddenMarkup(text, rules);
  if (markup !== undefined) return { ok: false, refusal: markup };

  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(text, {
      option:
        ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_SYS_CATALOG,
    });
  } catch {
    return { ok: false, refusal: 'xml-malformed' };
  }
  try {
    return { ok: true, value: read(document.root) };
  } catch (error) {
    if (error instanceof TextBrokenByComment) return { ok: false, refusal: 'xml-comment' };
    throw error;
  } finally {
    document.dispose();
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const declaration = /^<\?xml\s[^?>]*\?>/;

/** UTF-8 text, or undefined when the octets or the XML declaration say anything else. */
function decodeUtf8(octets: Uint8Array): string | undefined {
  let text: string;
  try {
    text = utf8.decode(octets);
  } catch {
    return undefined;
  }
  const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration.exec(text)?.[0] ?? '')?.[1];
  return encoding === undefined || /^utf-?8$/i.test(encoding) ? text : undefined;
}

/**
 * In well-formed XML a literal `<!` or `<?` after the declaration can only open a comment, a CDATA section, a
 * DOCTYPE or a processing instruction: a raw `<` is not allowed in text or in attribute values. So a scan of
 * the text, before any parser sees it, finds them all. (A comment hidden in a CDATA section only makes the scan
 * stricter: the CDATA opening itself is left and refused.)
 */
function findForbiddenMarkup(text: string, rules: XmlRules): XmlRefusal | undefined {
  let rest = text.replace(declaration, '');
  if (rules.comments === 'between-elements') rest = rest.replace(/<!--[\s\S]*?-->/g, '');
  const opening = /<!DOCTYPE|<!--|<!\[CDATA\[|<\?|<!/i.exec(rest)?.[0].toUpperCase();
  switch (opening) {
    case undefined:
      return undefined;
    case '<!DOCTYPE':
      return 'xml-doctype';
    case '<!--':
      return 'xml-comment';
    case '<![CDATA[':
      return 'xml-cdata';
    case '<?':
      return 'xml-processing-instruction';
    default:
      return 'xml-malformed';
  }
}

/** Copies an element and everything below it. Throws (inside `parseXml` only) when a comment cuts a text. */
export function copyElement(element: LiveElement): PlainElement {
  const children: PlainElement[] = [];
  let text = '';
  let hasComment = false;
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push(copyElement(node));
    else if (node instanceof XmlText) text += node.content;
    else if (node instanceof XmlComment) hasComment = true;
    else throw new Error('unexpected node in a tree without CDATA, entities or processing instructions');
  }
  text = trimXmlSpace(text);
  // A parser that stops at the comment reads another value than one that goes on: neither reading is safe.
  if (hasComment && text !== '') throw new TextBrokenByComment();
  return {
    namespace: element.namespaceUri,
    name: element.name,
    attributes: element.attrs.map(copyAttribute),
    children,
    text,
  };
}

function copyAttribute(attribute: XmlAttribute): PlainAttribute {
  return { namespace: attribute.namespaceUri, name: attribute.name, value: attribute.value };
}

function trimXmlSpace(text: string): string {
  return text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}

/**
 * Exclusive XML Canonicalization 1.0 without comments (https://www.w3.org/TR/xml-exc-c14n/) of an element
 * within its document.
 */
export function canonicalizeExclusively(
  element: LiveElement,
  inclusivePrefixes: readonly string[] = [],
): string {
  const options = {
    mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
    withComments: false,
    inclusiveNamespacePrefixes: [...inclusivePrefixes],
  };
  // The whole document needs no callback for each node, which makes it several times faster.
  return element.parent === null
    ? element.doc.canonicalizeToString(options)
    : element.canonicalizeToString(options);
}

/** The first child of that name. Throws when there is none. */
export function getChild(parent: LiveElement, namespace: string, name: string): LiveElement {
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement && node.name === name && node.namespaceUri === namespace) return node;
  }
  throw new Error(`no child ${name}`);
}
