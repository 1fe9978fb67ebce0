import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { codeInput } from '../../../ui/components/code-input.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { type CodeProblem, codeProblemText } from '../../activation/sms-code/view.ts';

export type RecoveryCodeModel = {
  csrfToken: string;
  mobile: string;
  minutes: number;
  /** Whether the person has proved already that the number is theirs to ask for. */
  proved: boolean;
  problem: CodeProblem | undefined;
  resent: boolean;
};

/** The code that proves the mobile of the account. For a lost password, the same bytes whoever asked. */
export function recoveryCodeView(language: Language, model: RecoveryCodeModel): Html {
  const t = texts(language).recovery.code;
  const { mobile, problem } = model;
  return html`<h1>${t.title}</h1>
    ${
      model.resent
        ? alert({ kind: 'success', text: t.resent })
        : html`<p>${model.proved ? t.sentTo(mobile) : t.sentIfKnown(mobile)}</p>`
    }
    ${form({
      action: '/nouveau-mot-de-passe/code',
      csrfToken: model.csrfToken,
      children: [
        codeInput({
          language,
          name: 'code',
          label: t.label(model.minutes),
          error: problem === undefined ? undefined : codeProblemText(language, problem),
        }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <p><a href="/nouveau-mot-de-passe/code-non-recu">${t.notReceived}</a></p>`;
}
