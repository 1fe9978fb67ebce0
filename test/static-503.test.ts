import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { useBrowser } from './support/browser.ts';
import { axeProblems, photograph, validateHtml } from './support/check-page.ts';

const markup = readFileSync(new URL('../assets/503.html', import.meta.url), 'utf8');
const browser = useBrowser();

test('the page that the proxy shows when nothing answers needs nothing else, and is accessible', async () => {
  assert.doesNotMatch(markup, /\b(?:src|href|action)=|url\(|@import|<script/i);
  assert.deepEqual(await validateHtml(markup), []);
  const page = await browser.page({ size: 'phone', baseUrl: 'http://127.0.0.1' });
  await page.setContent(markup);
  assert.deepEqual(await axeProblems(page), []);
  await page.setViewportSize({ width: 320, height: 640 });
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
  await photograph(page, 'static-503');
});
