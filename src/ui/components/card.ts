import { attributes } from '../attributes.ts';
import { type Content, html, type Html } from '../html.ts';

/** A surface that holds one thing: a form, a child, a service. */
export function card(options: {
  title?: Content | undefined;
  /** Heading level of the title; 2 by default. */
  level?: 2 | 3 | undefined;
  children: Content;
  id?: string | undefined;
}): Html {
  const { title, level = 2, children, id } = options;
  return html`<div class="fr-card fr-card--no-arrow" ${attributes({ id })}>
    <div class="fr-card__body">
      <div class="fr-card__content">
        ${
          title !== undefined &&
          (level === 2
            ? html`<h2 class="fr-card__title">${title}</h2>`
            : html`<h3 class="fr-card__title">${title}</h3>`)
        }
        ${children}
      </div>
    </div>
  </div>`;
}
