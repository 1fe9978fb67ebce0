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
import { wrapMessages } from '../../../../test/support/saml/wrap-message.ts';
import { copyElement, parseXml } from '../xml/parse-xml.ts';
import { checkEnvelopedSignature } from './check-enveloped-signature.ts';

const target = makeAttackTarget();

describe('signature wrapping', () => {
  const wrap = (): { name: string; xml: string }[] =>
    wrapMessages({
      original: signWithin(writeRequest({ id: '_original' }), target.key),
      // It asks for another address of the same service.
      writeEvil: (id, afterIssuer, atEnd) =>
        writeRequest({
          attributes: ` AssertionConsumerServiceURL="${mobileAcs}"`,
          content: afterIssuer + atEnd,
        }).replace(' ID="_request"', id),
      root: 'samlp:AuthnRequest',
      inAnotherHolder: (content) => `<saml:Subject>${content}</saml:Subject>`,
      namespace: namespaces.protocol,
    });

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
