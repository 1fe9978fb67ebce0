import { html, type Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';

/** Where one stands in a journey. The title is the page’s `h1`; `step` counts from 1. */
export function stepper(options: {
  language: Language;
  step: number;
  total: number;
  title: string;
  next?: string | undefined;
}): Html {
  const { step, total, title, next } = options;
  const t = texts(options.language).components;
  const marks = Array.from({ length: total }, (_, index) =>
    index < step ? html`<span class="ec-step ec-step--done"></span>` : html`<span class="ec-step"></span>`,
  );
  return html`<div class="fr-stepper">
    <h1 class="fr-stepper__title">
      ${title} <span class="fr-stepper__state">${t.stepOf(step, total)}</span>
    </h1>
    <div class="fr-stepper__steps" data-fr-current-step="${step}" data-fr-steps="${total}" aria-hidden="true">
      ${marks}
    </div>
    ${
      next !== undefined &&
      html`<p class="fr-stepper__details"><span class="fr-text--bold">${t.nextStep}</span> ${next}</p>`
    }
  </div>`;
}
