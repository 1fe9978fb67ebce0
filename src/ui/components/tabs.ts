import { attributes } from '../attributes.ts';
import { html, type Html } from '../html.ts';

/** Tabs that are pages: links, so that each has its address and works without JavaScript. */
export function tabs(options: {
  label: string;
  links: readonly { label: string; href: string; current?: boolean | undefined }[];
}): Html {
  return html`<nav class="ec-tabs" aria-label="${options.label}">
    <ul class="fr-tabs__list">
      ${options.links.map(
        ({ label, href, current }) =>
          html`<li>
            <a
              class="fr-tabs__tab"
              href="${href}"
              ${attributes({ 'aria-current': current === true ? 'page' : undefined })}
              >${label}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
