import type { FieldProblem } from '../../../activation/request-sms-code.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { callout } from '../../../ui/components/callout.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { withHandle } from '../../service-handle.ts';

export type SmsFormModel = {
  csrfToken: string;
  typed: { familyName: string; givenName: string; mobile: string };
  problems: Partial<Record<'familyName' | 'givenName' | 'mobile', FieldProblem>>;
  /** Seconds to wait when too many codes were asked. */
  waitSeconds: number | undefined;
  serviceHandle: string | undefined;
};

/** « Je crée mon compte » (R69). */
export function smsFormView(language: Language, model: SmsFormModel): Html {
  const t = texts(language).activation.smsForm;
  const { problems, typed, serviceHandle, waitSeconds } = model;
  const message = (name: keyof typeof problems): string | undefined => {
    const problem = problems[name];
    return problem === undefined
      ? undefined
      : (t.problems[name] as Partial<Record<FieldProblem, string>>)[problem];
  };
  const errors = (['familyName', 'givenName', 'mobile'] as const).flatMap((name) => {
    const text = message(name);
    return text === undefined ? [] : [{ field: name, message: text }];
  });
  return html`<h1>${t.title}</h1>
    <p>${t.intro}</p>
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${
      waitSeconds !== undefined &&
      alert({ kind: 'error', title: t.tooMany.title, text: t.tooMany.text(Math.ceil(waitSeconds / 60)) })
    }
    ${form({
      action: withHandle('/activation/sms', serviceHandle),
      csrfToken: model.csrfToken,
      children: [
        textInput({
          language,
          name: 'familyName',
          label: t.familyName,
          hint: t.familyNameHint,
          value: typed.familyName,
          error: message('familyName'),
          autocomplete: 'family-name',
          maxlength: 100,
        }),
        textInput({
          language,
          name: 'givenName',
          label: t.givenName,
          value: typed.givenName,
          error: message('givenName'),
          autocomplete: 'given-name',
          maxlength: 100,
        }),
        textInput({
          language,
          name: 'mobile',
          label: t.mobile,
          hint: t.mobileHint,
          value: typed.mobile,
          error: message('mobile'),
          type: 'tel',
          inputmode: 'tel',
          autocomplete: 'tel',
          maxlength: 40,
        }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <ul class="ec-links">
      <li><a href="${withHandle('/activation/sans-portable', serviceHandle)}">${t.withoutMobile}</a></li>
      <li><a href="${withHandle('/connexion/responsable', serviceHandle)}">${t.alreadyHas}</a></li>
    </ul>`;
}

/** The way out for those who have no mobile, or do not wish to use it (R70). */
export function withoutMobileView(language: Language, model: { serviceHandle: string | undefined }): Html {
  const t = texts(language).activation.withoutMobile;
  return html`<h1>${t.title}</h1>
    <p>${t.intro}</p>
    <ol>
      <li>
        <p><strong>${t.school}</strong><br />${t.schoolDetail}</p>
      </li>
      <li>
        <p><strong>${t.schoolNumber}</strong><br />${t.schoolNumberDetail}</p>
      </li>
    </ol>
    ${callout({ title: t.toShow, text: t.toShowText })}
    <p>
      ${linkButton({ label: t.haveLetter, href: withHandle('/connexion/responsable', model.serviceHandle) })}
    </p>
    <p><a href="${withHandle('/activation/sms', model.serviceHandle)}">${t.back}</a></p>`;
}
