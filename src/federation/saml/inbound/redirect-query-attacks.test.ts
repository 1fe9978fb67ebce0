import assert from 'node:assert/strict';
import { constants, publicEncrypt } from 'node:crypto';
import { describe, it } from 'node:test';
import { algorithms } from '../names.ts';
import {
  accepts,
  makeAttackTarget,
  mobileAcs,
  refuses,
  sso,
} from '../../../../test/support/saml/attack-target.ts';
import { asForm, asQuery, signWithin, writeRequest } from '../../../../test/support/saml/forge-request.ts';
import { makeSampleService } from '../../../../test/support/saml/sample-service.ts';
import { readPostRequest, readRedirectRequest } from './read-authn-request.ts';
import type { RefusalCode } from './refusal.ts';

const target = makeAttackTarget();

describe('the query of a Redirect message', () => {
  const genuine = (relayState?: string) =>
    asQuery(writeRequest({ id: '_a+b'.replace('+', '-') }), relayState, { key: target.key });

  it('has each parameter once', () => {
    accepts(target.readRedirect(genuine('r')));
    accepts(target.readRedirect(`${genuine('r')}&utm=1`));
    const query = genuine('r');
    const evil = asQuery(
      writeRequest({ id: '_evil', attributes: ` AssertionConsumerServiceURL="${mobileAcs}"` }),
    );
    for (const pair of query.split('&')) {
      const name = pair.split('=')[0]!;
      refuses(`${name} twice`, target.readRedirect(`${query}&${pair}`), 'query-duplicate');
      refuses(`${name} twice, first`, target.readRedirect(`${pair}&${query}`), 'query-duplicate');
      refuses(`${name} again, empty`, target.readRedirect(`${query}&${name}=`), 'query-duplicate');
      refuses(`${name} again, bare`, target.readRedirect(`${query}&${name}`), 'query-duplicate');
      const encoded = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
      refuses(
        `${name} again, its name encoded`,
        target.readRedirect(`${query}&${encoded}=x`),
        'query-duplicate',
      );
      refuses(
        `${name} with its name encoded`,
        target.readRedirect(query.replace(name, encoded)),
        'query-malformed',
      );
    }
    refuses('another message before', target.readRedirect(`${evil}&${query}`), 'query-duplicate');
    refuses('another message after', target.readRedirect(`${query}&${evil}`), 'query-duplicate');
    refuses('another parameter twice', target.readRedirect(`${query}&a=1&a=2`), 'query-duplicate');
    refuses(
      'too many parameters',
      target.readRedirect(`${query}&${Array.from({ length: 30 }, (_, i) => `p${i}=`).join('&')}`),
      'query-malformed',
    );
    refuses('a broken escape', target.readRedirect(`${query}&x=%zz`), 'query-malformed');
    refuses('a NUL in RelayState', target.readRedirect(genuine('\0')), 'query-malformed');
    refuses('a broken UTF-8 escape', target.readRedirect(`${query}&x=%ff`), 'query-malformed');
  });

  it('is signed in its one order', () => {
    const pairs = genuine('r').split('&');
    accepts(target.readRedirect(pairs.join('&')));
    for (const order of permutations(pairs)) {
      if (order.join() !== pairs.join()) {
        refuses(
          order.map((pair) => pair.split('=')[0]).join(),
          target.readRedirect(order.join('&')),
          'query-order',
        );
      }
    }
  });

  it('is signed in its very octets', () => {
    const query = genuine('a b/c');
    accepts(target.readRedirect(query));
    const changes: [string, string][] = [
      ['escapes in lower case', query.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())],
      [
        'a letter escaped',
        query.replace(
          /SAMLRequest=(.)/,
          (_, letter: string) => `SAMLRequest=%${letter.charCodeAt(0).toString(16)}`,
        ),
      ],
      ['a plus for a space', query.replace('a%20b', 'a+b')],
      ['a slash not escaped', query.replace('b%2Fc', 'b/c')],
      ['colons not escaped', query.replaceAll('%3A', ':')],
      ['a line break added', query.replace('SAMLRequest=', 'SAMLRequest=%0A')],
    ];
    for (const [name, changed] of changes) {
      assert.notEqual(changed, query, `${name}: nothing was changed`);
      refuses(name, target.readRedirect(changed), 'signature-invalid');
    }
  });

  it('is signed whole', () => {
    const query = genuine('r');
    accepts(target.readRedirect(query));
    accepts(target.readRedirect(genuine()));
    accepts(target.readRedirect(genuine('')));
    const value = /Signature=(.*)/.exec(query)![1]!;
    const resigned = (algorithm: string, hash: string) =>
      asQuery(writeRequest({}), 'r', { key: target.key, algorithm, hash });
    const changes: [string, RefusalCode, string][] = [
      ['no signature at all', 'signature-missing', asQuery(writeRequest({}), 'r')],
      ['no Signature', 'signature-incomplete', query.replace(/&Signature=.*/, '')],
      ['no SigAlg', 'signature-incomplete', query.replace(/&SigAlg=[^&]*/, '')],
      ['no message', 'message-missing', query.replace(/SAMLRequest=[^&]*&/, '')],
      ['an empty message', 'message-missing', query.replace(/SAMLRequest=[^&]*/, 'SAMLRequest=')],
      ['nothing', 'message-missing', ''],
      ['RelayState taken away', 'signature-invalid', query.replace('&RelayState=r', '')],
      ['RelayState changed', 'signature-invalid', query.replace('RelayState=r', 'RelayState=s')],
      ['RelayState emptied', 'signature-invalid', query.replace('RelayState=r', 'RelayState=')],
      ['RelayState added', 'signature-invalid', genuine().replace('&SigAlg', '&RelayState=r&SigAlg')],
      [
        'another message',
        'signature-invalid',
        query.replace(/SAMLRequest=[^&]*/, () => asQuery(writeRequest({ id: '_evil' }))),
      ],
      ['an empty Signature', 'signature-invalid', query.replace(value, '')],
      ['a Signature that is not base64', 'signature-invalid', query.replace(value, '!!!')],
      ['a short Signature', 'signature-invalid', query.replace(value, encodeURIComponent('AAAA'))],
      [
        'a Signature of zeros',
        'signature-invalid',
        query.replace(value, encodeURIComponent(Buffer.alloc(256).toString('base64'))),
      ],
      [
        'a Signature encrypted with the public key',
        'signature-invalid',
        query.replace(
          value,
          encodeURIComponent(
            publicEncrypt(
              { key: target.key.publicKey, padding: constants.RSA_PKCS1_PADDING },
              Buffer.alloc(51),
            ).toString('base64'),
          ),
        ),
      ],
      ['another’s key', 'signature-invalid', asQuery(writeRequest({}), 'r', { key: target.attackerKey })],
      ['SHA-1', 'signature-sha1', resigned(algorithms.rsaSha1, 'sha1')],
      ['SHA-1 said to be SHA-256', 'signature-invalid', resigned(algorithms.rsaSha256, 'sha1')],
      ['SHA-256 said to be SHA-512', 'signature-invalid', resigned(algorithms.rsaSha512, 'sha256')],
      ['MD5', 'signature-algorithm', resigned('http://www.w3.org/2001/04/xmldsig-more#rsa-md5', 'md5')],
      ['DSA', 'signature-algorithm', resigned('http://www.w3.org/2000/09/xmldsig#dsa-sha1', 'sha1')],
      ['HMAC', 'signature-algorithm', resigned('http://www.w3.org/2000/09/xmldsig#hmac-sha1', 'sha1')],
      ['no algorithm', 'signature-algorithm', resigned('', 'sha256')],
      ['a hash for algorithm', 'signature-algorithm', resigned('sha256', 'sha256')],
      ['a property name for algorithm', 'signature-algorithm', resigned('constructor', 'sha256')],
      [
        'an embedded signature too',
        'signature-in-redirect',
        asQuery(signWithin(writeRequest({}), target.key), 'r', { key: target.key }),
      ],
      [
        'an embedded signature only',
        'signature-in-redirect',
        asQuery(signWithin(writeRequest({}), target.key), 'r'),
      ],
      ['another encoding', 'encoding-unsupported', `${query}&SAMLEncoding=urn:x`],
      ['base64 for URLs', 'base64-invalid', query.replace(/SAMLRequest=[^&]*/, 'SAMLRequest=a-_b')],
      ['base64 of a wrong length', 'base64-invalid', query.replace(/SAMLRequest=[^&]*/, 'SAMLRequest=aaaaa')],
      [
        'a very long RelayState',
        'relay-state-too-long',
        asQuery(writeRequest({}), 'r'.repeat(5000), { key: target.key }),
      ],
    ];
    for (const [name, refusal, changed] of changes) refuses(name, target.readRedirect(changed), refusal);
  });

  it('is signed with SHA-1 only at a service that may, and never within the message', () => {
    const lenient = makeSampleService({
      signingKeys: [target.key.publicKey],
      switches: { allowSha1Requests: true },
    });
    const lenientContext = { now: new Date(), findService: () => lenient };
    const query = asQuery(writeRequest({}), 'r', {
      key: target.key,
      algorithm: algorithms.rsaSha1,
      hash: 'sha1',
    });
    accepts(readRedirectRequest(query, sso, lenientContext));
    const within = asForm(
      signWithin(writeRequest({}), target.key, { signatureAlgorithm: algorithms.rsaSha1 }),
    );
    refuses('SHA-1 within the message', readPostRequest(within, sso, lenientContext), 'signature-sha1');
    const keyless = { now: new Date(), findService: () => makeSampleService() };
    refuses('no key to check with', readRedirectRequest(query, sso, keyless), 'signature-sha1');
    const stronger = asQuery(writeRequest({}), 'r', { key: target.key });
    refuses('no key to check with', readRedirectRequest(stronger, sso, keyless), 'signature-no-key');
    refuses(
      'no key to check with, POST',
      readPostRequest(asForm(signWithin(writeRequest({}), target.key)), sso, keyless),
      'signature-no-key',
    );
  });
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
