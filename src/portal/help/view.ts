import { card } from '../../ui/components/card.ts';
import { choiceTile, choiceTiles } from '../../ui/components/choice-tile.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { type Texts, texts } from '../../ui/i18n/texts.ts';

type HelpTexts = Texts['help'];
export type HelpProfile = keyof HelpTexts['profiles'];

/** The page of each profile. */
export const HELP_PATHS: Readonly<Record<HelpProfile, string>> = {
  guardians: '/aide/responsables',
  pupils: '/aide/eleves',
  schools: '/aide/etablissements',
};

/** The questions of each profile in the order of the page (R115, R200), with the page that helps, if any. */
const QUESTIONS: { readonly [P in HelpProfile]: Readonly<Record<keyof HelpTexts[P], string | undefined>> } = {
  guardians: {
    activate: '/activation/sms',
    code: undefined,
    identifier: '/identifiant-perdu',
    password: '/mot-de-passe-perdu',
    children: undefined,
    email: '/mon-compte',
    asleep: undefined,
    data: '/donnees-personnelles',
  },
  pupils: {
    activate: '/connexion/eleve',
    identifier: '/identifiant-perdu',
    password: '/mot-de-passe-perdu',
    email: '/mon-compte',
    leaving: undefined,
  },
  schools: { contact: undefined, lost: undefined, missing: undefined, flyers: '/aide/affiches' },
};

/** The choice of profile. */
export function helpView(language: Language): Html {
  const t = texts(language).help;
  const tile = (profile: HelpProfile, icon: 'guardian' | 'pupil' | 'person'): Html =>
    choiceTile({
      label: t.profiles[profile],
      detail: t.profileDetails[profile],
      icon,
      href: HELP_PATHS[profile],
    });
  return html`<h1>${t.title}</h1>
    <p class="fr-text--lead">${t.intro}</p>
    ${choiceTiles([tile('guardians', 'guardian'), tile('pupils', 'pupil'), tile('schools', 'person')])}
    ${more(language, false)}`;
}

/** The questions of one profile, each with an address of its own (`#identifier`). */
export function questionsView(language: Language, profile: HelpProfile): Html {
  const t = texts(language).help;
  const entries: Readonly<Record<string, { question: string; answers: readonly string[]; link: string }>> =
    t[profile];
  return html`<h1>${t.profiles[profile]}</h1>
    ${Object.entries(QUESTIONS[profile]).map(([key, href]) => {
      const entry = entries[key]!;
      return card({
        id: key,
        title: entry.question,
        children: html`${entry.answers.map((answer) => html`<p>${answer}</p>`)}
        ${href !== undefined && html`<p><a href="${href}">${entry.link}</a></p>`}`,
      });
    })}
    ${more(language, true)}`;
}

function more(language: Language, back: boolean): Html {
  const t = texts(language).help;
  return html`<h2>${t.moreTitle}</h2>
    <ul class="ec-links">
      <li><a href="/contacts">${t.contacts}</a></li>
      <li><a href="/securite">${t.security}</a></li>
      <li><a href="/aide/affiches">${texts(language).flyers.pageTitle}</a></li>
      ${back && html`<li><a href="/aide">${t.backToHelp}</a></li>`}
    </ul>`;
}

/** How to tell us from those who imitate us, and what to do when it is too late. */
export function safetyView(language: Language, model: { portalUrl: string; takesReports: boolean }): Html {
  const t = texts(language).help.safety;
  const list = (items: readonly string[]): Html =>
    html`<ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  return html`<h1>${t.title}</h1>
    <p class="fr-text--lead">${t.lead}</p>
    <h2>${t.neverTitle}</h2>
    ${list(t.never)}
    <h2>${t.checkTitle}</h2>
    <p>${t.check(`${model.portalUrl}/`)}</p>
    <h2>${t.doneTitle}</h2>
    ${list(t.done)}
    <p><a href="/.well-known/change-password">${t.change}</a></p>
    <h2>${t.keepTitle}</h2>
    ${list(t.keep)}
    ${
      model.takesReports &&
      html`<h2>${t.reportTitle}</h2>
        <p>${t.report(`${model.portalUrl}/.well-known/security.txt`)}</p>`
    }`;
}
