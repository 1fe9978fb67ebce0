/** The structure of a `samlp:Response` (SAML core, section 3.3.3) with at most one assertion, its Signature away. */
import { namespaces } from '../names.ts';
import { type ChildRule, patterns, type Shape } from '../xml/check-structure.ts';

const free: Shape = { attributes: {}, content: 'anything' };
const text: Shape = { attributes: {}, content: 'text' };
const issuer: Shape = { attributes: { Format: { pattern: patterns.uri } }, content: 'text' };

const inAssertion = (name: string, times: ChildRule['times'], shape: Shape): ChildRule => ({
  namespace: namespaces.assertion,
  name,
  times,
  shape,
});
const inProtocol = (name: string, times: ChildRule['times'], shape: Shape): ChildRule => ({
  namespace: namespaces.protocol,
  name,
  times,
  shape,
});

const assertion: Shape = {
  attributes: {
    ID: { pattern: patterns.id, required: true },
    Version: { pattern: /^2\.0$/, required: true },
    IssueInstant: { pattern: patterns.instant, required: true },
  },
  content: [
    inAssertion('Issuer', 'once', issuer),
    inAssertion('Subject', 'once', {
      attributes: {},
      content: [
        inAssertion('NameID', 'optional', free),
        inAssertion('SubjectConfirmation', 'some', {
          attributes: { Method: { pattern: patterns.uri, required: true } },
          content: [
            inAssertion('NameID', 'optional', free),
            inAssertion('SubjectConfirmationData', 'optional', {
              attributes: {
                Address: { pattern: patterns.string },
                InResponseTo: { pattern: patterns.id },
                NotBefore: { pattern: patterns.instant },
                NotOnOrAfter: { pattern: patterns.instant },
                Recipient: { pattern: patterns.uri },
              },
              content: 'nothing',
            }),
          ],
        }),
      ],
    }),
    inAssertion('Conditions', 'once', {
      attributes: {
        NotBefore: { pattern: patterns.instant },
        NotOnOrAfter: { pattern: patterns.instant, required: true },
      },
      content: [
        inAssertion('AudienceRestriction', 'some', {
          attributes: {},
          content: [inAssertion('Audience', 'some', text)],
        }),
        inAssertion('OneTimeUse', 'optional', free),
        inAssertion('ProxyRestriction', 'optional', free),
      ],
    }),
    inAssertion('Advice', 'optional', free),
    inAssertion('AuthnStatement', 'some', free),
    inAssertion('AttributeStatement', 'once', {
      attributes: {},
      content: [inAssertion('Attribute', 'some', free)],
    }),
  ],
};

export const responseShape: Shape = {
  attributes: {
    ID: { pattern: patterns.id, required: true },
    Version: { pattern: patterns.string, required: true },
    IssueInstant: { pattern: patterns.instant, required: true },
    // Only what we asked for is believed.
    InResponseTo: { pattern: patterns.id, required: true },
    Destination: { pattern: patterns.uri },
    Consent: { pattern: patterns.uri },
  },
  content: [
    inAssertion('Issuer', 'once', issuer),
    inProtocol('Extensions', 'optional', free),
    inProtocol('Status', 'once', {
      attributes: {},
      content: [
        inProtocol('StatusCode', 'once', {
          attributes: { Value: { pattern: patterns.uri, required: true } },
          content: [inProtocol('StatusCode', 'optional', free)],
        }),
        inProtocol('StatusMessage', 'optional', free),
        inProtocol('StatusDetail', 'optional', free),
      ],
    }),
    inAssertion('Assertion', 'optional', assertion),
  ],
};
