import { after } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { watchPage } from './page-watch.ts';

/** The two sizes at which every screen is looked at. */
export const SIZES = {
  phone: { width: 360, height: 800 },
  desktop: { width: 1280, height: 900 },
} as const;

export type Visit = {
  size?: keyof typeof SIZES | { width: number; height: number };
  scheme?: 'light' | 'dark';
  /** `false` for a browser without JavaScript. */
  javaScript?: boolean;
  /** Prefixed to addresses given to `page.goto('/…')`. */
  baseUrl?: string;
};

/** A browser of this test file. */
export type TestBrowser = {
  /** A person’s browser: own cookies, own memory. Closed with the file. */
  context(visit?: Visit): Promise<BrowserContext>;
  /** A page in a browser of its own. */
  page(visit?: Visit): Promise<Page>;
};

/** One browser for the test file that calls this, started when first needed and closed after its tests. */
export function useBrowser(): TestBrowser {
  let browser: Promise<Browser> | undefined;
  after(async () => {
    await (await browser)?.close();
  });

  const context: TestBrowser['context'] = async (visit = {}) => {
    browser ??= launch();
    const { size = 'desktop', scheme = 'light', javaScript = true, baseUrl } = visit;
    const opened = await (
      await browser
    ).newContext({
      viewport: typeof size === 'string' ? SIZES[size] : size,
      colorScheme: scheme,
      javaScriptEnabled: javaScript,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    });
    opened.setDefaultTimeout(15_000);
    opened.on('page', (page) => watchPage(page, javaScript));
    return opened;
  };
  return { context, page: async (visit) => (await context(visit)).newPage() };
}

async function launch(): Promise<Browser> {
  const { executable, fontconfig } = await findChromium();
  return chromium.launch({
    executablePath: executable,
    headless: true,
    // Root needs --no-sandbox; the rest keeps the browser from calling home on a machine without network.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
    env: { ...process.env, ...(fontconfig === undefined ? {} : { FONTCONFIG_FILE: fontconfig }) },
  });
}
