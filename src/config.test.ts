import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testConfig } from '../test/support/app.ts';
import { ConfigError, readConfig } from './config.ts';

const problemsOf = (changes: Record<string, string>): readonly string[] => {
  try {
    readConfig(changes);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
};

test('each missing secret is named, none is invented', () => {
  const problems = problemsOf({ NODE_ENV: 'production' });
  for (const name of ['PASSWORD_KEYS', 'HMAC_KEY', 'SAML_SIGNING_KEY', 'JOURNAL_SEAL_KEY', 'SMS_TOKEN'])
    assert.ok(
      problems.includes(`EDUCONNECT_${name} manque (ou EDUCONNECT_${name}_FILE)`),
      `${name} in ${problems.join(' | ')}`,
    );
});

test('a gateway by SMPP needs no bearer token', () => {
  const asked = problemsOf({ EDUCONNECT_SMS_TRANSPORT: 'smpp' });
  assert.ok(!asked.some((problem) => problem.startsWith('EDUCONNECT_SMS_TOKEN')));
  assert.equal(
    testConfig({ EDUCONNECT_SMS_TRANSPORT: 'smpp', EDUCONNECT_SMS_TOKEN: '' }).EDUCONNECT_SMS_TOKEN,
    undefined,
  );
});
