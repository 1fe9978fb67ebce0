import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { codeInput } from '../../../ui/components/code-input.ts';
import { form } from '../../../ui/components/form.ts';
import { passkeyForm } from '../../../ui/components/passkey-form.ts';
import { passwordInput } from '../../../ui/components/password-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { PROOF_PATH } from '../signed-in.ts';

export type ProofProblem =
  | { reason: 'wrong' | 'overloaded' | 'no-mobile' | 'code' | 'passkey' }
  | { reason: 'throttled'; waitSeconds: number };

export type ProofModel = {
  csrfToken: string;
  identifier: string;
  returnPath: string;
  hasPassword: boolean;
  hasPasskeys: boolean;
  waitsForCode: boolean;
  problem: ProofProblem | undefined;
};

/** « C’est bien vous ? »: the password, a passkey, or a code for those who have no password. */
export function proofView(language: Language, model: ProofModel): Html {
  const t = texts(language).account.proof;
  const { csrfToken, problem } = model;
  const back = html`<input type="hidden" name="retour" value="${model.returnPath}" />`;
  return html`<h1>${t.title}</h1>
    ${problem !== undefined && alert({ kind: 'error', text: problemText(language, problem) })}
    <p>${t.intro}</p>
    ${
      model.hasPassword &&
      form({
        action: PROOF_PATH,
        csrfToken,
        children: [
          back,
          html`<input
            class="fr-sr-only"
            type="text"
            name="username"
            autocomplete="username"
            value="${model.identifier}"
            readonly
            tabindex="-1"
            aria-hidden="true"
          />`,
          passwordInput({
            language,
            name: 'motdepasse',
            label: t.password,
            autocomplete: 'current-password',
          }),
          button({ label: t.submit, full: true }),
        ],
      })
    }
    ${
      !model.hasPassword &&
      (model.waitsForCode
        ? html`<p>${t.codeSent}</p>
            ${form({
              action: `${PROOF_PATH}/code`,
              csrfToken,
              children: [
                back,
                codeInput({ language, name: 'code', label: t.code }),
                button({ label: t.submit, full: true }),
              ],
            })}`
        : form({
            action: `${PROOF_PATH}/envoi`,
            csrfToken,
            children: [back, button({ label: t.sendCode, full: true })],
          }))
    }
    ${
      model.hasPasskeys &&
      passkeyForm({
        language,
        purpose: 'get',
        action: `${PROOF_PATH}/cle-acces`,
        csrfToken,
        label: t.passkey,
        children: back,
      })
    }
    <p><a href="/mon-compte">${texts(language).account.back}</a></p>`;
}

function problemText(language: Language, problem: ProofProblem): string {
  const t = texts(language).account.proof.problems;
  switch (problem.reason) {
    case 'throttled':
      return t.throttled(Math.ceil(problem.waitSeconds / 60));
    case 'wrong':
      return t.wrong;
    case 'overloaded':
      return t.overloaded;
    case 'no-mobile':
      return t.noMobile;
    case 'code':
      return t.code;
    case 'passkey':
      return t.passkey;
  }
}
