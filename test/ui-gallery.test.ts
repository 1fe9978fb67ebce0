import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gallery } from './gallery/pages.ts';
import { type PageSite, servePages } from './support/page-site.ts';
import { useBrowser } from './support/browser.ts';
import { checkPage, photograph } from './support/check-page.ts';

let site: PageSite;
before(async () => {
  site = await servePages(gallery);
});
after(() => site.close());
const browser = useBrowser();

for (const name of Object.keys(gallery)) {
  test(`${name}: accessible, valid and calm, on a phone and a desktop, by day and by night`, async () => {
    for (const size of ['phone', 'desktop'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        const page = await browser.page({ size, scheme, baseUrl: site.url });
        await page.goto(`/fr/${name}`);
        // Both sizes and both schemes are checked once; the other two are only photographed.
        const checked = (size === 'phone') === (scheme === 'light');
        await (checked ? checkPage : photograph)(page, `gallery-${name}`);
        await page.context().close();
      }
    }
  });

  test(`${name}: read from right to left`, async () => {
    const page = await browser.page({ size: 'phone', baseUrl: site.url });
    await page.goto(`/ar/${name}`);
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await checkPage(page, `gallery-${name}-rtl`);
    await page.context().close();
  });
}
