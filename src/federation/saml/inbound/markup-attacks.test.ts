import { describe, it } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { authnContexts, namespaces } from '../names.ts';
import { accepts, makeAttackTarget, refuses } from '../../../../test/support/saml/attack-target.ts';
import {
  asForm,
  asQuery,
  asRawQuery,
  signWithin,
  writeRequest,
} from '../../../../test/support/saml/forge-request.ts';
import type { RefusalCode } from './refusal.ts';

const target = makeAttackTarget();

describe('IDs', () => {
  it('are one, well spelt', () => {
    accepts(target.readPost(asForm(signWithin(writeRequest({}), target.key))));
    const changes: [string, RefusalCode, (xml: string) => string][] = [
      ['missing', 'id-missing', (xml) => xml.replace(' ID="_request"', '')],
      ['Id', 'id-missing', (xml) => xml.replace(' ID=', ' Id=')],
      ['id', 'id-missing', (xml) => xml.replace(' ID=', ' id=')],
      ['xml:id', 'id-missing', (xml) => xml.replace(' ID=', ' xml:id=')],
      ['prefixed', 'id-missing', (xml) => xml.replace(' ID=', ' samlp:ID=')],
      ['empty', 'id-invalid', (xml) => xml.replace('_request', '')],
      ['beginning with a digit', 'id-invalid', (xml) => xml.replace('_request', '1request')],
      ['with a space', 'id-invalid', (xml) => xml.replace('_request', '_re quest')],
      ['with a quote', 'id-invalid', (xml) => xml.replace('_request', '_re&quot;quest')],
      ['with a bracket', 'id-invalid', (xml) => xml.replace('_request', '_re&lt;quest')],
      ['very long', 'id-invalid', (xml) => xml.replace('_request', `_${'x'.repeat(300)}`)],
      ['two on the root', 'id-duplicate', (xml) => xml.replace(' ID=', ' Id="_other" ID=')],
      [
        'again on the Issuer',
        'id-duplicate',
        (xml) => xml.replace('<saml:Issuer', '<saml:Issuer Id="_request"'),
      ],
      [
        'again in other case',
        'id-duplicate',
        (xml) => xml.replace('<saml:Issuer', '<saml:Issuer Id="_REQUEST"'),
      ],
    ];
    for (const [name, refusal, change] of changes) {
      refuses(name, target.readPost(asForm(signWithin(change(writeRequest({})), target.key))), refusal);
      refuses(
        `${name}, by Redirect`,
        target.readRedirect(asQuery(change(writeRequest({})), 'r', { key: target.key })),
        refusal,
      );
    }
    const attributeTwice = writeRequest({}).replace(' ID=', ' ID="_x" ID=');
    refuses(
      'the attribute twice',
      target.readRedirect(asQuery(attributeTwice, 'r', { key: target.key })),
      'xml-malformed',
    );
  });
});

