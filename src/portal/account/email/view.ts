import type { Account } from '../../../accounts/account.ts';
import type { ChangeEmailResult } from '../../../accounts/change-email.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { emailInput } from '../../../ui/components/email-input.ts';
import { form } from '../../../ui/components/form.ts';
import { waitingButton } from '../../../ui/components/waiting-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

const RESEND_AFTER_SECONDS = 60;

export type EmailModel = {
  csrfToken: string;
  account: Pick<Account, 'email' | 'emailConfirmedAt' | 'pendingEmail'>;
  /** Life of the link. */
  hours: number;
  typed: string;
  problem: Extract<ChangeEmailResult, { ok: false }> | undefined;
  sent: boolean;
};

/** « Modifier mon adresse email »: the address that works, the one that waits for its link, and the form. */
export function emailView(language: Language, model: EmailModel): Html {
  const { account: common } = texts(language);
  const t = common.emailSection;
  const { account, problem } = model;
  const waiting = account.pendingEmail ?? (account.emailConfirmedAt === null ? account.email : null);
  return html`<h1>${t.title}</h1>
    ${problem?.reason === 'too-many' && alert({ kind: 'error', text: t.tooMany(Math.ceil(problem.waitSeconds / 60)) })}
    ${problem?.reason === 'nothing-waits' && alert({ kind: 'info', text: t.nothingWaits, focus: true })}
    ${
      waiting !== null &&
      html`${alert({
        kind: model.sent ? 'success' : 'info',
        text: html`<p>${t.linkSent(waiting)}</p>
          <p>${t.linkLife(model.hours)}</p>`,
        focus: model.sent,
      })}
      ${form({
        action: '/mon-compte/email/renvoi',
        csrfToken: model.csrfToken,
        children: waitingButton({ language, label: t.resend, full: true, seconds: RESEND_AFTER_SECONDS }),
      })}`
    }
    ${account.email !== null && account.emailConfirmedAt !== null && html`<p><bdi>${t.present(account.email)}</bdi></p>`}
    <p>${t.intro}</p>
    ${form({
      action: '/mon-compte/email',
      csrfToken: model.csrfToken,
      children: [
        emailInput({
          language,
          name: 'email',
          label: t.newLabel,
          value: model.typed,
          error:
            problem?.reason === 'malformed' ? t.malformed : problem?.reason === 'same' ? t.same : undefined,
        }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <p><a href="/mon-compte">${common.back}</a></p>`;
}
