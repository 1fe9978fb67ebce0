import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  asResponseForm,
  inSeconds,
  legacy,
  type ResponseParts,
  vectorStatement,
  writeResponse,
} from '../../../../test/support/saml/forge-response.ts';
import { signWithin } from '../../../../test/support/saml/forge-request.ts';
import { makeSampleKey } from '../../../../test/support/saml/sample-service.ts';
import { wrapMessages } from '../../../../test/support/saml/wrap-message.ts';
import { algorithms, namespaces, statuses } from '../names.ts';
import { type LegacyResponse, readLegacyResponse } from './read-legacy-response.ts';
import { readVectors } from './read-vectors.ts';

const key = makeSampleKey('aten.example');
const attackerKey = makeSampleKey('evil.example');
const source = (entityId: string, publicKey: typeof key.publicKey) => ({
  id: '1',
  kind: 'aten' as const,
  name: 'ATEN',
  entityId,
  signInUrl: 'https://aten.example/sso',
  academyCodes: ['18'],
  signingKeys: [publicKey],
});
const sources = new Map([
  [legacy.entityId, source(legacy.entityId, key.publicKey)],
  ['https://evil.example', source('https://evil.example', attackerKey.publicKey)],
]);

const read = (form: string): LegacyResponse =>
  readLegacyResponse(form, {
    now: new Date(),
    endpoints: { entityId: legacy.service, assertionConsumer: legacy.acs },
    findSource: (entityId) => sources.get(entityId),
  });
const readSigned = (parts: ResponseParts): LegacyResponse =>
  read(asResponseForm(signWithin(writeResponse(parts), key)));
const outcome = (result: LegacyResponse): string => (result.ok ? 'accepted' : result.refusal);

