import { attributes } from '../attributes.ts';
import { type Content, html, type Html } from '../html.ts';
import { icon } from '../icon.ts';

export type AlertOptions = {
  kind: 'error' | 'warning' | 'success' | 'info';
  title?: Content | undefined;
  /** Sentences, or a paragraph or list of its own. */
  text?: Content | undefined;
  id?: string | undefined;
  /**
   * Takes the focus when the page opens, so that it is read and seen first. By default errors do: the answer
   * to a form shows one alert above the form.
   */
  focus?: boolean | undefined;
};

export function alert({ kind, title, text, id, focus = kind === 'error' }: AlertOptions): Html {
  return html`<div
    class="fr-alert fr-alert--${kind}"
    ${attributes({ id, tabindex: focus ? -1 : undefined, autofocus: focus })}
  >
    ${icon(kind)}
    <div class="ec-alert__body">
      ${title !== undefined && html`<p class="fr-alert__title">${title}</p>`}
      ${text !== undefined && (typeof text === 'string' ? html`<p>${text}</p>` : text)}
    </div>
  </div>`;
}
