import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testConfig } from '../../test/support/app.ts';
import { ConfigError } from '../config.ts';
import { carrierSettings } from './carrier-settings.ts';

const settings = (changes: Record<string, string>) => carrierSettings(testConfig(changes));

test('a mail server elsewhere is reached by TLS only, with its account', () => {
  const { smtp } = settings({ EDUCONNECT_SMTP_URL: 'smtp://edu%40connect:p%2Fw@mail.example' });
  assert.deepEqual(smtp, {
    host: 'mail.example',
    port: 587,
    security: 'starttls',
    user: 'edu@connect',
    password: 'p/w',
    from: { name: 'Administrateur des services en ligne', address: 'noreply@educonnect.example' },
    messageIdDomain: 'educonnect.example',
  });
  const implicit = settings({ EDUCONNECT_SMTP_URL: 'smtps://mail.example' }).smtp;
  assert.deepEqual([implicit.security, implicit.port, implicit.user], ['implicit', 465, undefined]);
  assert.equal(settings({ EDUCONNECT_SMTP_URL: 'smtp://127.0.0.1:3025' }).smtp.security, 'none');
  assert.equal(settings({ EDUCONNECT_SMTP_URL: 'smtp://[::1]:3025' }).smtp.host, '::1');
});

test('SMS by HTTP: receipts come back to the portal', () => {
  const { sms } = settings({
    EDUCONNECT_SMS_URL: 'https://sms.example/v1/messages',
    EDUCONNECT_PORTAL_URL: 'https://educonnect.example',
  });
  assert.deepEqual(sms, {
    transport: 'http',
    url: 'https://sms.example/v1/messages',
    token: 'sms-token-of-tests',
    sender: 'EduConnect',
    receiptUrl: 'https://educonnect.example/sms/recus',
  });
});

test('SMS by SMPP: account, window and the ids’ habit stand in the address', () => {
  const { sms } = settings({
    EDUCONNECT_SMS_TRANSPORT: 'smpp',
    EDUCONNECT_SMS_URL: 'smpps://edu:secret@sms.example?window=50&receipt-ids=decimal&system-type=OTP',
  });
  assert.deepEqual(sms, {
    transport: 'smpp',
    host: 'sms.example',
    port: 3550,
    tls: {},
    bind: { systemId: 'edu', password: 'secret', systemType: 'OTP' },
    sender: 'EduConnect',
    window: 50,
    receiptIds: 'decimal-of-hexadecimal',
  });
});

test('what cannot work is refused by its name, and no secret is repeated', () => {
  const faults: [string, Record<string, string>][] = [
    ['EDUCONNECT_SMS_SENDER', { EDUCONNECT_SMS_SENDER: 'ÉduConnect' }],
    ['EDUCONNECT_SMTP_URL', { EDUCONNECT_SMTP_URL: 'http://u:s3cret@mail.example' }],
    ['EDUCONNECT_SMTP_URL', { EDUCONNECT_SMTP_URL: 's3cret' }],
    ['EDUCONNECT_SMTP_URL', { EDUCONNECT_SMTP_URL: 'smtp://u:s3cret%@mail.example' }],
    ['EDUCONNECT_MAIL_FROM', { EDUCONNECT_MAIL_FROM: 'noreply@educonnect.example' }],
    ['EDUCONNECT_SMS_URL', { EDUCONNECT_SMS_URL: 'http://u:s3cret@sms.example' }],
    ['EDUCONNECT_SMS_URL', { EDUCONNECT_SMS_TRANSPORT: 'smpp', EDUCONNECT_SMS_URL: 'https://sms.example' }],
    [
      'EDUCONNECT_SMS_URL',
      { EDUCONNECT_SMS_TRANSPORT: 'smpp', EDUCONNECT_SMS_URL: 'smpp://u:s3cret-too-long@sms.example' },
    ],
    [
      'EDUCONNECT_SMS_URL',
      { EDUCONNECT_SMS_TRANSPORT: 'smpp', EDUCONNECT_SMS_URL: 'smpp://u:s3cret@sms.example?window=0' },
    ],
  ];
  for (const [name, changes] of faults)
    assert.throws(
      () => settings(changes),
      (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, new RegExp(`^${name} :`));
        assert.doesNotMatch(error.message, /s3cret/);
        return true;
      },
    );
});
