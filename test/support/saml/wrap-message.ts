/**
 * For tests: the classic ways of wrapping a signed message in another that is read in its place, for any message of
 * the protocol. The genuine one has the ID `_original`.
 */
export type Wrapping = {
  /** The genuine message, signed. */
  original: string;
  /** The forged one: `id` is the attribute to carry as ID, with its space; the rest is XML to put in. */
  writeEvil(id: string, afterIssuer: string, atEnd: string): string;
  /** Name of the root, with the prefix `samlp`. */
  root: string;
  /** Wraps some content in an element that may hold anything, other than `samlp:Extensions`. */
  inAnotherHolder(content: string): string;
  namespace: string;
};

const EVIL_IDS: Record<string, string> = {
  'the same ID': ' ID="_original"',
  'another ID': ' ID="_evil"',
  'no ID': '',
  'an Id': ' Id="_original"',
  'an id': ' id="_original"',
  'an xml:id': ' xml:id="_original"',
  'an ID and an Id': ' ID="_evil" Id="_original"',
  'the ID in other case': ' ID="_ORIGINAL"',
};

const REFERENCES: Record<string, (xml: string) => string> = {
  'as signed': (xml) => xml,
  'with an empty URI': (xml) => xml.replaceAll('URI="#_original"', 'URI=""'),
  'with no URI': (xml) => xml.replaceAll(' URI="#_original"', ''),
  'with an XPointer': (xml) => xml.replaceAll('URI="#_original"', `URI="#xpointer(id('_original'))"`),
};

const into = (signature: string, extra: string): string =>
  signature.replace('</ds:Signature>', `${extra}</ds:Signature>`);
const extensions = (content: string): string => `<samlp:Extensions>${content}</samlp:Extensions>`;

/** Every shape with every ID and every reference: more than 300 messages. */
export function wrapMessages(wrapping: Wrapping): { name: string; xml: string }[] {
  const { original, root, inAnotherHolder, namespace } = wrapping;
  const evil = (id: string, afterIssuer: string, atEnd = ''): string =>
    wrapping.writeEvil(id, afterIssuer, atEnd);
  const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(original)![0];
  const bare = original.replace(signature, '');
  const end = `</${root}>`;
  const endsAt = original.lastIndexOf(end);
  const shapes: Record<string, (id: string) => string> = {
    'the original in the signature’s Object': (id) =>
      evil(id, into(signature, `<ds:Object>${bare}</ds:Object>`)),
    'the original beside the signature': (id) => evil(id, signature, bare),
    'the signed original at the end': (id) => evil(id, '', original),
    'the signed original in Extensions': (id) => evil(id, extensions(original)),
    'the original in Extensions, the signature above': (id) => evil(id, signature + extensions(bare)),
    'the original in KeyInfo': (id) => evil(id, signature.replace('</ds:KeyInfo>', `${bare}</ds:KeyInfo>`)),
    'the original in another element': (id) => evil(id, signature + inAnotherHolder(bare)),
    'the evil inside the original': (id) =>
      original.slice(0, endsAt) + extensions(evil(id, '')) + original.slice(endsAt),
    'the signature alone on the evil': (id) => evil(id, signature),
    'both in a root of our namespace': (id) =>
      `<${root} xmlns:samlp="${namespace}"${id}>${original}${evil(id, '')}${end}`,
  };
  return Object.entries(shapes).flatMap(([shape, build]) =>
    Object.entries(EVIL_IDS).flatMap(([idName, id]) =>
      Object.entries(REFERENCES).map(([referenceName, change]) => ({
        name: `${shape}, ${idName}, ${referenceName}`,
        xml: change(build(id)),
      })),
    ),
  );
}
