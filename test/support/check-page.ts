import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { recordOf } from './page-watch.ts';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ARTIFACTS = new URL('../artifacts/', import.meta.url);

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Prettier writes void elements with a slash, wraps text and attributes, and writes the doctype in lower case.
    'void-style': ['error', { style: 'selfclosing' }],
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'error',
  },
});

/**
 * Checks the page as it now stands: accessibility (axe, zero violations), the HTML that was served, nothing
 * said by the console or the CSP since it opened, no sideways scroll at 320 px, targets
 * of 44 px; then photographs it.
 *
 * @param name of the photographs, `screen` or `screen-state`
 */
export async function checkPage(page: Page, name: string): Promise<void> {
  const problems = [
    ...(await htmlProblems(page)),
    // axe is JavaScript and never ends in a browser without it; the same page is checked in one that has it.
    ...(recordOf(page).javaScript ? await axeProblems(page) : []),
    ...(await smallScreenProblems(page)),
    // Taken away, so that a page that goes on to other screens answers for each of them once.
    ...recordOf(page).complaints.splice(0),
  ];
  await photograph(page, name);
  assert.deepEqual(problems, [], `${name} (${page.url()})`);
}

/** Writes test/artifacts/NAME.png, the whole page. */
export async function photograph(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const size = page.viewportSize();
  const dark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`);
  await page.screenshot({
    path: new URL(`${name}-${size?.width ?? 0}${dark ? '-dark' : ''}.png`, ARTIFACTS).pathname,
    fullPage: true,
    animations: 'disabled',
  });
}

/** Accessibility of the page as it stands, one line a violation. */
export async function axeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const options: RunOptions = { runOnly: { type: 'tag', values: RULES }, resultTypes: ['violations'] };
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `axe ${violation.id}: ${violation.help}: ${node.html}`),
  );
}

async function htmlProblems(page: Page): Promise<string[]> {
  const served = await recordOf(page).served;
  return served === undefined ? ['html: nothing was served'] : validateHtml(served);
}

/** Problems of one document as it was served, one line each. */
export async function validateHtml(markup: string): Promise<string[]> {
  const report = await validator.validateString(markup);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `html ${message.ruleId}, line ${message.line}: ${message.message}`),
  );
}

/** At 320 px wide: no sideways scroll, and nothing to touch that is lower than 44 px. */
async function smallScreenProblems(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const excess = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  const low = await page.evaluate<string[]>(`
    [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      // Links inside a sentence are exempt (WCAG 2.5.8), and what is not on the screen.
      .filter((element) => element.checkVisibility() && !element.matches('.fr-sr-only') && getComputedStyle(element).display !== 'inline')
      // A box to tick is touched by its label too.
      .map((element) => ({
        element,
        height: Math.max(...[element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect().height)),
      }))
      .filter(({ height }) => height < 43.9)
      .map(({ element, height }) => 'layout: ' + height.toFixed(1) + ' px high to touch: ' + element.outerHTML)
  `);
  const spill = await page.evaluate<number>(
    `{ const main = document.querySelector('main'); main === null ? 0 : main.scrollHeight - main.clientHeight; }`,
  );
  if (before !== null) await page.setViewportSize(before);
  return [
    ...(excess > 0 ? [`layout: the page scrolls sideways by ${excess} px at 320 px`] : []),
    ...(spill > 1 ? [`layout: the content spills over the footer by ${spill} px`] : []),
    ...low,
  ];
}