describe('markup that readers disagree on', () => {
  const content = `<samlp:RequestedAuthnContext><saml:AuthnContextClassRef>${authnContexts.password}</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>`;
  const plain = () => writeRequest({ content });
  const places: Record<string, [string, string]> = {
    'in the Issuer': ['/metadata<', '/meta#data<'],
    'at the Issuer’s start': ['<saml:Issuer>', '<saml:Issuer>#'],
    'at the Issuer’s end': ['</saml:Issuer>', '#</saml:Issuer>'],
    'in the context class': [':Password<', ':Pass#word<'],
    'between elements': ['<samlp:Req', '#<samlp:Req'],
    'before the root': ['<samlp:AuthnRequest', '#<samlp:AuthnRequest'],
    'after the root': ['</samlp:AuthnRequest>', '</samlp:AuthnRequest>#'],
  };
  const markup: Record<string, [string, RefusalCode]> = {
    'a comment': ['<!-- x -->', 'xml-comment'],
    'an empty comment': ['<!---->', 'xml-comment'],
    'a processing instruction': ['<?x y?>', 'xml-processing-instruction'],
    'a stylesheet': ['<?xml-stylesheet href="x"?>', 'xml-processing-instruction'],
    'a CDATA section': ['<![CDATA[x]]>', 'xml-cdata'],
    'an empty CDATA section': ['<![CDATA[]]>', 'xml-cdata'],
    'an entity': ['&evil;', 'xml-malformed'],
    'a DOCTYPE': ['<!DOCTYPE x [<!ENTITY evil "x">]>', 'xml-doctype'],
    'a DOCTYPE in lower case': ['<!doctype x>', 'xml-doctype'],
    'an external DOCTYPE': ['<!DOCTYPE x SYSTEM "file:///etc/passwd">', 'xml-doctype'],
    'a NUL': ['\0', 'xml-malformed'],
    'a NUL reference': ['&#0;', 'xml-malformed'],
    'a lone tag': ['<x>', 'xml-malformed'],
  };

  it('is refused wherever it stands, in messages signed before and after it came', () => {
    accepts(target.readPost(asForm(signWithin(plain(), target.key))));
    accepts(target.readRedirect(asQuery(plain(), 'r', { key: target.key })));
    for (const [placeName, [at, pattern]] of Object.entries(places)) {
      for (const [markupName, [text, refusal]] of Object.entries(markup)) {
        const spoil = (xml: string) => xml.replace(at, () => pattern.replace('#', () => text));
        const signedBefore = spoil(signWithin(plain(), target.key));
        refuses(`${markupName} ${placeName}, POST`, target.readPost(asForm(signedBefore)), refusal);
        const signedAfter = asQuery(spoil(plain()), 'r', { key: target.key });
        refuses(`${markupName} ${placeName}, Redirect`, target.readRedirect(signedAfter), refusal);
      }
    }
  });

  it('is refused as bombs and external entities', () => {
    accepts(target.readRedirect(asQuery(plain(), 'r', { key: target.key })));
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${'bcdefgh'
      .split('')
      .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(10)}">`)
      .join('')}]>`;
    const documents: [string, RefusalCode, string | Buffer][] = [
      ['billion laughs', 'xml-doctype', laughs + plain().replace('/metadata', '/metadata&h;')],
      [
        'a parameter entity',
        'xml-doctype',
        `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example/x">%p;]>${plain()}`,
      ],
      [
        'an external entity',
        'xml-doctype',
        `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${plain().replace('/metadata', '&e;')}`,
      ],
      ['UTF-16', 'xml-not-utf8', Buffer.from(`\uFEFF${plain()}`, 'utf16le')],
      ['another encoding declared', 'xml-not-utf8', `<?xml version="1.0" encoding="ISO-8859-1"?>${plain()}`],
      ['UTF-7 declared', 'xml-not-utf8', `<?xml version="1.0" encoding="UTF-7"?>${plain()}`],
      [
        'broken UTF-8',
        'xml-not-utf8',
        Buffer.concat([Buffer.from(plain().slice(0, 30)), Buffer.from([0xc0, 0xaf])]),
      ],
      [
        'two declarations',
        'xml-processing-instruction',
        `<?xml version="1.0"?><?xml version="1.0"?>${plain()}`,
      ],
      ['two roots', 'xml-malformed', plain() + plain()],
      ['nothing', 'xml-malformed', ' '],
      ['text', 'xml-malformed', 'AuthnRequest'],
      ['deep nesting', 'xml-malformed', '<x>'.repeat(4000) + '</x>'.repeat(4000)],
      [
        'a prefix that is not bound',
        'xml-malformed',
        plain().replace(` xmlns:saml="${namespaces.assertion}"`, ''),
      ],
      ['an unclosed root', 'xml-malformed', plain().replace('</samlp:AuthnRequest>', '')],
      ['a raw bracket in an attribute', 'xml-malformed', plain().replace('_request', '_req<uest')],
    ];
    for (const [name, refusal, document] of documents) {
      refuses(name, target.readRedirect(asQuery(document, 'r', { key: target.key })), refusal);
    }
  });
});

describe('compression', () => {
  it('is bounded, whole and of the right kind', () => {
    const xml = writeRequest({});
    const deflated = deflateRawSync(xml);
    accepts(target.readRedirect(asRawQuery(deflated, 'r', { key: target.key })));
    accepts(target.readRedirect(asRawQuery(deflateRawSync(xml, { level: 0 }), 'r', { key: target.key })));
    const room = 65_536 - Buffer.byteLength(xml);
    accepts(target.readRedirect(asQuery(xml + ' '.repeat(room), 'r', { key: target.key })));
    const messages: [string, RefusalCode, Buffer][] = [
      ['one octet too many', 'inflate-too-large', deflateRawSync(xml + ' '.repeat(room + 1))],
      ['a megabyte', 'inflate-too-large', deflateRawSync(' '.repeat(1e6) + xml)],
      ['a hundred megabytes', 'inflate-too-large', deflateRawSync(Buffer.alloc(1e8))],
      [
        'a bomb of one attribute',
        'inflate-too-large',
        deflateRawSync(xml.replace('_request', 'x'.repeat(1e6))),
      ],
      ['cut short', 'deflate-invalid', deflated.subarray(0, -5)],
      ['followed by something', 'deflate-invalid', Buffer.concat([deflated, Buffer.from('x')])],
      ['followed by another message', 'deflate-invalid', Buffer.concat([deflated, deflated])],
      ['gzip', 'deflate-invalid', gzipSync(xml)],
      ['not compressed', 'deflate-invalid', Buffer.from(xml)],
      ['noise', 'deflate-invalid', Buffer.from('ffffffffffffffff', 'hex')],
    ];
    for (const [name, refusal, octets] of messages) {
      refuses(name, target.readRedirect(asRawQuery(octets, 'r', { key: target.key })), refusal);
    }
    const tooLarge = signWithin(
      writeRequest({ attributes: ` ProviderName="${'x'.repeat(70_000)}"` }),
      target.key,
    );
    refuses('a large message by POST', target.readPost(asForm(tooLarge)), 'xml-too-large');
    refuses(
      'compressed by POST',
      target.readPost(asForm(deflated.toString('latin1'))),
      'xml-not-utf8',
      'xml-malformed',
    );
  });
});
