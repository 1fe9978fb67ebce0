import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createLog } from '../src/platform/log.ts';
import { createServer } from '../src/platform/http/server.ts';
import { useBrowser } from './support/browser.ts';
import { checkPage } from './support/check-page.ts';

/** A page without a fault, and the same page with one fault each. */
const sound = (body: string): string =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" />` +
  `<title>Essai</title></head><body><main><h1>Essai</h1>${body}</main></body></html>`;

const faults: Record<string, { body: string; expected: RegExp }> = {
  accessibility: { body: '<p><input type="text" /></p>', expected: /axe label/ },
  validity: { body: '<p><div>Bloc</div></p>', expected: /html close-order/ },
  'inline script': { body: '<script>document.title = "x";</script>', expected: /Content Security Policy/ },
  'inline style': { body: '<p style="color:red">Rouge</p>', expected: /Content Security Policy/ },
  'image from elsewhere': {
    body: '<img alt="" src="https://ailleurs.example/pixel.gif" />',
    expected: /Content Security Policy/,
  },
  'low target': { body: '<button type="button">Bas</button>', expected: /px high to touch/ },
  'sideways scroll': { body: `<p>${'M'.repeat(200)}</p>`, expected: /scrolls sideways/ },
};

const server = createServer({
  name: 'faults',
  publicUrl: 'http://127.0.0.1',
  trustedProxies: [],
  log: createLog('silent'),
  renderError: ({ code }) => code,
});
server.get<{ Params: { name: string } }>('/:name', (request, reply) =>
  reply.type('text/html; charset=utf-8').send(sound(faults[request.params.name]?.body ?? '<p>Rien.</p>')),
);
let url: string;
before(async () => {
  await server.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
after(() => server.close());
const browser = useBrowser();

test('the check of a page passes on a sound one', async () => {
  const page = await browser.page({ baseUrl: url });
  await page.goto('/sound');
  await checkPage(page, 'check-sound');
});

for (const [name, { expected }] of Object.entries(faults)) {
  test(`the check of a page finds: ${name}`, async () => {
    const page = await browser.page({ baseUrl: url });
    await page.goto(`/${encodeURIComponent(name)}`);
    await assert.rejects(checkPage(page, `check-${name.replaceAll(' ', '-')}`), expected);
  });
}
