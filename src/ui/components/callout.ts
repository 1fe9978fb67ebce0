import { type Content, html, type Html } from '../html.ts';

/** A remark that helps, beside the main thing. */
export function callout({ title, text }: { title?: Content | undefined; text: Content }): Html {
  return html`<div class="fr-callout">
    ${title !== undefined && html`<p class="fr-callout__title">${title}</p>`}
    ${typeof text === 'string' ? html`<p class="fr-callout__text">${text}</p>` : text}
  </div>`;
}
