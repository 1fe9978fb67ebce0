import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { describe, it } from 'node:test';
import { SAML } from '@node-saml/node-saml';
import { makeEndpoints } from '../endpoints.ts';
import { createSigningKey } from '../keys/create-signing-key.ts';
import { loadSigningKey } from '../keys/load-signing-key.ts';
import { bindings, namespaces } from '../names.ts';
import { makeSampleKey } from '../../../../test/support/saml/sample-service.ts';
import { copyElement, type PlainElement, parseXml } from '../xml/parse-xml.ts';
import { buildIdpMetadata } from './build-idp-metadata.ts';
import { type MetadataProblem, readServiceMetadata, type ServiceMetadata } from './read-service-metadata.ts';

const key = makeSampleKey('a.example');
const next = makeSampleKey('b.example');

describe('the identity provider’s metadata', () => {
  it('follow the order of the schema and publish the next key too', () => {
    const xml = buildIdpMetadata({
      endpoints: makeEndpoints('https://educonnect.example'),
      certificates: [key.signingKey.certificate, next.signingKey.certificate],
      displayName: 'EduConnect <test>',
    });
    const parsed = parseXml(Buffer.from(xml), { maxOctets: 100_000, comments: 'refused' }, copyElement);
    assert.ok(parsed.ok);
    const describeElement = (element: PlainElement): string =>
      element.name +
      (element.attributes.find(({ name }) => name === 'Location' || name === 'use')?.value ?? '')
        .replace(/^/, ' ')
        .trimEnd();
    const [extensions, role] = parsed.value.children;
    assert.equal(
      parsed.value.attributes.find(({ name }) => name === 'entityID')?.value,
      'https://educonnect.example/idp',
    );
    assert.deepEqual(
      extensions?.children.map(({ name }) => name),
      ['DigestMethod', 'SigningMethod'],
    );
    assert.deepEqual(role?.children.map(describeElement), [
      'Extensions',
      'KeyDescriptor signing',
      'KeyDescriptor signing',
      'NameIDFormat',
      'NameIDFormat',
      'SingleSignOnService https://educonnect.example/idp/profile/SAML2/Redirect/SSO',
      'SingleSignOnService https://educonnect.example/idp/profile/SAML2/POST/SSO',
    ]);
  });
});

