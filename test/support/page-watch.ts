import type { Page } from 'playwright-core';

/** What a page said and was served while it was open. */
export type PageRecord = {
  /** Console errors and warnings (violations of the CSP are among them), uncaught errors, failed requests. */
  complaints: string[];
  /** The last document as it was served, before the browser mended it. */
  served: Promise<string | undefined>;
  javaScript: boolean;
};

const records = new WeakMap<Page, PageRecord>();

/** Starts recording; `useBrowser` does it for each of its pages. */
export function watchPage(page: Page, javaScript: boolean): void {
  const record: PageRecord = { complaints: [], served: Promise.resolve(undefined), javaScript };
  records.set(page, record);
  page.on('console', (message) => {
    // An answer 404 or 422 is the test’s own wish.
    if (message.text().startsWith('Failed to load resource')) return;
    if (['error', 'warning'].includes(message.type())) record.complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => record.complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // What a new navigation cut short is no fault.
    if (reason !== 'net::ERR_ABORTED') record.complaints.push(`request: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    const request = response.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    if (response.headers()['content-type']?.startsWith('text/html') !== true) return;
    record.served = response.text().catch(() => undefined);
  });
}

export function recordOf(page: Page): PageRecord {
  const record = records.get(page);
  if (record === undefined) throw new Error('This page was not opened by useBrowser().');
  return record;
}
