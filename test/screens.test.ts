import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { screens } from './screens/screens.ts';
import { useBrowser } from './support/browser.ts';
import { checkPage, photograph } from './support/check-page.ts';
import { type PageSite, servePages } from './support/page-site.ts';

const browser = useBrowser();
let site: PageSite;
let phone: Page;
let phoneAtNight: Page;
let desktop: Page;
before(async () => {
  site = await servePages(screens);
  const baseUrl = site.url;
  phone = await browser.page({ size: 'phone', baseUrl });
  phoneAtNight = await browser.page({ size: 'phone', scheme: 'dark', baseUrl });
  desktop = await browser.page({ size: 'desktop', baseUrl });
});
after(() => site.close());

for (const name of Object.keys(screens)) {
  test(`the screen « ${name} » is accessible and valid, by day, by night and from right to left`, async () => {
    await phone.goto(`/fr/${name}`);
    await checkPage(phone, `screen-${name}`);
    assert.equal(await phone.locator('h1').count(), 1);

    await phoneAtNight.goto(`/ar/${name}`);
    await checkPage(phoneAtNight, `screen-${name}-rtl`);

    await desktop.goto(`/fr/${name}`);
    await photograph(desktop, `screen-${name}`);
  });
}
