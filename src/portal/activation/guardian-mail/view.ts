import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { emailInput } from '../../../ui/components/email-input.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

export type GuardianMailModel = {
  csrfToken: string;
  email: string;
  hours: number;
  resent: boolean;
  malformed: boolean;
  waitSeconds: number | undefined;
};

/** « En cours d’activation »: the mail was sent; send it again, or correct the address (R83–R85). */
export function guardianMailView(language: Language, model: GuardianMailModel): Html {
  const { mail: t, guardianForm } = texts(language).activation;
  return html`<h1>${t.title}</h1>
    ${model.resent && alert({ kind: 'success', text: t.resent, focus: true })}
    ${model.waitSeconds !== undefined && alert({ kind: 'error', text: t.tooMany(Math.ceil(model.waitSeconds / 60)) })}
    <p><bdi>${t.sent(model.email)}</bdi></p>
    <p>${t.text(model.hours)}</p>
    <p>${t.spam}</p>
    <h2>${t.resendTitle}</h2>
    ${form({
      action: '/activation/responsable/courriel',
      csrfToken: model.csrfToken,
      children: [
        emailInput({
          language,
          name: 'email',
          label: t.email,
          hint: t.emailHint,
          value: model.email,
          error: model.malformed ? guardianForm.emailProblems.malformed : undefined,
        }),
        button({ kind: 'secondary', label: t.resend, full: true }),
      ],
    })}`;
}
