import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fastify, { type FastifyInstance } from 'fastify';
import { useBrowser } from '../../test/support/browser.ts';
import { checkPage } from '../../test/support/check-page.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { registerInbox } from './register-inbox.ts';

const browser = useBrowser();
let inbox: Inbox;
let server: FastifyInstance;
let baseUrl: string;
before(async () => {
  inbox = createInbox();
  server = fastify({ forceCloseConnections: true });
  registerInbox(server, inbox);
  baseUrl = await server.listen({ port: 0, host: '127.0.0.1' });
});
after(() => server.close());

const sms = (code: string) =>
  inbox.add({
    via: 'sms-http',
    channel: 'sms',
    from: 'EduConnect',
    to: '+262639980001',
    subject: '',
    text: `EduConnect : votre code est ${code}. Valable 30 minutes. Ne le donnez à personne.\n\n@educonnect.example #${code}`,
    reference: 'r',
  });

test('the page of received messages: empty, then with what comes while it is open', async () => {
  const page = await browser.page({ baseUrl, size: 'phone', scheme: 'dark' });
  await page.goto('/messages');
  await checkPage(page, 'sandbox-messages-empty');
  sms('314159');
  await page.getByText('314159').first().waitFor();
  inbox.add({
    via: 'smtp',
    channel: 'email',
    from: 'Administrateur des services en ligne <noreply@educonnect.example>',
    to: 'camille.martineau@exemple.example',
    subject: 'Services en ligne de l’éducation nationale - activation du compte',
    text: `Bonjour,\n\nPour activer votre compte, ouvrez ce lien :\nhttps://educonnect.example/confirmation-mail?code=${'x'.repeat(80)}\n`,
    reference: 'r',
  });
  await page.getByRole('heading', { name: 'camille.martineau@exemple.example' }).waitFor();
  await checkPage(page, 'sandbox-messages');
});

test('it stays as it is while somebody types in the filter', async () => {
  const page = await browser.page({ baseUrl });
  await page.goto('/messages');
  await page.getByLabel('Destinataire').fill('06 39 98');
  const looked = page.waitForResponse((response) => response.url().includes('/messages.json'));
  sms('271828');
  await looked;
  assert.equal(await page.getByLabel('Destinataire').inputValue(), '06 39 98');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByText('271828').first().waitFor();
  await checkPage(page, 'sandbox-messages-filtered');
});

test('without JavaScript it shows and filters the same', async () => {
  const page = await browser.page({ baseUrl, javaScript: false });
  await page.goto('/messages?to=nobody');
  await page.getByText('Aucun message pour « nobody »').waitFor();
});
