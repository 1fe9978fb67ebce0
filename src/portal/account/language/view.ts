import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { radioGroup } from '../../../ui/components/radio-group.ts';
import { html, type Html } from '../../../ui/html.ts';
import { type Language, languages } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

export function languageView(language: Language, model: { csrfToken: string; chosen: Language }): Html {
  const t = texts(language).account;
  return html`<h1>${t.languageSection.title}</h1>
    <p>${t.languageSection.intro}</p>
    ${form({
      action: '/mon-compte/langue',
      csrfToken: model.csrfToken,
      children: [
        radioGroup({
          name: 'langue',
          legend: t.languageSection.label,
          value: model.chosen,
          choices: Object.entries(languages).map(([value, { name, direction }]) => ({
            value,
            label: html`<span lang="${value}" dir="${direction}">${name}</span>`,
          })),
        }),
        button({ label: t.save }),
      ],
    })}
    <p><a href="/mon-compte">${t.back}</a></p>`;
}
