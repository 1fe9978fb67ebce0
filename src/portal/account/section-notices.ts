import { html, type Html } from '../../ui/html.ts';
import type { AccountPage } from './account-section.ts';
import { accountSections } from './sections.ts';

/** What the sections have to say on top of a page, one after the other. */
export async function sectionNotices(page: AccountPage): Promise<Html> {
  const notices = await Promise.all(accountSections.map((section) => section.notice?.(page)));
  return html`${notices}`;
}
