import type { MergeResult } from '../../../accounts/merge-accounts.ts';
import { alert, type AlertOptions } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { passwordInput } from '../../../ui/components/password-input.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

export const MERGE_PATH = '/mon-compte/enfants/autre-compte';

export type MergeProblem = Extract<MergeResult, { ok: false }>;

/** « Ajouter des enfants depuis un autre compte » (R109): what will happen, then the proof of the other account. */
export function mergeView(
  language: Language,
  model: { csrfToken: string; identifier: string; problem: MergeProblem | undefined },
): Html {
  const t = texts(language).family;
  return html`<h1>${t.merge.title}</h1>
    ${model.problem !== undefined && alert(problemAlert(language, model.problem))}
    <p>${t.merge.intro}</p>
    <h2>${t.merge.what}</h2>
    <ul>
      ${t.merge.whatItems.map((item) => html`<li>${item}</li>`)}
    </ul>
    ${form({
      action: MERGE_PATH,
      csrfToken: model.csrfToken,
      children: [
        textInput({
          language,
          name: 'identifiant',
          label: t.merge.identifier,
          value: model.identifier,
          autocomplete: 'off',
          verbatim: true,
        }),
        passwordInput({
          language,
          name: 'mot-de-passe',
          label: t.merge.password,
          hint: t.merge.passwordHint,
          autocomplete: 'current-password',
        }),
        button({ label: t.merge.submit }),
      ],
    })}
    <p><a href="/mon-compte/enfants">${t.backToChildren}</a></p>`;
}

function problemAlert(language: Language, problem: MergeProblem): AlertOptions {
  const t = texts(language).family.merge;
  if (problem.reason === 'throttled') {
    const minutes = Math.ceil(problem.waitSeconds / 60);
    return { kind: 'error', title: t.throttled.title, text: t.throttled.text(minutes) };
  }
  return { kind: 'error', ...t.problems[problem.reason] };
}
