import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { codeInput } from '../../../ui/components/code-input.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { stepper } from '../../../ui/components/stepper.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import type { ProvingJourney } from '../journey.ts';

export type CodeProblem = { reason: 'malformed' | 'dead' } | { reason: 'wrong'; triesLeft: number };

/** « J’active mon compte »: the code (R72). The same bytes whoever asked. */
export function smsCodeView(
  language: Language,
  model: {
    journey: ProvingJourney;
    csrfToken: string;
    mobile: string;
    minutes: number;
    problem: CodeProblem | undefined;
    resent: boolean;
  },
): Html {
  const { activation, recovery } = texts(language);
  const t = activation.code;
  const root = `/activation/${model.journey}`;
  const step = model.journey === 'sms' ? 1 : 2;
  return html`${stepper({ language, step, total: 3, title: t.title, next: t.next })}
  ${
    model.resent
      ? alert({ kind: 'success', text: activation.code.resent })
      : html`<p>${t.sentTo(model.mobile)}</p>`
  }
  ${form({
    action: `${root}/code`,
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
  })}
  ${
    model.problem?.reason === 'dead'
      ? html`<p>
          ${linkButton({ kind: 'secondary', full: true, label: recovery.notReceived.resend, href: `${root}/code-non-recu` })}
        </p>`
      : html`<p><a href="${root}/code-non-recu">${t.notReceived}</a></p>`
  }`;
}

/** What is wrong with a typed code. */
export function codeProblemText(language: Language, problem: CodeProblem): string {
  const t = texts(language).activation.code;
  switch (problem.reason) {
    case 'malformed':
      return t.malformed;
    case 'dead':
      return t.dead;
    case 'wrong':
      return t.wrong(problem.triesLeft);
  }
}
