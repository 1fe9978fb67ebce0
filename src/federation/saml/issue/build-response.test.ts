import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, it } from 'node:test';
import { SAML, type SamlConfig, ValidateInResponseTo } from '@node-saml/node-saml';
import { SignedXml } from 'xml-crypto';
import { authnContexts } from '../names.ts';
import { makeSampleKey, makeSampleService } from '../../../../test/support/saml/sample-service.ts';
import { canonicalizeExclusively, copyElement, parseXml, type PlainElement } from '../xml/parse-xml.ts';
import { buildResponse, buildStatusResponse, type ResponseInput } from './build-response.ts';

const idp = makeSampleKey('idp.example');
const service = makeSampleKey('ent.example');

const issuer = 'https://educonnect.example/idp';
const acsUrl = 'https://ent.example/saml/acs';

function makeInput(changes: Partial<ResponseInput> = {}): ResponseInput {
  return {
    issuer,
    key: idp.signingKey,
    service: makeSampleService(),
    acsUrl,
    inResponseTo: 'id-1',
    now: new Date(),
    authnAt: new Date(),
    sessionIndex: '_session',
    nameId: { format: 'transient', value: '_name' },
    authnContext: authnContexts.passwordProtectedTransport,
    attributes: [
      { friendlyName: 'givenName', name: 'urn:oid:2.5.4.42', values: ['Zoé'] },
      { friendlyName: 'FrEduCtRefId', name: 'urn:x:ref', values: ['{AAF}13|2D|1', '{AAF}02|1D|2'] },
    ],
    ...changes,
  };
}

/** One service provider's library, as the outside judge. */
function makeOracle(changes: Partial<SamlConfig> = {}): SAML {
  return new SAML({
    idpCert: idp.certificatePem,
    issuer: 'https://ent.example/saml/metadata',
    callbackUrl: acsUrl,
    idpIssuer: issuer,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    decryptionPvk: service.privateKeyPem,
    validateInResponseTo: ValidateInResponseTo.never,
    ...changes,
  });
}

function post(xml: string) {
  return { SAMLResponse: Buffer.from(xml).toString('base64') };
}

/** What every outlet of the program is tried with. */
const hostileIdentity = [
  '<script>alert(1)</script>',
  '{{7*7}} $' + '{x} $& $1 {attrO64}',
  'a\r\nb\tc\n',
  'nul\u0000bell\u0007',
  '\u202Egnp.exe',
  '𝒜👩‍👧‍👦e\u0301',
  'x'.repeat(300),
  '=cmd|"/c calc"!A1',
  ') Tj (',
  '&amp; &#xD; ]]> -->',
  '\uD800 lone \uDFFF',
  '\u0085\u2028\uFFFE',
];

