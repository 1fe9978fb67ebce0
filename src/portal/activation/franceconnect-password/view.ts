import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { passwordInput } from '../../../ui/components/password-input.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { problemAlert, type SignInProblem } from '../../signin/view.ts';

export type FranceConnectPasswordModel = {
  csrfToken: string;
  identifier: string;
  problem: SignInProblem | 'pupil' | undefined;
};

/** Identifier and password of the account that FranceConnect is to open. */
export function franceConnectPasswordView(language: Language, model: FranceConnectPasswordModel): Html {
  const { signin, franceConnect } = texts(language);
  const t = franceConnect.password;
  const { problem } = model;
  return html`<h1>${t.title}</h1>
    ${
      problem !== undefined &&
      alert(problem === 'pupil' ? { kind: 'error', ...t.pupil } : problemAlert(language, problem))
    }
    <p>${t.intro}</p>
    ${form({
      action: '/activation/franceconnect/identifiants',
      csrfToken: model.csrfToken,
      children: [
        textInput({
          language,
          name: 'identifier',
          label: signin.identifier,
          value: model.identifier,
          autocomplete: 'username',
          verbatim: true,
        }),
        passwordInput({
          language,
          name: 'password',
          label: signin.password,
          autocomplete: 'current-password',
        }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <ul class="ec-links">
      <li><a href="/activation/franceconnect/portable">${t.noAccount}</a></li>
      <li><a href="/mot-de-passe-perdu">${signin.lostPassword}</a></li>
    </ul>`;
}
