import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestBrowser, Visit } from '../support/browser.ts';
import { checkPage } from '../support/check-page.ts';
import type { Family } from '../support/family.ts';
import type { TestPortal } from '../support/portal.ts';

/** A password that every rule accepts. */
export const GOOD_PASSWORD = 'soixante girafes en bonnet';

/** One run of a journey: a browser of its own. */
export type Run = { page: Page; javaScript: boolean };

/**
 * Registers a journey twice: on a desktop with JavaScript, by day, and on a small phone without it, by night.
 * @param site known only once the tests run
 */
export function journey(
  name: string,
  parts: { browser: TestBrowser; site: () => { url: string } },
  run: (run: Run) => Promise<void>,
): void {
  for (const javaScript of [true, false]) {
    const visit: Visit = javaScript
      ? { size: 'desktop', javaScript }
      : { size: 'phone', javaScript, scheme: 'dark' };
    test(`${name} (${javaScript ? 'desktop' : 'phone without JavaScript'})`, async () => {
      const page = await parts.browser.page({ ...visit, baseUrl: parts.site().url });
      await run({ page, javaScript });
      await page.context().close();
    });
  }
}

/** Presses a button or link and waits for the page that it leads to. @returns that page's status */
export async function press(page: Page, name: string | RegExp): Promise<number> {
  const target = page
    .getByRole('main')
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('main').getByRole('link', { name, exact: true }));
  const [answer] = await Promise.all([page.waitForNavigation(), target.first().click()]);
  return answer?.status() ?? 0;
}

/** Checks where the person stands, what is read there, and the whole page. */
export async function expectPage(
  page: Page,
  expected: { path?: string; heading?: string; says?: readonly (string | RegExp)[]; name: string },
): Promise<void> {
  if (expected.path !== undefined) assert.equal(pathOf(page), expected.path, expected.name);
  if (expected.heading !== undefined) assert.equal(await headingOf(page), expected.heading);
  const said = await mainText(page);
  for (const sentence of expected.says ?? []) {
    if (typeof sentence === 'string') assert.ok(said.includes(sentence), `${sentence} — not in: ${said}`);
    else assert.match(said, sentence);
  }
  await checkPage(page, `journey-${expected.name}`);
}

export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** The title of the page, or of the step in a journey. */
export const headingOf = async (page: Page): Promise<string> =>
  oneLine(await page.getByRole('heading', { level: 1 }).innerText());

export const mainText = async (page: Page): Promise<string> =>
  oneLine(await page.getByRole('main').innerText());

/** Non-breaking spaces are right on the screen and a nuisance in a test. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
}

/** The part of the form about one child. */
export const childPart = (page: Page, givenName: string) => page.locator('.ec-child', { hasText: givenName });

/** @param bornOn `AAAA-MM-JJ` */
export async function fillBirthDate(page: Page, givenName: string, bornOn: string): Promise<void> {
  const [year, month, day] = bornOn.split('-') as [string, string, string];
  const part = childPart(page, givenName);
  await part.locator('[name$="-day"]').fill(String(Number(day)));
  await part.locator('[name$="-month"]').fill(month);
  await part.locator('[name$="-year"]').fill(year);
}

export async function fillNewPassword(page: Page, password: string, confirmation = password): Promise<void> {
  await fill(page, { password, confirmation });
}

/** Asks for a code as this guardian. Ends on the page where the code is typed. */
export async function askForCode(page: Page, family: Family): Promise<void> {
  await page.goto('/activation/sms');
  const { familyName, givenName, mobile } = family;
  await fill(page, { familyName, givenName, mobile });
  await press(page, 'Recevoir mon code SMS');
  assert.equal(pathOf(page), '/activation/sms/code', await mainText(page));
}

/** The code of the next SMS that arrives for this guardian. */
export async function codeFor(portal: TestPortal, family: Family): Promise<string> {
  const { text } = await portal.nextMessage(family.mobile);
  const code = /votre code est (\d{6})\./.exec(text)?.[1];
  assert.ok(code !== undefined, text);
  return code;
}

/** Lets the minute pass after which another code may be asked. */
export async function ageCodes(portal: Pick<TestPortal, 'database'>): Promise<void> {
  await portal.database.superuser.query(
    "update one_time_code set created_at = created_at - interval '2 minutes'",
  );
}

/** A code of six digits that is not this one. */
export const wrongCode = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** Asks for a code and types it. Ends on the page of the children. */
export async function proveMobile(page: Page, portal: TestPortal, family: Family): Promise<void> {
  await askForCode(page, family);
  await fill(page, { code: await codeFor(portal, family) });
  await press(page, 'Continuer');
}

/** Creates the account of this guardian, with every child. Ends on the last page, signed in. */
export async function activateBySms(page: Page, portal: TestPortal, family: Family): Promise<void> {
  await proveMobile(page, portal, family);
  for (const child of family.children) await fillBirthDate(page, child.givenName, child.bornOn);
  await press(page, 'Continuer');
  await fillNewPassword(page, GOOD_PASSWORD);
  await press(page, 'Activer mon compte');
}

export async function signInAs(
  page: Page,
  profile: 'responsable' | 'eleve',
  identifier: string,
  password: string,
): Promise<number> {
  await page.goto(`/connexion/${profile}`);
  await fill(page, { j_username: identifier, j_password: password });
  return press(page, 'Se connecter');
}

/** Signs out from the header of the page. */
export async function signOut(page: Page): Promise<void> {
  const menu = page.getByRole('banner').getByRole('button', { name: 'Se déconnecter' });
  await Promise.all([page.waitForNavigation(), menu.click()]);
}

/** The only link of ours in a mail that asks for a confirmation. */
export function linkIn(message: { text: string }): string {
  const link = /http\S+\/confirmation-mail\S+/.exec(message.text)?.[0];
  assert.ok(link !== undefined, message.text);
  return link;
}
