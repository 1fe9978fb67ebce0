import { attributes } from '../attributes.ts';
import { html, type Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';

/** Links to the pages of a list; `page` counts from 1. Nothing when there is one page only. */
export function pagination(options: {
  language: Language;
  page: number;
  pages: number;
  href: (page: number) => string;
}): Html {
  const { language, page, pages, href } = options;
  const t = texts(language).components;
  if (pages <= 1) return html``;
  const step = (to: number, label: string, kind: 'prev' | 'next') =>
    to < 1 || to > pages
      ? html`<a class="fr-pagination__link fr-pagination__link--${kind}" aria-disabled="true" role="link"
          >${label}</a
        >`
      : html`<a class="fr-pagination__link fr-pagination__link--${kind}" href="${href(to)}" rel="${kind}"
          >${label}</a
        >`;
  return html`<nav class="fr-pagination" aria-label="${t.pagination}">
    <ul class="fr-pagination__list">
      <li>${step(page - 1, t.previousPage, 'prev')}</li>
      ${shownPages(page, pages).map((shown) =>
        shown === undefined
          ? html`<li><span class="fr-pagination__link" aria-hidden="true">…</span></li>`
          : html`<li>
              <a
                class="fr-pagination__link"
                href="${href(shown)}"
                aria-label="${t.page(shown)}"
                ${attributes({ 'aria-current': shown === page ? 'page' : undefined })}
                >${shown}</a
              >
            </li>`,
      )}
      <li>${step(page + 1, t.nextPage, 'next')}</li>
    </ul>
  </nav>`;
}

/** First, last and the neighbours of the current page; `undefined` stands for a gap. */
function shownPages(page: number, pages: number): (number | undefined)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return wanted.flatMap((n, index) => (n - (wanted[index - 1] ?? 0) > 1 ? [undefined, n] : [n]));
}
