import assert from 'node:assert/strict';
import { sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { SAML, type SamlConfig } from '@node-saml/node-saml';
import { XmlElement } from 'libxml2-wasm';
import type { Service } from '../../registry/service.ts';
import { algorithms, authnContexts, nameIdFormats, namespaces } from '../names.ts';
import { asForm, asQuery, signWithin, writeRequest } from '../../../../test/support/saml/forge-request.ts';
import { makeSampleKey, makeSampleService } from '../../../../test/support/saml/sample-service.ts';
import { canonicalizeExclusively, parseXml } from '../xml/parse-xml.ts';
import { readPostRequest, readRedirectRequest } from './read-authn-request.ts';
import type { RefusalCode } from './refusal.ts';
import type { SsoRequest, SsoRequestResult } from './sso-request.ts';

const sso = 'https://idp.example/sso';
const key = makeSampleKey('ent.example');
const oldKey = makeSampleKey('old.ent.example');

function makeService(switches: Partial<Service['switches']> = {}): Service {
  return makeSampleService({
    signingKeys: [oldKey.publicKey, key.publicKey],
    switches: { requireSignedRequests: true, ...switches },
  });
}

function makeContext(service: Service) {
  return {
    now: new Date(),
    findService: (entityId: string) => (entityId === service.entityId ? service : undefined),
  };
}

function readRedirect(query: string, service = makeService()): SsoRequestResult {
  return readRedirectRequest(query, sso, makeContext(service));
}

function readPost(form: string, service = makeService()): SsoRequestResult {
  return readPostRequest(form, sso, makeContext(service));
}

function accepted(result: SsoRequestResult): SsoRequest {
  assert.ok(result.ok, `refused: ${JSON.stringify(result)}`);
  return result.request;
}

function refused(result: SsoRequestResult, refusal: RefusalCode): void {
  assert.equal(result.ok ? 'accepted' : result.refusal, refusal);
}

function makeNodeSaml(changes: Partial<SamlConfig> = {}): SAML {
  return new SAML({
    idpCert: key.certificatePem,
    issuer: 'https://ent.example/saml/metadata',
    callbackUrl: 'https://ent.example/saml/acs',
    entryPoint: sso,
    privateKey: key.privateKeyPem,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    // Its default asks for an e-mail address as name, which no account has here.
    identifierFormat: null,
    ...changes,
  });
}

/** Java services list prefixes to be kept; xml-crypto lists them on the wrong transform too, and signs that. */
function signWithPrefixes(xml: string, prefixes: string[]): string {
  const signed = signWithin(xml, key, { inclusivePrefixes: prefixes }).replace(
    /(<ds:Transform Algorithm="[^"]*enveloped-signature"[^>]*>)<InclusiveNamespaces[^>]*\/>/,
    '$1',
  );
  const signedInfo = parseXml(Buffer.from(signed), { maxOctets: 10_000, comments: 'refused' }, (root) => {
    const element = root.get('//ds:SignedInfo', { ds: namespaces.signature });
    assert.ok(element instanceof XmlElement);
    return canonicalizeExclusively(element, prefixes);
  });
  assert.ok(signedInfo.ok);
  const value = sign('sha256', Buffer.from(signedInfo.value), key.privateKeyPem).toString('base64');
  return signed.replace(/(?<=<ds:SignatureValue>)[^<]*/, value);
}

describe('requests as services write them', () => {
  it('accepts node-saml by Redirect, signed', async () => {
    const url = new URL(await makeNodeSaml().getAuthorizeUrlAsync('jeton_42', undefined, {}));
    const request = accepted(readRedirect(url.search.slice(1)));
    assert.equal(request.relayState, 'jeton_42');
    assert.equal(request.acsUrl, 'https://ent.example/saml/acs');
    assert.match(request.requestId ?? '', /^_[0-9a-f]+$/);
    assert.equal(request.authnContext, authnContexts.passwordProtectedTransport);
  });

  it('accepts node-saml by POST, signed within', async () => {
    const message = await makeNodeSaml({ skipRequestCompression: true }).getAuthorizeMessageAsync('état');
    const form = new URLSearchParams(message as Record<string, string>).toString();
    assert.equal(accepted(readPost(form)).relayState, 'état');
  });

  it('accepts pass Culture’s: signed Redirect, no RelayState, no NameIDPolicy, Issuer with a Format', () => {
    const xml = writeRequest({
      id: 'id-XkPmsWBrJGm1N0761',
      attributes: ` ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" AssertionConsumerServiceURL="https://ent.example/saml/acs"`,
    }).replace('<saml:Issuer>', `<saml:Issuer Format="${nameIdFormats.entity}">`);
    const request = accepted(readRedirect(asQuery(xml, undefined, { key })));
    assert.equal(request.relayState, null);
    assert.equal(request.requestId, 'id-XkPmsWBrJGm1N0761');
  });

  it('accepts an ENT’s: no Destination, index and URL together, odd prefix on Issuer, SHA-1 by its switch', () => {
    const xml = writeRequest({
      id: 'ENT_3e1f2a4c-0000-4000-8000-2b5c9ad11f70',
      destination: null,
      attributes:
        ' ForceAuthn="false" IsPassive="false" ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"' +
        ' AssertionConsumerServiceURL="https://ent.example/saml/acs" AssertionConsumerServiceIndex="1"' +
        ' AttributeConsumingServiceIndex="1"',
      content:
        `<samlp:NameIDPolicy AllowCreate="true" Format="${nameIdFormats.transient}"/>` +
        `<samlp:RequestedAuthnContext Comparison="exact"><saml:AuthnContextClassRef>` +
        `${authnContexts.passwordProtectedTransport}</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>`,
    })
      .replace('<saml:Issuer>', `<samlp:Issuer xmlns:samlp="${namespaces.assertion}">`)
      .replace('</saml:Issuer>', '</samlp:Issuer>');
    const query = asQuery(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`, 'b1c2', {
      key,
      algorithm: algorithms.rsaSha1,
      hash: 'sha1',
    });
    const request = accepted(readRedirect(query, makeService({ allowSha1Requests: true })));
    assert.equal(request.nameIdFormat, 'transient');
    assert.equal(request.forceAuthn, false);
    refused(readRedirect(query), 'signature-sha1');
  });

  it('accepts a bare word as entity ID, unsigned, asking for a persistent name', () => {
    const service = makeSampleService({ entityId: 'SNU' });
    const content = `<samlp:NameIDPolicy AllowCreate="1" Format="${nameIdFormats.persistent}"/>`;
    const query = asQuery(writeRequest({ issuer: 'SNU', content }), 'x');
    assert.equal(accepted(readRedirect(query, service)).nameIdFormat, 'persistent');
  });

  it('accepts pretty-printed XML signed within, extensions and inclusive prefixes', () => {
    const content =
      '\n  <samlp:Extensions>\n    <x:sort xmlns:x="urn:x">guardian</x:sort>\n  </samlp:Extensions>\n';
    const xml = writeRequest({ content })
      .replace('<saml:Issuer>', '\n  <saml:Issuer>\n    ')
      .replace('</saml:Issuer>', '\n  </saml:Issuer>');
    const issuer = 'https://ent.example/saml/metadata';
    assert.equal(accepted(readPost(asForm(signWithin(xml, key)))).service.entityId, issuer);
    const prefixed = signWithPrefixes(xml, ['samlp', 'saml']);
    assert.equal(prefixed.match(/PrefixList="samlp saml"/g)?.length, 2);
    assert.equal(accepted(readPost(asForm(prefixed))).service.entityId, issuer);
    refused(
      readPost(asForm(prefixed.replace('PrefixList="samlp saml"', 'PrefixList="samlp"'))),
      'signature-invalid',
    );
  });

  it('accepts stronger hashes', () => {
    const redirect = asQuery(writeRequest({}), 'x', { key, algorithm: algorithms.rsaSha512, hash: 'sha512' });
    accepted(readRedirect(redirect));
    const signed = signWithin(writeRequest({}), key, {
      signatureAlgorithm: algorithms.rsaSha512,
      digestAlgorithm: algorithms.sha512,
    });
    accepted(readPost(asForm(signed)));
  });

  it('accepts the previous key during a change of keys, on both bindings', () => {
    accepted(readRedirect(asQuery(writeRequest({}), 'x', { key: oldKey })));
    accepted(readPost(asForm(signWithin(writeRequest({}), oldKey))));
  });

  it('accepts an unsigned request where none is required', () => {
    const service = makeService({ requireSignedRequests: false });
    accepted(readRedirect(asQuery(writeRequest({})), service));
    accepted(readPost(asForm(writeRequest({})), service));
  });
});

describe('where the response goes', () => {
  const acs = (attributes: string) => readRedirect(asQuery(writeRequest({ attributes }), undefined, { key }));

  it('is the registered address named by URL, by index, or by default', () => {
    assert.equal(accepted(acs('')).acsUrl, 'https://ent.example/saml/acs');
    assert.equal(
      accepted(acs(' AssertionConsumerServiceIndex="4"')).acsUrl,
      'https://ent.example/saml/acs/mobile',
    );
    assert.equal(
      accepted(acs(' AssertionConsumerServiceURL="https://ent.example/saml/acs/mobile"')).acsUrl,
      'https://ent.example/saml/acs/mobile',
    );
  });

  it('is never anything else', () => {
    refused(acs(' AssertionConsumerServiceIndex="3"'), 'acs-index-unknown');
    for (const url of [
      'https://evil.example/acs',
      'https://ent.example/saml/acs/',
      'https://ent.example/saml/ACS',
      'https://ent.example/saml/acs?x',
      'https://ent.example:443/saml/acs',
      'https://ent.example/saml/../saml/acs',
      'https://ent.example.evil.example/saml/acs',
      'http://ent.example/saml/acs',
      '//ent.example/saml/acs',
      '',
    ]) {
      refused(acs(` AssertionConsumerServiceURL="${url}"`), 'acs-unregistered');
    }
  });
});

describe('what a request may ask', () => {
  const ask = (content: string, attributes = '') =>
    readRedirect(asQuery(writeRequest({ content, attributes }), 'r', { key }));
  const context = (comparison: string, ...classes: string[]) =>
    ask(
      `<samlp:RequestedAuthnContext Comparison="${comparison}">${classes
        .map((text) => `<saml:AuthnContextClassRef>${text}</saml:AuthnContextClassRef>`)
        .join('')}</samlp:RequestedAuthnContext>`,
    );
  const kerberos = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Kerberos';

  it('is told to the service when it cannot be given', () => {
    const results: [SsoRequestResult, RefusalCode][] = [
      [
        ask('<samlp:NameIDPolicy Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"/>'),
        'name-id-policy',
      ],
      [ask('<samlp:NameIDPolicy SPNameQualifier="https://other.example"/>'), 'name-id-policy'],
      [ask('<saml:Subject><saml:NameID>someone</saml:NameID></saml:Subject>'), 'subject-unsupported'],
      [
        ask('', ' ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"'),
        'binding-unsupported',
      ],
      [context('exact', kerberos), 'authn-context'],
      [context('better', authnContexts.passwordProtectedTransport), 'authn-context'],
      [context('minimum', kerberos), 'authn-context'],
    ];
    for (const [result, refusal] of results) {
      refused(result, refusal);
      assert.deepEqual(result.ok ? null : { ...result.answerTo, service: null }, {
        service: null,
        acsUrl: 'https://ent.example/saml/acs',
        requestId: '_request',
        relayState: 'r',
      });
    }
  });

  it('is a class of authentication that a sign-in here really has', () => {
    const strong = authnContexts.passwordProtectedTransport;
    assert.equal(
      accepted(context('exact', kerberos, authnContexts.password)).authnContext,
      authnContexts.password,
    );
    assert.equal(accepted(context('exact', strong, authnContexts.password)).authnContext, strong);
    assert.equal(accepted(context('minimum', authnContexts.password)).authnContext, strong);
    assert.equal(accepted(context('better', authnContexts.password)).authnContext, strong);
    assert.equal(accepted(context('maximum', authnContexts.password)).authnContext, authnContexts.password);
  });

  it('may be a new proof of identity, or to ask nothing of the person', () => {
    const request = accepted(ask('', ' ForceAuthn="1" IsPassive="true"'));
    assert.equal(request.forceAuthn, true);
    assert.equal(request.isPassive, true);
    assert.equal(accepted(ask('', ' ForceAuthn="0" IsPassive="false"')).forceAuthn, false);
  });
});
