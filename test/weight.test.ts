import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gallery } from './gallery/pages.ts';
import { type PageSite, servePages } from './support/page-site.ts';
import { useBrowser } from './support/browser.ts';

let site: PageSite;
before(async () => {
  site = await servePages(gallery);
});
after(() => site.close());
const browser = useBrowser();

test('the sign-in page asks for three things at most, and 40 KB, cold', async () => {
  const page = await browser.page({ baseUrl: site.url });
  const sizes: Record<string, number> = {};
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    sizes[new URL(request.url()).pathname.replace(/^\/assets\/[^/]+/, '')] =
      responseBodySize + responseHeadersSize;
  });
  await page.goto('/fr/connexion', { waitUntil: 'networkidle' });

  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  assert.equal(Object.keys(sizes).length, 3, JSON.stringify(sizes));
  assert.equal(Object.keys(sizes).filter((path) => path.endsWith('.js')).length, 1);
  assert.ok(total <= 40 * 1024, `${total} bytes: ${JSON.stringify(sizes)}`);
  assert.ok(sizes['/css/educonnect.css']! <= 25 * 1024, 'the stylesheet');
  assert.ok(sizes['/js/educonnect.js']! <= 6 * 1024, 'the script');
});