describe('the response issued', () => {
  it('is already in exclusive canonical form, whatever the values', async () => {
    for (let round = 0; round < 300; round += 1) {
      const value = () =>
        Array.from({ length: randomInt(1, 4) }, () =>
          randomInt(3) === 0
            ? String.fromCodePoint(...Array.from({ length: 5 }, () => randomInt(0x10ffff)))
            : hostileIdentity[randomInt(hostileIdentity.length)]!,
        ).join('');
      const xml = await buildResponse(
        makeInput({
          inResponseTo: randomInt(2) === 0 ? null : value(),
          sessionIndex: value(),
          acsUrl: value(),
          service: makeSampleService({
            entityId: value(),
            switches: { signAssertion: round % 2 === 0, signResponse: round % 3 !== 0 },
            encryptionKey: round % 5 === 0 ? service.publicKey : null,
          }),
          nameId: { format: 'persistent', value: value() },
          attributes: [{ friendlyName: value(), name: value(), values: [value(), value()] }],
        }),
      );
      const canonical = parseXml(
        Buffer.from(xml),
        { maxOctets: 1_000_000, comments: 'refused' },
        canonicalizeExclusively,
      );
      assert.ok(canonical.ok, JSON.stringify(canonical));
      assert.equal(canonical.value, xml);
    }
  });

  it('says back each value exactly, but for characters that XML cannot carry', async () => {
    const xml = await buildResponse(
      makeInput({ attributes: [{ friendlyName: 'sn', name: 'urn:oid:2.5.4.4', values: hostileIdentity }] }),
    );
    const values = findAll(read(xml), 'AttributeValue').map(({ text }) => text);
    assert.deepEqual(
      values,
      hostileIdentity.map((value) =>
        value
          .toWellFormed()
          .replace(/\p{Cc}|\uFFFE/gu, (c) => ('\t\n\r\u0085'.includes(c) ? c : '\uFFFD'))
          .replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, ''),
      ),
    );
  });

  it('is accepted by node-saml, signed twice', async () => {
    const { profile } = await makeOracle().validatePostResponseAsync(post(await buildResponse(makeInput())));
    assert.equal(profile?.issuer, issuer);
    assert.equal(profile?.nameID, '_name');
    assert.equal(profile?.sessionIndex, '_session');
    assert.equal(profile?.nameQualifier, issuer);
    assert.equal(profile?.['urn:oid:2.5.4.42'], 'Zoé');
    assert.deepEqual(profile?.['urn:x:ref'], ['{AAF}13|2D|1', '{AAF}02|1D|2']);
  });

  for (const dataEncryption of ['aes256-gcm', 'aes128-gcm', 'aes256-cbc', 'aes128-cbc'] as const) {
    it(`is accepted by node-saml, encrypted with ${dataEncryption}`, async () => {
      const encrypted = makeSampleService({ encryptionKey: service.publicKey, switches: { dataEncryption } });
      const xml = await buildResponse(makeInput({ service: encrypted }));
      assert.ok(!/Zoé|<saml:Assertion /.test(xml), 'nothing in clear');
      const { profile } = await makeOracle().validatePostResponseAsync(post(xml));
      assert.equal(profile?.['urn:oid:2.5.4.42'], 'Zoé');
    });
  }

  it('is signed where the service’s switches say, and nowhere else', async () => {
    const cases = [
      {
        signResponse: true,
        signAssertion: false,
        wantAuthnResponseSigned: true,
        wantAssertionsSigned: false,
      },
      {
        signResponse: false,
        signAssertion: true,
        wantAuthnResponseSigned: false,
        wantAssertionsSigned: true,
      },
    ];
    for (const { signResponse, signAssertion, ...wants } of cases) {
      const xml = await buildResponse(
        makeInput({ service: makeSampleService({ switches: { signResponse, signAssertion } }) }),
      );
      assert.equal(findAll(read(xml), 'Signature').length, 1);
      const { profile } = await makeOracle(wants).validatePostResponseAsync(post(xml));
      assert.equal(profile?.nameID, '_name');
      await assert.rejects(
        makeOracle().validatePostResponseAsync(post(xml)),
        'the other signature is missing',
      );
    }
  });

  it('stays in clear when the switch says so, though the service has a key', async () => {
    const service_ = makeSampleService({ encryptionKey: service.publicKey, switches: { encrypt: false } });
    assert.match(await buildResponse(makeInput({ service: service_ })), /<saml:Assertion /);
  });

  it('has signatures that xml-crypto verifies, on the response and on the assertion', async () => {
    const xml = await buildResponse(makeInput());
    const signatures = xml.match(/<ds:Signature .*?<\/ds:Signature>/g) ?? [];
    assert.equal(signatures.length, 2);
    for (const signature of signatures) {
      const verifier = new SignedXml({ publicCert: idp.certificatePem });
      verifier.loadSignature(signature);
      assert.ok(verifier.checkSignature(xml));
      const altered = new SignedXml({ publicCert: idp.certificatePem });
      altered.loadSignature(signature);
      assert.equal(altered.checkSignature(xml.replace('Zoé', 'Zoë')), false);
    }
  });

  it('names no request when there was none, and the exact one otherwise', async () => {
    assert.doesNotMatch(await buildResponse(makeInput({ inResponseTo: null })), /InResponseTo/);
    assert.equal(
      (await buildResponse(makeInput({ inResponseTo: 'ENT_é' }))).match(/InResponseTo="ENT_é"/g)?.length,
      2,
    );
  });

  it('is valid from one minute ago to five minutes ahead', async () => {
    const xml = await buildResponse(makeInput({ now: new Date('2026-03-01T08:00:30.900Z') }));
    assert.match(
      xml,
      /<saml:Conditions NotBefore="2026-03-01T07:59:30Z" NotOnOrAfter="2026-03-01T08:05:30Z">/,
    );
    assert.match(
      xml,
      /<saml:SubjectConfirmationData InResponseTo="id-1" NotOnOrAfter="2026-03-01T08:05:30Z" /,
    );
  });

  it('leaves qualifiers out when the switches say so', async () => {
    const plain = makeSampleService({ switches: { nameQualifier: false, spNameQualifier: false } });
    assert.match(
      await buildResponse(makeInput({ service: plain })),
      /<saml:NameID Format="[^"]+transient">_name</,
    );
  });
});

