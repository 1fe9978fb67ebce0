/** A small reader of the mails that the program sends: headers, and the text part of a multipart/alternative. */
export type ReadMail = { headers: ReadonlyMap<string, string>; subject: string; text: string };

export function readMail(raw: Buffer): ReadMail {
  const { headers, body } = splitHeaders(raw.toString('latin1'));
  return { headers, subject: decodeWords(headers.get('subject') ?? ''), text: textOf(headers, body) };
}

function splitHeaders(part: string): { headers: Map<string, string>; body: string } {
  const end = part.search(/\r?\n\r?\n/);
  const head = end < 0 ? part : part.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : part.slice(end).replace(/^\r?\n\r?\n/, '') };
}

function textOf(headers: ReadonlyMap<string, string>, body: string): string {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (/^multipart\//i.test(type) && boundary !== undefined) {
    const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1).map(splitPart);
    const plain = parts.find((part) => /^text\/plain/i.test(part.headers.get('content-type') ?? ''));
    return plain === undefined ? '' : textOf(plain.headers, plain.body);
  }
  const bytes = decodeTransfer(body, headers.get('content-transfer-encoding') ?? '7bit');
  return bytes.toString('utf8').replaceAll('\r\n', '\n');
}

function splitPart(part: string) {
  return splitHeaders(part.replace(/^[ \t]*\r?\n/, ''));
}

function decodeTransfer(body: string, encoding: string): Buffer {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return decodeQuoted(body.replace(/=\r?\n/g, ''));
    default:
      return Buffer.from(body, 'latin1');
  }
}

function decodeQuoted(text: string): Buffer {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

/** RFC 2047: `=?utf-8?Q?…?=`; spaces between two encoded words are not part of the text. */
function decodeWords(header: string): string {
  return (
    header
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?[\w-]+\?([QB])\?([^?]*)\?=/gi, (_match, way: string, word: string) =>
        way.toUpperCase() === 'B'
          ? `\0${Buffer.from(word, 'base64').toString('hex')}\0`
          : `\0${decodeQuoted(word.replaceAll('_', ' ')).toString('hex')}\0`,
      )
      .replaceAll('\0\0', '')
      // Joined before decoding: a character may be cut between two words.
      .replace(/\0([0-9a-f]*)\0/g, (_match, hex: string) => Buffer.from(hex, 'hex').toString('utf8'))
  );
}
