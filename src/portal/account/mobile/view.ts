import type { RequestMobileChangeResult } from '../../../accounts/change-mobile.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { codeInput } from '../../../ui/components/code-input.ts';
import { form } from '../../../ui/components/form.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

/** « Modifier mon portable »: the new number, to which a code goes. */
export function mobileView(
  language: Language,
  model: {
    csrfToken: string;
    typed: string;
    problem: Extract<RequestMobileChangeResult, { ok: false }> | undefined;
  },
): Html {
  const { account, activation } = texts(language);
  const t = account.mobileSection;
  const { problem } = model;
  const problems = { ...activation.smsForm.problems.mobile, same: t.same };
  return html`<h1>${t.title}</h1>
    ${problem?.reason === 'too-many' && alert({ kind: 'error', text: t.tooMany(Math.ceil(problem.waitSeconds / 60)) })}
    <p>${t.intro}</p>
    ${form({
      action: '/mon-compte/portable',
      csrfToken: model.csrfToken,
      children: [
        textInput({
          language,
          name: 'mobile',
          label: t.newLabel,
          type: 'tel',
          inputmode: 'tel',
          autocomplete: 'tel',
          value: model.typed,
          error: problem?.reason === 'mobile' ? problems[problem.problem] : undefined,
        }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <p>${t.school}</p>
    <p><a href="/mon-compte">${account.back}</a></p>`;
}

export type MobileCodeProblem = { reason: 'malformed' | 'dead' } | { reason: 'wrong'; triesLeft: number };

/** The code that the new number received. */
export function mobileCodeView(
  language: Language,
  model: { csrfToken: string; mobile: string; minutes: number; problem: MobileCodeProblem | undefined },
): Html {
  const { account, activation } = texts(language);
  const t = account.mobileSection;
  const { problem } = model;
  const { code } = activation;
  return html`<h1>${t.codeTitle}</h1>
    <p>${code.sentTo(model.mobile)}</p>
    ${form({
      action: '/mon-compte/portable/code',
      csrfToken: model.csrfToken,
      children: [
        codeInput({
          language,
          name: 'code',
          label: code.label(model.minutes),
          error:
            problem === undefined
              ? undefined
              : problem.reason === 'wrong'
                ? code.wrong(problem.triesLeft)
                : code[problem.reason],
        }),
        button({ label: code.submit, full: true }),
      ],
    })}
    <p><a href="/mon-compte/portable">${t.again}</a></p>
    <p><a href="/mon-compte">${account.back}</a></p>`;
}