describe('the status response', () => {
  const status = {
    code: 'urn:oasis:names:tc:SAML:2.0:status:Responder',
    subcode: 'urn:oasis:names:tc:SAML:2.0:status:NoPassive',
  };
  const build = () =>
    buildStatusResponse({
      issuer,
      key: idp.signingKey,
      acsUrl,
      inResponseTo: 'id-1',
      now: new Date(),
      status,
    });

  it('tells the service why, signed', async () => {
    const xml = await build();
    const verifier = new SignedXml({ publicCert: idp.certificatePem });
    verifier.loadSignature(xml.match(/<ds:Signature .*<\/ds:Signature>/)?.[0] ?? '');
    assert.ok(verifier.checkSignature(xml));
    const { profile } = await makeOracle()
      .validatePostResponseAsync(post(xml))
      .catch((error: Error) => {
        assert.match(error.message, /NoPassive|Responder/);
        return { profile: null };
      });
    assert.equal(profile, null);
  });

  it('can be used to sign nobody in, however it is rearranged around a forged assertion', async () => {
    const error = await build();
    const signature = error.match(/<ds:Signature .*<\/ds:Signature>/)![0];
    const errorId = /ID="(_[^"]+)"/.exec(error)![1]!;
    const unsigned = makeSampleService({ switches: { signResponse: false, signAssertion: false } });
    const forged = (await buildResponse(makeInput({ service: unsigned }))).replace('_name', 'victim');
    const forgedAssertion = forged.match(/<saml:Assertion .*<\/saml:Assertion>/)![0];
    const success =
      '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"></samlp:StatusCode>';
    const attacks = {
      'assertion added': error.replace('</samlp:Response>', `${forgedAssertion}</samlp:Response>`),
      'assertion added and status replaced': error
        .replace(/<samlp:Status>.*<\/samlp:Status>/, `<samlp:Status>${success}</samlp:Status>`)
        .replace('</samlp:Response>', `${forgedAssertion}</samlp:Response>`),
      'signature moved to a forged response': forged.replace('</saml:Issuer>', `</saml:Issuer>${signature}`),
      'signature moved to a forged response with its ID': forged
        .replace(/ID="_[^"]+"/, `ID="${errorId}"`)
        .replace('</saml:Issuer>', `</saml:Issuer>${signature}`),
      'signature moved to a forged assertion with its ID': forged.replace(
        forgedAssertion,
        forgedAssertion
          .replace(/ID="_[^"]+"/, `ID="${errorId}"`)
          .replace('</saml:Issuer>', `</saml:Issuer>${signature}`),
      ),
      'kept in the signature’s Object': forged.replace(
        '</saml:Issuer>',
        `</saml:Issuer>${signature.replace('</ds:Signature>', `<ds:Object>${error}</ds:Object></ds:Signature>`)}`,
      ),
      'kept in Extensions': forged.replace(
        '</saml:Issuer>',
        `</saml:Issuer>${signature}<samlp:Extensions>${error}</samlp:Extensions>`,
      ),
      'wrapping the error around the forged response': error.replace(
        '<samlp:Status>',
        `<samlp:Extensions>${forged}</samlp:Extensions><samlp:Status>`,
      ),
    };
    const wants = [
      { wantAuthnResponseSigned: true, wantAssertionsSigned: true },
      { wantAuthnResponseSigned: true, wantAssertionsSigned: false },
      { wantAuthnResponseSigned: false, wantAssertionsSigned: true },
    ];
    for (const want of wants) {
      const genuine = await makeOracle(want).validatePostResponseAsync(
        post(await buildResponse(makeInput())),
      );
      assert.equal(genuine.profile?.nameID, '_name', 'the positive control');
      for (const [name, xml] of Object.entries(attacks)) {
        await assert.rejects(makeOracle(want).validatePostResponseAsync(post(xml)), name);
      }
    }
  });
});

function read(xml: string): PlainElement {
  const parsed = parseXml(Buffer.from(xml), { maxOctets: 1_000_000, comments: 'refused' }, copyElement);
  assert.ok(parsed.ok);
  return parsed.value;
}

function findAll(element: PlainElement, name: string): PlainElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => findAll(child, name)),
  ];
}
