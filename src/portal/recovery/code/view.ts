import { button } from '../../../ui/components/button.ts';
import { codeInput } from '../../../ui/components/code-input.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { type CodeProblem, codeProblemText } from '../../activation/sms-code/view.ts';

/** The code that proves the mobile of the account. */
export function recoveryCodeView(
  language: Language,
  model: { csrfToken: string; mobile: string; minutes: number; problem: CodeProblem | undefined },
): Html {
  const t = texts(language).recovery.code;
  return html`<h1>${t.title}</h1>
    <p>${t.sentTo(model.mobile)}</p>
    ${form({
      action: '/nouveau-mot-de-passe/code',
      csrfToken: model.csrfToken,
      children: [
        codeInput({
          language,
          name: 'code',
          label: t.label(model.minutes),
          error: model.problem === undefined ? undefined : codeProblemText(language, model.problem),
        }),
        button({ label: t.submit, full: true }),
      ],
    })}`;
}
