import type { ServiceOffer } from '../../federation/registry/service-offer.ts';
import { buttonClasses } from '../../ui/components/button.ts';
import { callout } from '../../ui/components/callout.ts';
import { card } from '../../ui/components/card.ts';
import { linkButton } from '../../ui/components/link-button.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { frenchDate } from '../written.ts';

export type OfferedService = {
  id: string;
  name: string;
  offer: ServiceOffer;
  /** Given names of the guardian's children who go to a school where it is open; a pupil's own. */
  children: readonly string[];
  /** `AAAA-MM-JJ`, when it is not open yet. */
  opensOn?: string | undefined;
};

export type ServicesModel = {
  kind: 'guardian' | 'pupil';
  notices: Html;
  services: readonly OfferedService[];
};

/** « Mes services »: those open to this person, for which children, then those that open later. */
export function servicesView(language: Language, model: ServicesModel): Html {
  const t = texts(language).services;
  const open = model.services.filter(({ opensOn }) => opensOn === undefined);
  const later = model.services.filter(({ opensOn }) => opensOn !== undefined);
  return html`<h1>${t.title}</h1>
    ${model.notices}
    ${
      open.length === 0
        ? callout({ title: t.none, text: model.kind === 'guardian' ? t.noneHint : t.noneHintPupil })
        : html`<p class="fr-text--lead">${t.intro}</p>
            ${open.map((service) => serviceCard(language, model.kind, service))}`
    }
    ${
      later.length > 0 &&
      html`<h2>${t.laterTitle}</h2>
        ${later.map((service) => serviceCard(language, model.kind, service))}`
    }
    <p>${linkButton({ kind: 'secondary', label: t.account, href: '/mon-compte' })}</p>
    ${callout({ title: t.logoutTitle, text: t.logout })}`;
}

function serviceCard(language: Language, kind: ServicesModel['kind'], service: OfferedService): Html {
  const t = texts(language).services;
  const { id, name, offer, children, opensOn } = service;
  const logo =
    offer.hasLogo &&
    html`<img class="ec-service__logo" src="/services/logo/${id}" alt="" width="40" height="40" />`;
  return card({
    title: html`${logo}<bdi>${name}</bdi>`,
    level: opensOn === undefined ? 2 : 3,
    children: html`${offer.description !== null && html`<p>${offer.description}</p>`}
    ${
      kind === 'guardian' &&
      children.length > 0 &&
      html`<p>${t.children} <bdi>${children.join(', ')}</bdi></p>`
    }
    ${
      opensOn === undefined
        ? html`<p>
            <a class="${buttonClasses({ label: t.enter })}" href="${offer.address ?? '/services'}"
              ><span>${t.enter}</span> <span class="fr-sr-only">${name}</span></a
            >
          </p>`
        : html`<p>${t.opensOn(frenchDate(opensOn))}</p>`
    }
    ${serviceRights(language, offer)}`,
  });
}

/** Who answers for the data and how to exercise one's rights (R215), and the service's own terms. */
export function serviceRights(language: Language, offer: ServiceOffer): Html {
  const t = texts(language).services;
  return html`<details class="ec-details">
    <summary>${t.rights}</summary>
    ${
      offer.dataController === null
        ? html`<p>${t.noController}</p>`
        : html`<dl>
            <dt>${t.controller}</dt>
            <dd>${offer.dataController}</dd>
            ${
              offer.dataRights !== null &&
              html`<dt>${t.exercise}</dt>
                <dd>${offer.dataRights}</dd>`
            }
          </dl>`
    }
    ${
      offer.terms !== null &&
      html`<p><strong>${t.termsOf}</strong></p>
        ${paragraphs(offer.terms.text)}`
    }
  </details>`;
}

/** A text of the registry, one paragraph a block of lines. */
export function paragraphs(text: string): Html {
  return html`${text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => html`<p>${block.trim()}</p>`)}`;
}
