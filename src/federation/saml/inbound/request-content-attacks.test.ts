import { describe, it } from 'node:test';
import { namespaces } from '../names.ts';
import {
  accepts,
  entityId,
  makeAttackTarget,
  mobileAcs,
  refuses,
  sso,
} from '../../../../test/support/saml/attack-target.ts';
import { asForm, asQuery, signWithin, writeRequest } from '../../../../test/support/saml/forge-request.ts';
import { makeSampleService } from '../../../../test/support/saml/sample-service.ts';
import { readUnsolicitedRequest } from './read-unsolicited-request.ts';
import type { RefusalCode } from './refusal.ts';

const target = makeAttackTarget();

describe('what a signed message says', () => {
  const cases: [string, RefusalCode, () => string][] = [
    [
      'another destination',
      'destination-other',
      () => writeRequest({ destination: 'https://other-idp.example/sso' }),
    ],
    [
      'a destination that begins alike',
      'destination-other',
      () => writeRequest({ destination: `${sso}.evil.example` }),
    ],
    ['a destination with a slash more', 'destination-other', () => writeRequest({ destination: `${sso}/` })],
    [
      'eleven minutes old',
      'issue-instant-old',
      () => writeRequest({ issueInstant: new Date(Date.now() - 660_000).toISOString() }),
    ],
    ['from last year', 'issue-instant-old', () => writeRequest({ issueInstant: '2020-01-01T00:00:00Z' })],
    [
      'four minutes ahead',
      'issue-instant-future',
      () => writeRequest({ issueInstant: new Date(Date.now() + 240_000).toISOString() }),
    ],
    [
      'a month that is not',
      'structure-invalid',
      () => writeRequest({ issueInstant: '2026-13-01T00:00:00Z' }),
    ],
    ['a date without zone', 'structure-invalid', () => writeRequest({ issueInstant: '2026-01-01T00:00:00' })],
    [
      'another version',
      'version-unsupported',
      () => writeRequest({}).replace('Version="2.0"', 'Version="1.1"'),
    ],
    [
      'an unregistered address',
      'acs-unregistered',
      () => writeRequest({ attributes: ' AssertionConsumerServiceURL="https://evil.example/"' }),
    ],
    [
      'an unregistered index',
      'acs-index-unknown',
      () => writeRequest({ attributes: ' AssertionConsumerServiceIndex="9"' }),
    ],
    [
      'a negative index',
      'structure-invalid',
      () => writeRequest({ attributes: ' AssertionConsumerServiceIndex="-1"' }),
    ],
    [
      'an index in words',
      'structure-invalid',
      () => writeRequest({ attributes: ' AssertionConsumerServiceIndex="0x0"' }),
    ],
    ['an unknown attribute', 'structure-invalid', () => writeRequest({ attributes: ' Evil="1"' })],
    [
      'an inherited property as attribute',
      'structure-invalid',
      () => writeRequest({ attributes: ' constructor="1"' }),
    ],
    [
      'a prefixed attribute',
      'structure-invalid',
      () => writeRequest({ attributes: ` saml:AssertionConsumerServiceURL="${mobileAcs}"` }),
    ],
    ['a boolean that is not', 'structure-invalid', () => writeRequest({ attributes: ' ForceAuthn="yes"' })],
    ['an unknown element', 'structure-invalid', () => writeRequest({ content: '<samlp:Evil/>' })],
    [
      'elements in another order',
      'structure-invalid',
      () => writeRequest({ content: '<samlp:Scoping/><samlp:NameIDPolicy/>' }),
    ],
    [
      'an element twice',
      'structure-invalid',
      () => writeRequest({ content: '<samlp:NameIDPolicy/><samlp:NameIDPolicy/>' }),
    ],
    ['text between elements', 'structure-invalid', () => writeRequest({ content: 'text' })],
    [
      'an element in the Issuer',
      'structure-invalid',
      () => writeRequest({}).replace('</saml:Issuer>', '<x/></saml:Issuer>'),
    ],
    [
      'two Issuers',
      'structure-invalid',
      () => writeRequest({ content: '<saml:Issuer>https://evil.example</saml:Issuer>' }),
    ],
    [
      'an assertion inside',
      'nested-message',
      () => writeRequest({ content: '<samlp:Extensions><saml:Assertion/></samlp:Extensions>' }),
    ],
    ['an unknown sender', 'service-unknown', () => writeRequest({ issuer: 'https://evil.example' })],
    ['the sender in other case', 'service-unknown', () => writeRequest({ issuer: entityId.toUpperCase() })],
    ['an inherited property as sender', 'service-unknown', () => writeRequest({ issuer: '__proto__' })],
    [
      'another kind of message',
      'not-an-authn-request',
      () => writeRequest({}).replaceAll('samlp:AuthnRequest', 'samlp:LogoutRequest'),
    ],
    [
      'another protocol',
      'not-an-authn-request',
      () => writeRequest({}).replace(namespaces.protocol, 'urn:oasis:names:tc:SAML:1.0:protocol'),
    ],
  ];

  it('is checked on both bindings', () => {
    accepts(target.readPost(asForm(signWithin(writeRequest({}), target.key))));
    accepts(target.readRedirect(asQuery(writeRequest({}), 'r', { key: target.key })));
    for (const [name, refusal, write] of cases) {
      refuses(`${name}, POST`, target.readPost(asForm(signWithin(write(), target.key))), refusal);
      refuses(`${name}, Redirect`, target.readRedirect(asQuery(write(), 'r', { key: target.key })), refusal);
    }
    refuses(
      'no destination, POST',
      target.readPost(asForm(signWithin(writeRequest({ destination: null }), target.key))),
      'destination-missing',
    );
    refuses(
      'no sender',
      target.readRedirect(
        asQuery(writeRequest({}).replace(/<saml:Issuer>.*<\/saml:Issuer>/, ''), 'r', { key: target.key }),
      ),
      'structure-invalid',
    );
    refuses(
      'a form with a field twice',
      target.readPost(`${asForm(writeRequest({}))}&SAMLRequest=x`),
      'query-duplicate',
    );
  });
});

describe('a sign-in that starts here', () => {
  const read = (query: string) => readUnsolicitedRequest(query, target.context());
  const provider = `providerId=${encodeURIComponent(entityId)}`;

  it('names a service that is registered and willing, and one of its addresses', () => {
    accepts(read(provider));
    accepts(read(`${provider}&target=x&shire=${encodeURIComponent(mobileAcs)}`));
    refuses('no service', read(''), 'provider-missing');
    refuses('an empty service', read('providerId='), 'provider-missing');
    refuses('an unknown service', read('providerId=https%3A%2F%2Fevil.example'), 'service-unknown');
    refuses('two services', read(`${provider}&providerId=x`), 'query-duplicate');
    refuses('another address', read(`${provider}&shire=https%3A%2F%2Fevil.example`), 'acs-unregistered');
    refuses('an empty address', read(`${provider}&shire=`), 'acs-unregistered');
    refuses('a long target', read(`${provider}&target=${'x'.repeat(5000)}`), 'relay-state-too-long');
    const unwilling = makeSampleService({ switches: { allowUnsolicited: false } });
    const context = { now: new Date(), findService: () => unwilling };
    refuses('an unwilling service', readUnsolicitedRequest(provider, context), 'unsolicited-refused');
  });
});
