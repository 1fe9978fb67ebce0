import { academyView, contactsView } from '../../src/portal/contacts/view.ts';
import { flyersView } from '../../src/portal/flyers/view.ts';
import { helpView, questionsView, safetyView } from '../../src/portal/help/view.ts';
import * as legal from '../../src/portal/pages/legal-view.ts';
import { academies } from '../../src/support/academies.ts';
import type { HelpDesk, OperatorContacts } from '../../src/support/operator-contacts.ts';
import { html, type Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import { type Texts, texts } from '../../src/ui/i18n/texts.ts';
import { layout } from '../../src/ui/layout.ts';
import type { DrawPage } from '../support/page-site.ts';

const reunion = academies.find(({ code }) => code === '28')!;
const desk: HelpDesk = {
  phone: '01 99 00 12 34',
  mail: 'assistance.des.familles.et.des.etablissements@academie-des-iles.exemple.fr',
  url: 'https://assistance.exemple.fr/formulaire',
  timeZone: 'Europe/Paris',
  hours: [
    { days: [1, 2, 4, 5], opens: '08:00', closes: '18:00' },
    { days: [3], opens: '08:00', closes: '12:30' },
    { days: [6, 7, 1], opens: '20:00', closes: '23:00' },
  ],
};
const nobody: OperatorContacts = { academies: {} };
const everybody: OperatorContacts = {
  publisher: {
    name: 'Organisme d’exemple',
    address: '1 rue des Tilleuls, Rochefort-sur-Mer',
    director: 'Odile Vasseur',
  },
  host: { name: 'Hébergeur d’exemple' },
  dataProtection: { mail: 'dpd@exemple.fr' },
  accessibilityMail: 'accessibilite@exemple.fr',
  academies: {},
};

const page =
  (view: (language: Language) => Html): DrawPage =>
  (portal, _, language) =>
    layout(portal, { language, title: 'Écran', main: view(language) });

const legalPage = (
  main: (t: Texts, operator: OperatorContacts) => Html,
  operator: OperatorContacts = nobody,
): DrawPage =>
  page(
    (language) =>
      html`<h1>Écran</h1>
        ${main(texts(language), operator)}`,
  );

const academy = (changes: { desk?: HelpDesk; national?: HelpDesk }): DrawPage =>
  page((language) =>
    academyView(language, {
      academy: reunion,
      desk: undefined,
      national: undefined,
      now: new Date('2026-11-23T10:00:00Z'),
      ...changes,
    }),
  );

/** Help, contacts and the pages that the law asks for. */
export const helpScreens: Readonly<Record<string, DrawPage>> = {
  aide: page(helpView),
  'aide-responsables': page((language) => questionsView(language, 'guardians')),
  'aide-eleves': page((language) => questionsView(language, 'pupils')),
  'aide-etablissements': page((language) => questionsView(language, 'schools')),
  affiches: page(flyersView),
  securite: page((language) =>
    safetyView(language, { portalUrl: 'https://educonnect.exemple.fr', takesReports: true }),
  ),
  contacts: page(contactsView),
  'contacts-academie': academy({ desk, national: { hours: [] } }),
  'contacts-academie-inconnus': academy({}),
  'mentions-legales': legalPage(legal.noticeMain),
  'mentions-legales-exploitant': legalPage(legal.noticeMain, everybody),
  'donnees-personnelles': legalPage(legal.privacyMain, everybody),
  'donnees-personnelles-eleves': legalPage(legal.pupilsPrivacyMain),
  cookies: legalPage(legal.cookiesMain),
  accessibilite: legalPage(legal.accessibilityMain, everybody),
  'plan-du-site': legalPage(legal.sitemapMain),
};
