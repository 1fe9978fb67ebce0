import type { Account } from '../../src/accounts/account.ts';
import { informationView } from '../../src/portal/account/information/view.ts';
import { languageView } from '../../src/portal/account/language/view.ts';
import { accountTabs } from '../../src/portal/account/signed-in.ts';
import { html, type Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import { layout, type Page } from '../../src/ui/layout.ts';
import type { DrawPage } from '../support/page-site.ts';
import { languageLinks } from './language-links.ts';

const csrfToken = 'jeton';
const LONG =
  'Marie-Amandine-Joséphine-Philippine Ravelomanantsoa-Vandenbroucke-d’Hautefeuille-Saint-Symphorien';
const LONG_MAIL = 'marie-amandine.ravelomanantsoa-vandenbroucke-dhautefeuille@messagerie.exemple.fr';
const LONG_SCHOOL =
  'Lycée général et technologique polyvalent Jeanne-et-Augustin-de-Montferrand-les-Deux-Rivières';

/** A page of the account, signed in. */
export function accountPage(
  view: (language: Language) => Html,
  name = 'Nadège Ferrand',
  width: Page['width'] = 'normal',
): DrawPage {
  return (portal, _, language) =>
    layout(portal, {
      language,
      languageLinks,
      title: 'Écran',
      width,
      signedIn: { name, csrfToken },
      main: view(language),
    });
}

/** A form of the account, in one column. */
const sheet = (view: (language: Language) => Html): DrawPage => accountPage(view, undefined, 'narrow');

/** The tabs as a guardian sees them. */
export const tabsOf = (language: Language, current: 'information' | 'children'): Html | false =>
  accountTabs(language, session('guardian'), current);

const session = (kind: 'guardian' | 'pupil'): Parameters<typeof accountTabs>[1] =>
  ({ kind }) as Parameters<typeof accountTabs>[1];

const guardian: Account = {
  id: '1',
  kind: 'guardian',
  state: 'active',
  origin: 'guardian',
  endCause: null,
  identifier: 'n.ferrand12',
  familyName: 'Ferrand',
  givenName: 'Nadège',
  pupilId: null,
  email: 'nadege.ferrand@exemple.fr',
  emailConfirmedAt: null,
  pendingEmail: null,
  mobile: '+33639980123',
  mobileConfirmedAt: null,
  language: 'fr',
};

const none = html``;
const change = html`<a href="/mon-compte">Modifier mon adresse email</a>`;

/** Every screen of « Mon compte » in each of its states. */
export const accountScreens: Readonly<Record<string, DrawPage>> = {
  'mes-informations': accountPage((language) =>
    informationView(language, {
      tabs: tabsOf(language, 'information'),
      notices: none,
      account: guardian,
      pupil: undefined,
      groups: [
        {
          group: 'contact',
          rows: [
            { label: 'Adresse email', value: LONG_MAIL, action: change },
            { label: 'Téléphone portable', value: 'Aucun', action: change },
          ],
        },
        { group: 'signin', rows: [{ label: 'Mot de passe', value: '', action: change }] },
      ],
    }),
  ),
  'mes-informations-eleve': accountPage(
    (language) =>
      informationView(language, {
        tabs: accountTabs(language, session('pupil'), 'information'),
        notices: none,
        account: { ...guardian, kind: 'pupil', givenName: LONG },
        pupil: { bornOn: '2009-02-28', schoolUai: '0999999X', schoolName: LONG_SCHOOL, className: '2NDE 4' },
        groups: [],
      }),
    LONG,
  ),
  'ma-langue': sheet((language) => languageView(language, { csrfToken, chosen: 'ar' })),
};