describe('the answer of a legacy account’s identity provider', () => {
  it('is read: whose it is, what it answers, its vectors', () => {
    const result = readSigned({
      vectors: ['1|LE GALL|Anaïs|55|0180005H', '2|LE GALL|Anaïs|701294|0790031E'],
    });
    assert.ok(result.ok, outcome(result));
    assert.equal(result.requestId, legacy.requestId);
    assert.deepEqual(
      result.vectors.map(({ profile, degree, familyName, pupilKey }) => [
        profile,
        degree,
        familyName,
        pupilKey,
      ]),
      [
        ['guardian', '1D', 'LE GALL', '55'],
        ['guardian', '2D', 'LE GALL', '701294'],
      ],
    );
    const statement = vectorStatement(['4|||1|0790031E'], 'Name="urn:x" FriendlyName="FrEduVecteur"');
    assert.equal(outcome(readSigned({ statement })), 'accepted');
  });

  it('is refused when any part of it is not as it must be', () => {
    const two =
      '<saml:Attribute Name="FrEduVecteur"><saml:AttributeValue>4|||1|0790031E</saml:AttributeValue></saml:Attribute>';
    const data = (changes: Record<string, string>): string =>
      Object.entries({
        InResponseTo: legacy.requestId,
        NotOnOrAfter: inSeconds(300),
        Recipient: legacy.acs,
        ...changes,
      })
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ');
    const cases: [string, ResponseParts][] = [
      ['destination-missing', { destination: null }],
      ['destination-other', { destination: 'https://portal.example/other' }],
      ['structure-invalid', { inResponseTo: null }],
      ['issue-instant-old', { issueInstant: inSeconds(-700) }],
      ['issue-instant-future', { issueInstant: inSeconds(300) }],
      ['version-unsupported', { version: '1.1' }],
      ['status-failed', { status: statuses.responder }],
      ['status-failed', { status: statuses.responder, bare: true }],
      ['assertion-missing', { bare: true }],
      ['issuer-other', { assertionIssuer: 'https://evil.example' }],
      ['signature-invalid', { issuer: 'https://evil.example' }],
      ['source-unknown', { issuer: 'https://nobody.example' }],
      ['audience-other', { audience: 'https://other.example' }],
      ['structure-invalid', { restrictions: '' }],
      [
        'audience-other',
        {
          restrictions: `<saml:AudienceRestriction><saml:Audience>${legacy.service}</saml:Audience></saml:AudienceRestriction><saml:AudienceRestriction><saml:Audience>urn:x</saml:Audience></saml:AudienceRestriction>`,
        },
      ],
      ['assertion-early', { notBefore: inSeconds(400) }],
      ['assertion-late', { notOnOrAfter: inSeconds(-400) }],
      ['assertion-late', { notOnOrAfter: '2026-13-01T00:00:00Z' }],
      ['confirmation-invalid', { method: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' }],
      ['confirmation-invalid', { confirmation: data({ Recipient: 'https://other.example' }) }],
      ['confirmation-invalid', { confirmation: data({ InResponseTo: '_other' }) }],
      ['confirmation-invalid', { confirmation: data({ NotOnOrAfter: inSeconds(-400) }) }],
      ['confirmation-invalid', { confirmation: data({ NotBefore: inSeconds(-60) }) }],
      [
        'confirmation-invalid',
        { confirmation: `Recipient="${legacy.acs}" InResponseTo="${legacy.requestId}"` },
      ],
      ['vector-missing', { statement: vectorStatement([], 'Name="FrEduVecteur"') }],
      ['vector-missing', { statement: vectorStatement(['4|||1|0790031E'], 'Name="Other"') }],
      ['vector-malformed', { statement: `<saml:AttributeStatement>${two}${two}</saml:AttributeStatement>` }],
      ['vector-malformed', { statement: vectorStatement(['<saml:NameID>4|||1|0790031E</saml:NameID>']) }],
      ['nested-message', { atEnd: `<samlp:Extensions>${writeResponse({ id: '_x' })}</samlp:Extensions>` }],
    ];
    for (const [refusal, parts] of cases)
      assert.equal(outcome(readSigned(parts)), refusal, JSON.stringify(parts));
    const twoAssertions = writeResponse().replace(
      /<saml:Assertion .*<\/saml:Assertion>/s,
      (assertion) => assertion + assertion.replace('_responsea', '_b'),
    );
    assert.equal(outcome(read(asResponseForm(signWithin(twoAssertions, key)))), 'structure-invalid');
  });

  it('is refused unless it is signed as a whole, once, well, by its source', () => {
    const xml = writeResponse();
    const signed = signWithin(xml, key);
    const inner = { references: ["//*[local-name(.)='Assertion']"] };
    for (const [refusal, message] of [
      ['signature-missing', xml],
      ['signature-invalid', signWithin(xml, attackerKey)],
      ['signature-sha1', signWithin(xml, key, { signatureAlgorithm: algorithms.rsaSha1 })],
      ['digest-algorithm', signWithin(xml, key, { digestAlgorithm: algorithms.sha1 })],
      ['signature-reference', signWithin(xml, key, inner)],
      ['signature-reference', signWithin(xml, key, { emptyUri: true })],
      ['signature-digest', signed.replace('701294', '701295')],
      ['xml-comment', signed.replace('701294', '7012<!---->94')],
      ['xml-doctype', `<!DOCTYPE x>${signed}`],
      ['xml-processing-instruction', signed.replace('701294', '<?x?>701294')],
      ['not-a-response', signed.replaceAll('samlp:Response', 'samlp:LogoutResponse')],
    ] as const) {
      assert.equal(outcome(read(asResponseForm(message))), refusal);
    }
    const assertionSignedToo = signWithin(
      signWithin(xml, key, {
        ...inner,
        location: { reference: "/*/*[local-name(.)='Assertion']/*[local-name(.)='Issuer']", action: 'after' },
      }),
      key,
    );
    assert.match(outcome(read(asResponseForm(assertionSignedToo))), /^signature-(?:misplaced|several)$/);
  });

  it('is refused in every wrapping', () => {
    const evil = { vectors: ['4|||666|0790031E'] };
    const messages = wrapMessages({
      original: signWithin(writeResponse({ id: '_original' }), key),
      writeEvil: (id, afterIssuer, atEnd) =>
        writeResponse({ ...evil, id: '_placeholder', afterIssuer, atEnd }).replace(' ID="_placeholder"', id),
      root: 'samlp:Response',
      inAnotherHolder: (content) => `<samlp:Extensions><x>${content}</x></samlp:Extensions>`,
      namespace: namespaces.protocol,
    });
    assert.equal(outcome(readSigned({ id: '_original' })), 'accepted');
    assert.ok(messages.length >= 300);
    const refusals = new Set<string>();
    for (const { name, xml } of messages) {
      const result = read(asResponseForm(xml));
      assert.ok(!result.ok, name);
      refusals.add(result.refusal);
    }
    assert.ok(refusals.has('nested-message') && refusals.has('signature-digest'), [...refusals].join());
  });

  it('is refused in a form that two programs could read in two ways', () => {
    const SAMLResponse = encodeURIComponent(Buffer.from(signWithin(writeResponse(), key)).toString('base64'));
    for (const [refusal, form] of [
      ['query-duplicate', `SAMLResponse=${SAMLResponse}&SAMLResponse=${SAMLResponse}`],
      ['query-malformed', `%53AMLResponse=${SAMLResponse}`],
      ['message-missing', 'RelayState=x'],
      ['base64-invalid', 'SAMLResponse=%21'],
      ['xml-malformed', 'SAMLResponse=AAAA'],
    ] as const) {
      const result = outcome(read(form));
      assert.ok(result === refusal || (refusal === 'xml-malformed' && result.startsWith('xml-')), result);
    }
  });
});

describe('the vector', () => {
  it('is read strictly', () => {
    const refusal = (...values: string[]): string => {
      const result = readVectors(values);
      return result.ok ? 'accepted' : result.refusal;
    };
    assert.equal(refusal('4|||701294|0790031E'), 'accepted');
    assert.equal(refusal('4|||701294|0790031E', '4|||701294|0790031E'), 'accepted', 'the same twice');
    for (const value of [
      '',
      '4|||701294',
      '4|||701294|0790031E|',
      '5|||701294|0790031E',
      'constructor|||701294|0790031E',
      '04|||701294|0790031E',
      '4||||0790031E',
      '4|||70 1294|0790031E',
      '4|||701294|0790031e',
      '4|||701294|079003E',
      '2|||701294|0790031E',
      '2|LE GALL||701294|0790031E',
      `4|||701294|0790031E${' '.repeat(600)}`,
    ]) {
      assert.equal(refusal(value), 'vector-malformed', value);
    }
    assert.equal(refusal('4|||1|0790031E', '4|||2|0790031E'), 'vectors-contradict');
    assert.equal(refusal('4|||1|0790031E', '2|A|B|1|0790031E'), 'vectors-contradict');
    assert.equal(refusal(...Array.from({ length: 21 }, (_, n) => `2|A|B|${n}|0790031E`)), 'vector-malformed');
  });
});
