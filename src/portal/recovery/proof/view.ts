import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

export type ProofModel = {
  csrfToken: string;
  /** Half hidden; undefined when the account has none of its own. */
  mobile: string | undefined;
  email: string | undefined;
  /** Life of the link that was just sent, when one was. */
  sentMinutes: number | undefined;
  waitSeconds: number | undefined;
};

/** Somebody else may know the password: another proof, or the school. */
export function proofView(language: Language, model: ProofModel): Html {
  const t = texts(language).recovery.proof;
  const { mobile, email } = model;
  const choice = (by: 'sms' | 'email', label: string): Html =>
    form({
      action: '/nouveau-mot-de-passe/preuve',
      csrfToken: model.csrfToken,
      children: [
        html`<input type="hidden" name="par" value="${by}" />`,
        button({ label, full: true, kind: by === 'email' && mobile !== undefined ? 'secondary' : 'primary' }),
      ],
    });
  return html`<h1>${t.title}</h1>
    ${model.waitSeconds !== undefined && alert({ kind: 'error', text: t.tooMany(Math.ceil(model.waitSeconds / 60)) })}
    ${model.sentMinutes !== undefined && alert({ kind: 'success', text: t.emailSent(model.sentMinutes), focus: true })}
    <p>${t.intro}</p>
    ${mobile !== undefined && choice('sms', t.sms(mobile))}
    ${email !== undefined && choice('email', t.email(email))}
    ${mobile === undefined && email === undefined ? alert({ kind: 'warning', text: t.none }) : html`<h2>${t.school}</h2>`}
    <p>${t.askSchool}</p>`;
}
