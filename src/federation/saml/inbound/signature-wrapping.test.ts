/** The eight classic ways, and some more, of wrapping a signed message in another that is read in its place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namespaces } from '../names.ts';
import {
  accepts,
  makeAttackTarget,
  mobileAcs,
  refuses,
} from '../../../../test/support/saml/attack-target.ts';
import { asForm, signWithin, writeRequest } from '../../../../test/support/saml/forge-request.ts';
import { copyElement, parseXml } from '../xml/parse-xml.ts';
import { checkEnvelopedSignature } from './check-enveloped-signature.ts';

const target = makeAttackTarget();

describe('signature wrapping', () => {
  type Parts = { original: string; bare: string; signature: string; evilId: string };

  /** An unsigned message that asks for another address of the same service, with room for what is hidden in it. */
  function writeEvil(id: string, afterIssuer: string, atEnd = ''): string {
    return writeRequest({
      attributes: ` AssertionConsumerServiceURL="${mobileAcs}"`,
      content: afterIssuer + atEnd,
    }).replace(' ID="_request"', id);
  }

  const into = (signature: string, extra: string) =>
    signature.replace('</ds:Signature>', `${extra}</ds:Signature>`);
  const extensions = (content: string) => `<samlp:Extensions>${content}</samlp:Extensions>`;

  const shapes: Record<string, (parts: Parts) => string> = {
    'the original in the signature’s Object': ({ bare, signature, evilId }) =>
      writeEvil(evilId, into(signature, `<ds:Object>${bare}</ds:Object>`)),
    'the original beside the signature': ({ bare, signature, evilId }) => writeEvil(evilId, signature, bare),
    'the signed original at the end': ({ original, evilId }) => writeEvil(evilId, '', original),
    'the signed original in Extensions': ({ original, evilId }) => writeEvil(evilId, extensions(original)),
    'the original in Extensions, the signature above': ({ bare, signature, evilId }) =>
      writeEvil(evilId, signature + extensions(bare)),
    'the original in KeyInfo': ({ bare, signature, evilId }) =>
      writeEvil(evilId, signature.replace('</ds:KeyInfo>', `${bare}</ds:KeyInfo>`)),
    'the original in Subject': ({ bare, signature, evilId }) =>
      writeEvil(evilId, `${signature}<saml:Subject>${bare}</saml:Subject>`),
    'the evil inside the original': ({ original, evilId }) =>
      original.replace('</samlp:AuthnRequest>', `${extensions(writeEvil(evilId, ''))}</samlp:AuthnRequest>`),
    'the signature alone on the evil': ({ signature, evilId }) => writeEvil(evilId, signature),
    'both in a root of our namespace': ({ original, evilId }) =>
      `<samlp:AuthnRequest xmlns:samlp="${namespaces.protocol}"${evilId}>${original}${writeEvil(evilId, '')}</samlp:AuthnRequest>`,
  };
  const evilIds: Record<string, string> = {
    'the same ID': ' ID="_original"',
    'another ID': ' ID="_evil"',
    'no ID': '',
    'an Id': ' Id="_original"',
    'an id': ' id="_original"',
    'an xml:id': ' xml:id="_original"',
    'an ID and an Id': ' ID="_evil" Id="_original"',
    'the ID in other case': ' ID="_ORIGINAL"',
  };
  const references: Record<string, (xml: string) => string> = {
    'as signed': (xml) => xml,
    'with an empty URI': (xml) => xml.replaceAll('URI="#_original"', 'URI=""'),
    'with no URI': (xml) => xml.replaceAll(' URI="#_original"', ''),
    'with an XPointer': (xml) => xml.replaceAll('URI="#_original"', `URI="#xpointer(id('_original'))"`),
  };

  function wrap(): { name: string; xml: string }[] {
    const original = signWithin(writeRequest({ id: '_original' }), target.key);
    const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(original)![0];
    const bare = original.replace(signature, '');
    return Object.entries(shapes).flatMap(([shape, build]) =>
      Object.entries(evilIds).flatMap(([idName, evilId]) =>
        Object.entries(references).map(([referenceName, change]) => ({
          name: `${shape}, ${idName}, ${referenceName}`,
          xml: change(build({ original, bare, signature, evilId })),
        })),
      ),
    );
  }

  it('is refused whole', () => {
    accepts(target.readPost(asForm(signWithin(writeRequest({ id: '_original' }), target.key))));
    const messages = wrap();
    assert.ok(messages.length >= 300, `${messages.length} messages`);
    for (const { name, xml } of messages) {
      refuses(
        name,
        target.readPost(asForm(xml)),
        'nested-message',
        'id-missing',
        'id-duplicate',
        'signature-reference',
        'signature-digest',
        // libxml2 itself refuses the same xml:id twice.
        'xml-malformed',
      );
    }
  });

  it('is refused by the signature check alone, were the other checks to fail', () => {
    const verdict = (xml: string) =>
      parseXml(Buffer.from(xml), { maxOctets: 100_000, comments: 'refused' }, (root) => {
        const copy = copyElement(root);
        const id = copy.attributes.find(({ name }) => name.toLowerCase() === 'id')?.value ?? '';
        return checkEnvelopedSignature(root, copy, id, [target.key.publicKey]);
      });
    const control = verdict(signWithin(writeRequest({ id: '_original' }), target.key));
    assert.deepEqual(control, { ok: true, value: 'signed' });
    for (const { name, xml } of wrap()) {
      const result = verdict(xml);
      assert.notEqual(result.ok && result.value, 'signed', name);
    }
  });
});