describe('a service’s metadata', () => {
  const read = (xml: string, options: { entityId?: string; allowHttp?: boolean } = {}) =>
    readServiceMetadata(Buffer.from(xml), {
      allowHttp: false,
      now: new Date('2026-01-01T00:00:00Z'),
      ...options,
    });

  function readOk(xml: string, options = {}): ServiceMetadata {
    const result = read(xml, options);
    assert.ok(result.ok, JSON.stringify(result));
    return result.metadata;
  }

  function refused(xml: string, problem: MetadataProblem, options = {}): void {
    const result = read(xml, options);
    assert.equal(result.ok ? 'read' : result.problem, problem);
  }

  function write(
    parts: { role?: string; content?: string; entity?: string; entityId?: string } = {},
  ): string {
    return (
      `<md:EntityDescriptor xmlns:md="${namespaces.metadata}" xmlns:ds="${namespaces.signature}"` +
      ` entityID="${parts.entityId ?? 'https://service.example'}"${parts.entity ?? ''}>` +
      `<md:SPSSODescriptor protocolSupportEnumeration="${namespaces.protocol}"${parts.role ?? ''}>` +
      `${parts.content ?? acs()}</md:SPSSODescriptor></md:EntityDescriptor>`
    );
  }

  function acs(url = 'https://service.example/acs', rest = ' index="1"'): string {
    return `<md:AssertionConsumerService Binding="${bindings.post}" Location="${url}"${rest}/>`;
  }

  function keyDescriptor(certificate: string, use = '', methods = ''): string {
    return `<md:KeyDescriptor${use}><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>${methods}</md:KeyDescriptor>`;
  }

  it('are read as node-saml writes them', () => {
    const saml = new SAML({
      idpCert: key.certificatePem,
      issuer: 'https://service.example',
      callbackUrl: 'https://service.example/acs',
      privateKey: key.privateKeyPem,
      decryptionPvk: key.privateKeyPem,
      wantAssertionsSigned: true,
    });
    const metadata = readOk(saml.generateServiceProviderMetadata(key.certificatePem, key.certificatePem));
    assert.equal(metadata.entityId, 'https://service.example');
    assert.deepEqual(metadata.assertionConsumers, [
      { index: 1, url: 'https://service.example/acs', isDefault: true },
    ]);
    assert.equal(metadata.requestsAreSigned, true);
    assert.deepEqual(metadata.signingCertificates, [key.signingKey.certificate]);
    assert.equal(metadata.encryptionCertificate, key.signingKey.certificate);
    assert.equal(metadata.dataEncryption, 'aes256-gcm');
  });

  it('are read as pass Culture writes them: comment first, wrapped, empty NameIDFormat, one key for both, lines', () => {
    const lines = key.signingKey.certificate.replace(/.{64}/g, '$&\n          ');
    const xml =
      `<!-- generated -->\n<md:EntitiesDescriptor xmlns:md="${namespaces.metadata}">` +
      write({
        role: ' AuthnRequestsSigned="1" WantAssertionsSigned="true"',
        content: `${keyDescriptor(`\n${lines}\n`)}<md:NameIDFormat/>${acs('https://service.example/saml/acs/')}`,
      }) +
      '</md:EntitiesDescriptor>';
    assert.deepEqual(readOk(`<?xml version="1.0"?>\n${xml}`), {
      entityId: 'https://service.example',
      displayName: null,
      assertionConsumers: [{ index: 1, url: 'https://service.example/saml/acs/', isDefault: false }],
      signingCertificates: [key.signingKey.certificate],
      encryptionCertificate: key.signingKey.certificate,
      requestsAreSigned: true,
      dataEncryption: null,
      nameIdFormat: null,
    });
  });

  it('may name a service by a bare word, publish several keys, and say what it decrypts', () => {
    const methods = '<md:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>';
    const metadata = readOk(
      write({
        entityId: 'SNU',
        content:
          keyDescriptor(key.signingKey.certificate, ' use="signing"') +
          keyDescriptor(next.signingKey.certificate, ' use="signing"') +
          keyDescriptor(next.signingKey.certificate, ' use="encryption"', methods) +
          '<md:NameIDFormat> urn:oasis:names:tc:SAML:2.0:nameid-format:persistent </md:NameIDFormat>' +
          acs('https://service.example/b', ' index="7" isDefault="1"') +
          acs('https://service.example/a', ' index="2"') +
          `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:PAOS" Location="urn:x" index="9"/>`,
      }),
    );
    assert.equal(metadata.entityId, 'SNU');
    assert.equal(metadata.signingCertificates.length, 2);
    assert.equal(metadata.encryptionCertificate, next.signingKey.certificate);
    assert.equal(metadata.dataEncryption, 'aes128-cbc');
    assert.equal(metadata.nameIdFormat, 'persistent');
    assert.deepEqual(metadata.assertionConsumers, [
      { index: 2, url: 'https://service.example/a', isDefault: false },
      { index: 7, url: 'https://service.example/b', isDefault: true },
    ]);
  });

  it('give the French name when there is one', () => {
    const names =
      `<md:Extensions><mdui:UIInfo xmlns:mdui="${namespaces.userInterface}">` +
      `<mdui:DisplayName xml:lang="en">School</mdui:DisplayName><mdui:DisplayName xml:lang="fr">École</mdui:DisplayName>` +
      `</mdui:UIInfo></md:Extensions>`;
    assert.equal(readOk(write({ content: names + acs() })).displayName, 'École');
  });

  it('are chosen by entity ID in a file with several', () => {
    const file = `<md:EntitiesDescriptor xmlns:md="${namespaces.metadata}">${write({ entityId: 'a' })}${write({ entityId: 'b' })}</md:EntitiesDescriptor>`;
    refused(file, 'several-services');
    assert.equal(readOk(file, { entityId: 'b' }).entityId, 'b');
    refused(file, 'service-not-in-file', { entityId: 'c' });
  });

  it('are refused with the reason', () => {
    readOk(write());
    refused('<x/>', 'not-metadata');
    refused(`<!DOCTYPE x>${write()}`, 'xml-doctype');
    refused(`<?xml-stylesheet href="x"?>${write()}`, 'xml-processing-instruction');
    refused(write({ content: `<md:NameIDFormat>urn<!-- -->:x</md:NameIDFormat>${acs()}` }), 'xml-comment');
    refused(write().replaceAll('SPSSODescriptor', 'IDPSSODescriptor'), 'no-service');
    refused(write().replace(namespaces.protocol, 'urn:oasis:names:tc:SAML:1.1:protocol'), 'no-service');
    refused(write({ entityId: '' }), 'entity-id-missing');
    refused(write({ entity: ' validUntil="2025-12-31T23:59:59Z"' }), 'expired');
    refused(write({ entity: ' validUntil="soon"' }), 'expired');
    refused(write({ content: '' }), 'acs-missing');
    refused(write({ content: acs().replace(bindings.post, bindings.redirect) }), 'acs-missing');
    refused(write({ content: acs() + acs('https://service.example/b') }), 'acs-index-repeated');
    refused(write({ content: keyDescriptor('AAAA') + acs() }), 'certificate-unreadable');
    refused(write({ role: ' AuthnRequestsSigned="true"' }), 'signing-key-missing');
  });

  it('may only name addresses on the web', () => {
    for (const url of [
      'http://service.example/acs',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://service.example',
      '//service.example',
      '/acs',
      'https://user:pass@service.example/',
      'https://service.example/#x',
      'https://service.example/ x',
      'https://service.example\\@evil.example/',
      '',
    ]) {
      refused(write({ content: acs(url) }), 'acs-url-invalid');
    }
    assert.equal(
      readOk(write({ content: acs('http://127.0.0.1:3002/acs') }), { allowHttp: true }).assertionConsumers[0]
        ?.url,
      'http://127.0.0.1:3002/acs',
    );
  });

  it('may not publish a weak key', () => {
    const pems = createSigningKey({ commonName: 'weak', now: new Date(), bits: 1024 as 2048 });
    const weak = new X509Certificate(pems.certificatePem).raw.toString('base64');
    refused(write({ content: keyDescriptor(weak) + acs() }), 'key-unsuitable');
    assert.throws(() => loadSigningKey(pems.privateKeyPem, pems.certificatePem), /2048/);
    assert.throws(() => loadSigningKey(key.privateKeyPem, next.certificatePem), /belong/);
  });
});

describe('the signing key made on first run', () => {
  it('is RSA of 3072 bits with a certificate of its own that other programs read', () => {
    const pems = createSigningKey({ commonName: 'localhost', now: new Date('2036-02-29T12:00:00Z') });
    const certificate = new X509Certificate(pems.certificatePem);
    assert.equal(certificate.publicKey.asymmetricKeyDetails?.modulusLength, 3072);
    assert.equal(certificate.subject, 'CN=localhost');
    assert.ok(certificate.verify(certificate.publicKey));
    assert.equal(certificate.validFromDate.toISOString(), '2036-02-29T12:00:00.000Z');
    assert.equal(certificate.validToDate.toISOString(), '2056-02-29T12:00:00.000Z');
  });
});
