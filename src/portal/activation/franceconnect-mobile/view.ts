import type { MobileProblem } from '../../../activation/read-mobile.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { stepper } from '../../../ui/components/stepper.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

export type FranceConnectMobileModel = {
  csrfToken: string;
  /** As FranceConnect says it. */
  name: string;
  typed: string;
  problem: MobileProblem | undefined;
  waitSeconds: number | undefined;
  /** The password of an account of another name was typed right: only its own number will do. */
  afterPassword: boolean;
};

/** « Saisie de numéro de téléphone portable connu dans les bases » (R62, R63). */
export function franceConnectMobileView(language: Language, model: FranceConnectMobileModel): Html {
  const { franceConnect, activation } = texts(language);
  const t = franceConnect.mobile;
  const { mobile: problems } = activation.smsForm.problems;
  const { tooMany } = activation.smsForm;
  const error = model.problem && problems[model.problem];
  return html`${stepper({ language, step: 1, total: 3, title: t.title, next: t.next })}
    ${error !== undefined && errorSummary({ language, errors: [{ field: 'mobile', message: error }] })}
    ${
      model.waitSeconds !== undefined &&
      alert({ kind: 'error', title: tooMany.title, text: tooMany.text(Math.ceil(model.waitSeconds / 60)) })
    }
    <p class="fr-text--lead"><bdi>${t.welcome(model.name)}</bdi></p>
    ${model.afterPassword ? alert({ kind: 'info', text: t.afterPassword }) : html`<p>${t.intro}</p>`}
    ${form({
      action: '/activation/franceconnect/portable',
      csrfToken: model.csrfToken,
      children: [
        textInput({
          language,
          name: 'mobile',
          label: t.label,
          hint: t.hint,
          value: model.typed,
          error,
          type: 'tel',
          inputmode: 'tel',
          autocomplete: 'tel',
          maxlength: 40,
        }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <ul class="ec-links">
      <li><a href="/activation/franceconnect/identifiants">${t.haveAccount}</a></li>
      <li><a href="/activation/sans-portable">${t.withoutMobile}</a></li>
    </ul>`;
}
