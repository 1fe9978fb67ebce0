import { GENERAL_TERMS } from '../../accounts/general-terms.ts';
import type { Service } from '../../federation/registry/service.ts';
import { alert } from '../../ui/components/alert.ts';
import { button } from '../../ui/components/button.ts';
import { form } from '../../ui/components/form.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { TERMS_PATH } from '../service-handle.ts';
import { paragraphs } from '../services/view.ts';

/** What a person has to accept before going on. */
export type WaitingTerms = {
  general: boolean;
  service: { service: Service; terms: { version: string; text: string } } | undefined;
};

export function termsView(language: Language): Html {
  const t = texts(language).terms;
  return html`<h1>${t.title}</h1>
    ${t.general.map((text) => html`<p>${text}</p>`)}`;
}

export function acceptView(
  language: Language,
  model: { csrfToken: string; waiting: WaitingTerms; handle: string | undefined; changed: boolean },
): Html {
  const t = texts(language).terms;
  const { general, service: own } = model.waiting;
  const versions = [
    ...(general ? [`general:${GENERAL_TERMS.version}`] : []),
    ...(own === undefined ? [] : [`${own.service.id}:${own.terms.version}`]),
  ];
  return html`<h1>${t.acceptTitle}</h1>
    ${model.changed && alert({ kind: 'warning', text: t.changed, focus: true })}
    <p>${t.acceptIntro}</p>
    ${
      general &&
      html`<h2>${t.title}</h2>
        ${t.general.map((text) => html`<p>${text}</p>`)}`
    }
    ${
      own !== undefined &&
      html`<h2>${t.serviceTitle(own.service.name)}</h2>
        ${paragraphs(own.terms.text)}`
    }
    ${form({
      action: TERMS_PATH,
      csrfToken: model.csrfToken,
      children: [
        html`<input type="hidden" name="versions" value="${versions.join(' ')}" />`,
        model.handle !== undefined && html`<input type="hidden" name="suite" value="${model.handle}" />`,
        button({ label: t.accept, full: true }),
      ],
    })}
    ${form({
      action: '/deconnexion',
      csrfToken: model.csrfToken,
      children: button({ label: t.refuse, kind: 'tertiary', full: true }),
    })}`;
}

/** Above the button that ends an activation: pressing it is accepting. */
export function byActivating(language: Language): Html {
  const { terms: t, components } = texts(language);
  return html`<p>
    ${t.byActivating}
    <a href="/conditions" target="_blank" title="${t.read} - ${components.franceConnect.newWindow}"
      >${t.read}</a
    >
  </p>`;
}
