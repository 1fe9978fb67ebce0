import { html, type Html } from '../html.ts';
import { icon } from '../icon.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';

/** An identifier to keep: one click selects it whole; with JavaScript a button copies it. */
export function copyable(options: { language: Language; label: string; value: string }): Html {
  const t = texts(options.language).components;
  return html`<div class="ec-copyable">
    <p class="ec-copyable__label">${options.label}</p>
    <p class="ec-copyable__line">
      <code class="ec-copyable__value" dir="ltr">${options.value}</code>
      <button
        class="fr-btn fr-btn--tertiary fr-btn--sm"
        type="button"
        hidden
        data-copy="${options.value}"
        data-copied-label="${t.copied}"
      >
        ${icon('copy')}<span aria-live="polite">${t.copy}</span>
        <span class="fr-sr-only">${options.label}</span>
      </button>
    </p>
  </div>`;
}
