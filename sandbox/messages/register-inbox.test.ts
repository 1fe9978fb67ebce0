import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import fastify, { type FastifyInstance } from 'fastify';
import { createInbox, type Inbox } from './inbox.ts';
import { registerInbox } from './register-inbox.ts';

let inbox: Inbox;
let server: FastifyInstance;
beforeEach(() => {
  inbox = createInbox();
  server = fastify();
  registerInbox(server, inbox);
});
afterEach(() => server.close());

const sms = (text: string, to = '+262639980001') =>
  inbox.add({ via: 'sms-http', channel: 'sms', from: 'EduConnect', to, subject: '', text, reference: 'r' });
const get = async (url: string) => (await server.inject(url)).body;

test('the newest first, the code marked, the link open to a click', async () => {
  sms('Votre code est 111111.');
  inbox.add({
    via: 'smtp',
    channel: 'email',
    from: 'noreply@educonnect.example',
    to: 'camille@exemple.example',
    subject: 'Activation du compte',
    text: 'Ouvrez ce lien :\nhttps://educonnect.example/confirmation-mail?code=a&b=c',
    reference: 'r',
  });
  const body = await get('/messages');
  assert.match(body, /<strong>111111<\/strong>/);
  assert.match(body, /<a href="https:\/\/educonnect\.example\/confirmation-mail\?code=a&amp;b=c">/);
  assert.ok(body.indexOf('Activation du compte') < body.indexOf('111111'));
  assert.match(body, /2 messages\./);
});

test('filters by recipient, however its number is typed', async () => {
  sms('un', '+262639980001');
  sms('deux', '+262639980002');
  for (const typed of ['06 39 98 00 02', '0639980002', '+262639980002', '980002'])
    assert.match(await get(`/messages?to=${encodeURIComponent(typed)}`), /1 message pour/, typed);
  assert.match(await get('/messages?to=nobody'), /Aucun message pour « nobody »/);
});

test('programs get the same, with the code and the link found', async () => {
  sms('EduConnect : votre code est 222222.\n\n@educonnect.example #222222');
  const { messages } = JSON.parse(await get('/messages.json?to=980001'));
  assert.equal(messages.length, 1);
  assert.equal(messages[0].code, '222222');
  assert.equal(messages[0].link, null);
});

test('a hostile message stays text, and no script or style of its own may run', async () => {
  sms('<script>alert(1)</script> https://a.example/"onmouseover="x {{7*7}}', '<b>+262639980001</b>');
  const response = await server.inject('/messages?to=%3Cb%3E');
  assert.doesNotMatch(response.body, /<script>alert|<b>|href="[^"]*"onmouseover/);
  assert.match(String(response.headers['content-security-policy']), /default-src 'none'; style-src 'self'/);
});

test('shows new messages by itself, with a script or without', async () => {
  const body = await get('/messages');
  assert.match(body, /<noscript><meta http-equiv="refresh" content="5" \/><\/noscript>/);
  assert.match(body, /src="\/messages\.js"/);
  assert.match(await get('/messages.js'), /location\.reload/);
  assert.match(await get('/messages.css'), /color-scheme/);
});
