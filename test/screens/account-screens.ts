import type { DataExport } from '../../src/accounts/export/data-export.store.ts';
import type { Account } from '../../src/accounts/account.ts';
import { type EmailModel, emailView } from '../../src/portal/account/email/view.ts';
import { informationView } from '../../src/portal/account/information/view.ts';
import { dataView } from '../../src/portal/account/data/view.ts';
import { languageView } from '../../src/portal/account/language/view.ts';
import { mobileCodeView, mobileView } from '../../src/portal/account/mobile/view.ts';
import { passkeysView } from '../../src/portal/account/passkeys/view.ts';
import { changePasswordView } from '../../src/portal/account/password/view.ts';
import { proofView } from '../../src/portal/account/proof/view.ts';
import { historyView, notMeView, securedView, sessionsView } from '../../src/portal/account/sessions/view.ts';
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

const proof = {
  csrfToken,
  identifier: 'n.ferrand12',
  returnPath: '/mon-compte/email',
  hasPassword: true,
  hasPasskeys: false,
  waitsForCode: false,
  problem: undefined,
};
const email: EmailModel = {
  csrfToken,
  account: guardian,
  hours: 24,
  typed: '',
  problem: undefined,
  sent: false,
};
const password = { csrfToken, identifier: 'n.ferrand12', profile: 'standard' } as const;
const dataCopy = (state: DataExport['state']): DataExport => ({
  id: '1',
  state,
  askedAt: new Date('2026-11-23T10:00:00Z'),
  expiresAt: state === 'ready' ? new Date('2026-11-24T10:00:00Z') : null,
});

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
  'mes-donnees': sheet((language) => dataView(language, { csrfToken, copy: undefined, tooMany: true })),
  'mes-donnees-demandees': sheet((language) =>
    dataView(language, { csrfToken, copy: dataCopy('asked'), tooMany: false }),
  ),
  'mes-donnees-pretes': sheet((language) =>
    dataView(language, { csrfToken, copy: dataCopy('ready'), tooMany: false }),
  ),
  'mes-donnees-echec': sheet((language) =>
    dataView(language, { csrfToken, copy: dataCopy('failed'), tooMany: false }),
  ),
  'ma-langue': sheet((language) => languageView(language, { csrfToken, chosen: 'ar' })),
  'c-est-bien-vous': sheet((language) => proofView(language, { ...proof, hasPasskeys: true })),
  'c-est-bien-vous-freine': sheet((language) =>
    proofView(language, { ...proof, problem: { reason: 'throttled', waitSeconds: 700 } }),
  ),
  'c-est-bien-vous-code': sheet((language) =>
    proofView(language, {
      ...proof,
      hasPassword: false,
      waitsForCode: true,
      problem: { reason: 'code' },
    }),
  ),
  'mon-adresse': sheet((language) => emailView(language, email)),
  'mon-adresse-attend': sheet((language) =>
    emailView(language, {
      ...email,
      account: { email: guardian.email, emailConfirmedAt: new Date(0), pendingEmail: LONG_MAIL },
      sent: true,
      typed: 'nadege@',
      problem: { ok: false, reason: 'malformed' },
    }),
  ),
  'mon-adresse-trop': sheet((language) =>
    emailView(language, { ...email, problem: { ok: false, reason: 'too-many', waitSeconds: 900 } }),
  ),
  'mon-portable': sheet((language) =>
    mobileView(language, {
      csrfToken,
      typed: '01 99 00 12 34',
      problem: { ok: false, reason: 'mobile', problem: 'landline' },
    }),
  ),
  'mon-portable-code': sheet((language) =>
    mobileCodeView(language, {
      csrfToken,
      mobile: '06 •• •• •• 78',
      minutes: 30,
      problem: { reason: 'wrong', triesLeft: 2 },
    }),
  ),
  'mon-mot-de-passe': sheet((language) => changePasswordView(language, { ...password, problem: undefined })),
  'mon-mot-de-passe-erreurs': sheet((language) =>
    changePasswordView(language, {
      ...password,
      problem: { reason: 'password', problems: ['too-short', 'mismatch'] },
    }),
  ),
  'mon-mot-de-passe-faux': sheet((language) =>
    changePasswordView(language, { ...password, problem: { reason: 'wrong' } }),
  ),
  'mes-cles': sheet((language) =>
    passkeysView(language, {
      csrfToken,
      passkeys: [
        { id: 'a', name: 'Mon téléphone', createdAt: new Date(0), lastUsedAt: null },
        { id: 'b', name: LONG.slice(0, 60), createdAt: new Date(0), lastUsedAt: new Date(1e12) },
      ],
      typed: '',
      problem: 'known',
    }),
  ),
  'mes-connexions': accountPage((language) =>
    sessionsView(language, {
      csrfToken,
      presentId: '1',
      sessions: ['1', '2', '3'].map((id) => ({
        id,
        way: id === '2' ? 'passkey' : 'password',
        startedAt: new Date(1e12),
        lastSeenAt: new Date(1.1e12),
        address: id === '3' ? null : '2001:db8:12:34::9',
        userAgent: id === '3' ? null : 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0',
      })),
    }),
  ),
  'mon-historique': accountPage((language) =>
    historyView(language, {
      entries: [
        ...(['session.opened', 'signin.failed', 'account.not-me'] as const).map((action) => ({
          id: action,
          at: new Date(1e12),
          action,
          address: '192.0.2.4',
          serviceId: null,
          serviceName: null,
          way: null,
        })),
        {
          id: 'x',
          at: new Date(1e12),
          action: 'service.signed-in',
          address: null,
          serviceId: '1',
          serviceName: LONG_SCHOOL,
          way: null,
        },
      ],
      page: 2,
      hasNext: true,
    }),
  ),
  'ce-n-est-pas-moi': sheet((language) => notMeView(language, { csrfToken, kind: 'pupil' })),
  'compte-protege': sheet(securedView),
};
