import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { algorithms, namespaces } from '../names.ts';
import {
  accepts,
  entityId,
  makeAttackTarget,
  mobileAcs,
  refuses,
} from '../../../../test/support/saml/attack-target.ts';
import {
  asForm,
  type SignatureForm,
  signWithin,
  writeRequest,
} from '../../../../test/support/saml/forge-request.ts';
import type { RefusalCode } from './refusal.ts';

const target = makeAttackTarget();

describe('a signature within the message', () => {
  const signed = (form: SignatureForm = {}, by = target.key) => signWithin(writeRequest({}), by, form);

  it('must be of the right form', () => {
    accepts(target.readPost(asForm(signed())));
    const forms: [string, RefusalCode, string][] = [
      ['SHA-1 signature', 'signature-sha1', signed({ signatureAlgorithm: algorithms.rsaSha1 })],
      ['SHA-1 digest', 'digest-algorithm', signed({ digestAlgorithm: algorithms.sha1 })],
      [
        'inclusive canonicalisation of SignedInfo',
        'signature-canonicalization',
        signed({ canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' }),
      ],
      [
        'canonicalisation with comments',
        'signature-canonicalization',
        signed({ canonicalization: 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments' }),
      ],
      ['one transform', 'signature-transforms', signed({ transforms: [algorithms.envelopedSignature] })],
      [
        'transforms in the other order',
        'signature-transforms',
        signed({ transforms: [algorithms.exclusiveCanonicalization, algorithms.envelopedSignature] }),
      ],
      [
        'three transforms',
        'signature-transforms',
        signed({
          transforms: [
            algorithms.envelopedSignature,
            algorithms.exclusiveCanonicalization,
            algorithms.exclusiveCanonicalization,
          ],
        }),
      ],
      [
        'inclusive canonicalisation of the message',
        'signature-transforms',
        signed({
          transforms: [algorithms.envelopedSignature, 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'],
        }),
      ],
      ['an empty URI', 'signature-reference', signed({ emptyUri: true })],
      [
        'a part of the message',
        'id-duplicate',
        signed({ references: ["//*[local-name(.)='Issuer']"] }).replace(/Id="([^"]+)"/, 'ID="_request"'),
      ],
      [
        'another part of the message',
        'signature-reference',
        signed({ references: ["//*[local-name(.)='Issuer']"] }),
      ],
      [
        'two references',
        'signature-reference',
        signed({ references: ['/*', "//*[local-name(.)='Issuer']"] }),
      ],
      [
        'at the end, not after the Issuer',
        'signature-misplaced',
        signWithin(writeRequest({ content: '<samlp:NameIDPolicy/>' }), target.key, {
          location: { reference: '/*', action: 'append' },
        }),
      ],
      [
        'before the Issuer',
        'signature-misplaced',
        signed({ location: { reference: '/*', action: 'prepend' } }),
      ],
      ['by another’s key', 'signature-invalid', signed({}, target.attackerKey)],
    ];
    for (const [name, refusal, xml] of forms) refuses(name, target.readPost(asForm(xml)), refusal);
  });

  it('must be whole', () => {
    accepts(target.readPost(asForm(signed())));
    const xml = signed();
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(xml)![0];
    const changes: [string, RefusalCode, string][] = [
      ['taken away', 'signature-missing', xml.replace(signature, '')],
      ['twice', 'signature-several', xml.replace(signature, signature + signature)],
      [
        'one more in Extensions',
        'signature-misplaced',
        xml.replace(
          '</samlp:AuthnRequest>',
          `<samlp:Extensions>${signature}</samlp:Extensions></samlp:AuthnRequest>`,
        ),
      ],
      [
        'one more inside itself',
        'signature-misplaced',
        xml.replace('</ds:KeyInfo>', `${signature}</ds:KeyInfo>`),
      ],
      [
        'in another namespace',
        'signature-missing',
        xml
          .replace(signature, '')
          .replace('</samlp:AuthnRequest>', '<ds:Signature xmlns:ds="urn:x"/></samlp:AuthnRequest>'),
      ],
      [
        'with an Object',
        'signature-structure',
        xml.replace('</ds:Signature>', '<ds:Object>x</ds:Object></ds:Signature>'),
      ],
      [
        'with two SignedInfo',
        'signature-structure',
        xml.replace(/(<ds:SignedInfo>.*<\/ds:SignedInfo>)/s, '$1$1'),
      ],
      ['with an Object for KeyInfo', 'signature-structure', xml.replaceAll('ds:KeyInfo', 'ds:Object')],
      [
        'with something else in KeyInfo',
        'signature-structure',
        xml.replace('</ds:KeyInfo>', '<x:key xmlns:x="urn:x"/></ds:KeyInfo>'),
      ],
      ['without SignedInfo', 'signature-structure', xml.replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s, '')],
      [
        'without SignatureValue',
        'signature-structure',
        xml.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/s, ''),
      ],
      ['with an empty SignatureValue', 'signature-invalid', xml.replace(/(?<=<ds:SignatureValue>)[^<]*/, '')],
      ['with a text', 'signature-structure', xml.replace('<ds:SignedInfo>', 'x<ds:SignedInfo>')],
      ['with no reference', 'signature-reference', xml.replace(/<ds:Reference .*<\/ds:Reference>/s, '')],
      ['with no transforms', 'signature-transforms', xml.replace(/<ds:Transforms>.*<\/ds:Transforms>/s, '')],
      ['with no digest', 'signature-transforms', xml.replace(/<ds:DigestValue>.*<\/ds:DigestValue>/s, '')],
      [
        'with another digest',
        'signature-digest',
        xml.replace(/(?<=<ds:DigestValue>)./, (c) => (c === 'A' ? 'B' : 'A')),
      ],
      [
        'with another value',
        'signature-invalid',
        xml.replace(/(?<=<ds:SignatureValue>)./, (c) => (c === 'A' ? 'B' : 'A')),
      ],
      [
        'with no algorithm',
        'signature-algorithm',
        xml.replace(/(<ds:SignatureMethod) Algorithm="[^"]*"/, '$1'),
      ],
      ['with HMAC by the public key', 'signature-algorithm', signByHmac(xml)],
      [
        'with a property name for algorithm',
        'signature-algorithm',
        xml.replace(algorithms.rsaSha256, 'constructor'),
      ],
      ['with a property name for digest', 'digest-algorithm', xml.replace(algorithms.sha256, 'constructor')],
      ['with RSA in OAEP', 'signature-algorithm', xml.replace(algorithms.rsaSha256, algorithms.rsaOaepMgf1p)],
      [
        'with MD5',
        'digest-algorithm',
        xml.replace(algorithms.sha256, 'http://www.w3.org/2001/04/xmldsig-more#md5'),
      ],
      [
        'with an XSLT',
        'signature-transforms',
        xml.replace(algorithms.envelopedSignature, 'http://www.w3.org/TR/1999/REC-xslt-19991116'),
      ],
      [
        'with an XPath',
        'signature-transforms',
        xml.replace(algorithms.envelopedSignature, 'http://www.w3.org/TR/1999/REC-xpath-19991116'),
      ],
      [
        'with a base64 transform',
        'signature-transforms',
        xml.replace(algorithms.envelopedSignature, 'http://www.w3.org/2000/09/xmldsig#base64'),
      ],
      ['with the attacker’s KeyInfo', 'signature-invalid', signWithin(writeRequest({}), target.attackerKey)],
      [
        'of another service',
        'signature-invalid',
        signWithin(writeRequest({ issuer: 'https://other.example' }), target.key),
      ],
      [
        'the signer’s name changed',
        'signature-digest',
        xml.replace(`>${entityId}<`, '> https://ent.example/saml/metadata<'),
      ],
      [
        'an address added',
        'signature-digest',
        xml.replace(' Version=', ` AssertionConsumerServiceURL="${mobileAcs}" Version=`),
      ],
      ['a wish added', 'signature-digest', xml.replace(' Version=', ' IsPassive="true" Version=')],
      [
        'an element added',
        'signature-digest',
        xml.replace('</samlp:AuthnRequest>', '<samlp:NameIDPolicy/></samlp:AuthnRequest>'),
      ],
      [
        'white space added',
        'signature-digest',
        xml.replace('</samlp:AuthnRequest>', ' </samlp:AuthnRequest>'),
      ],
      [
        'a prefix bound elsewhere',
        'structure-invalid',
        xml.replace(`xmlns:saml="${namespaces.assertion}"`, 'xmlns:saml="urn:x"'),
      ],
    ];
    for (const [name, refusal, changed] of changes) {
      assert.notEqual(changed, xml, `${name}: nothing was changed`);
      refuses(name, target.readPost(asForm(changed)), refusal);
    }
  });

  /** The old confusion: an HMAC whose secret is the public certificate. */
  function signByHmac(xml: string): string {
    const changed = xml.replace(algorithms.rsaSha256, 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256');
    const value = createHmac('sha256', target.key.certificatePem).update(changed).digest('base64');
    return changed.replace(/(?<=<ds:SignatureValue>)[^<]*/, value);
  }
});
