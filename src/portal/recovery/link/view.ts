import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

/** The page of a recovery mail's link: a button, because mail scanners open links but press no button. */
export function recoveryLinkView(language: Language, model: { csrfToken: string; token: string }): Html {
  const t = texts(language).recovery.link;
  return html`<h1>${t.title}</h1>
    <p>${t.text}</p>
    ${form({
      action: '/mot-de-passe-perdu/lien',
      csrfToken: model.csrfToken,
      children: [
        html`<input type="hidden" name="code" value="${model.token}" />`,
        button({ label: t.submit, full: true }),
      ],
    })}`;
}
