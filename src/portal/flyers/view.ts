import { FLYER_KINDS } from '../../messages/flyers/compose-flyer.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';

export function flyersView(language: Language): Html {
  const { flyers: t, help } = texts(language);
  return html`<h1>${t.pageTitle}</h1>
    <p class="fr-text--lead">${t.intro}</p>
    <ul>
      ${FLYER_KINDS.map((kind) => html`<li><a href="/aide/affiches/${kind}.pdf">${t.list[kind]}</a></li>`)}
    </ul>
    <p>${t.which}</p>
    <p><a href="/aide">${help.backToHelp}</a></p>`;
}
