import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startSandboxMessaging } from './start-sandbox-messaging.ts';

const tokens = { smsToken: 'token', smsReceiptToken: 'receipt' };

test('a taken port is said, and what had started is closed again', async () => {
  const first = await startSandboxMessaging({ smtpPort: 0, smsPort: 0, smppPort: 0, ...tokens });
  const { smtpPort, smsPort, smppPort } = first;
  await assert.rejects(startSandboxMessaging({ smtpPort: 0, smsPort: 0, smppPort, ...tokens }), {
    code: 'EADDRINUSE',
  });
  await assert.rejects(startSandboxMessaging({ smtpPort: 0, smsPort, smppPort: 0, ...tokens }), {
    code: 'EADDRINUSE',
  });
  await first.close();
  const second = await startSandboxMessaging({ smtpPort, smsPort, smppPort, ...tokens });
  await second.close();
});

test('the SMS gateway takes a message once for one key, and only from who shows the token', async () => {
  const { inbox, smsPort, close } = await startSandboxMessaging({
    smtpPort: 0,
    smsPort: 0,
    smppPort: 0,
    ...tokens,
  });
  const message = {
    reference: 'r-1',
    from: 'EduConnect',
    to: '+262639980001',
    text: 'Votre code est 123456.',
    encoding: 'gsm7',
    validitySeconds: 60,
  };
  const post = async (token: string, body: unknown) => {
    const response = await fetch(`http://127.0.0.1:${smsPort}/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': 'k-1',
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  };
  assert.equal((await post('wrong', message)).status, 401);
  assert.equal((await post('token', { ...message, to: '0639980001' })).status, 422);
  const first = await post('token', message);
  assert.equal(first.status, 202);
  assert.deepEqual(await post('token', message), first);
  assert.equal(inbox.list().length, 1);
  await close();
});
