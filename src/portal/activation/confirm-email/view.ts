import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

/** The page of a mail's link: a button, because mail scanners open links but press no button. */
export function confirmEmailView(language: Language, model: { csrfToken: string; token: string }): Html {
  const t = texts(language).activation.confirmEmail;
  return html`<h1>${t.title}</h1>
    <p>${t.text}</p>
    ${form({
      action: '/confirmation-mail',
      csrfToken: model.csrfToken,
      children: [
        html`<input type="hidden" name="code" value="${model.token}" />`,
        button({ label: t.submit, full: true }),
      ],
    })}`;
}

/** The address is confirmed; for a guardian « en cours d’activation », the account is active (R84). */
export function emailConfirmedView(language: Language, model: { activated: boolean }): Html {
  const { confirmEmail: t, done } = texts(language).activation;
  return html`<h1>${model.activated ? done.title : t.doneTitle}</h1>
    ${alert({ kind: 'success', text: model.activated ? done.text : t.done, focus: true })}
    <p>${linkButton({ label: t.signIn, href: '/connexion', full: true })}</p>`;
}
