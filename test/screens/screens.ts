import type { Child } from '../../src/accounts/child.store.ts';
import { homeView } from '../../src/console/home/view.ts';
import { agentSignInView } from '../../src/console/signin/view.ts';
import { childrenPageView } from '../../src/portal/account/children/view.ts';
import { childrenView } from '../../src/portal/activation/children/view.ts';
import { confirmEmailView, emailConfirmedView } from '../../src/portal/activation/confirm-email/view.ts';
import { doneView, knownView } from '../../src/portal/activation/done/view.ts';
import { type GuardianFormModel, guardianFormView } from '../../src/portal/activation/guardian-form/view.ts';
import { guardianMailView } from '../../src/portal/activation/guardian-mail/view.ts';
import { passwordView } from '../../src/portal/activation/password/view.ts';
import { type PupilFormModel, pupilFormView } from '../../src/portal/activation/pupil-form/view.ts';
import { type CodeProblem, smsCodeView } from '../../src/portal/activation/sms-code/view.ts';
import { smsFormView, withoutMobileView } from '../../src/portal/activation/sms-form/view.ts';
import {
  profileView,
  pupilWithoutIdentifierView,
  signedOutView,
  type SignInProblem,
  signInView,
} from '../../src/portal/signin/view.ts';
import { type WakeModel, wakeView } from '../../src/portal/signin/wake/view.ts';
import { ERRORS, type ErrorCode } from '../../src/platform/errors/catalogue.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import type { Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import { texts } from '../../src/ui/i18n/texts.ts';
import { layout } from '../../src/ui/layout.ts';
import type { DrawPage } from '../support/page-site.ts';
import { servicesScreens } from './services-screens.ts';
import { legacyScreens } from './legacy-screens.ts';
import { accountPage as account, accountScreens, tabsOf } from './account-screens.ts';
import { franceConnectScreens } from './franceconnect-screens.ts';
import { familyScreens } from './family-screens.ts';
import { recoveryScreens } from './recovery-screens.ts';
import { helpScreens } from './help-screens.ts';
import { languageLinks } from './language-links.ts';

const csrfToken = 'jeton';
const LONG =
  'Marie-Amandine-Joséphine-Philippine Ravelomanantsoa-Vandenbroucke-d’Hautefeuille-Saint-Symphorien';
const LONG_MAIL = 'marie-amandine.ravelomanantsoa-vandenbroucke-dhautefeuille@messagerie.exemple.fr';
const LONG_SCHOOL =
  'Lycée général et technologique polyvalent Jeanne-et-Augustin-de-Montferrand-les-Deux-Rivières';

/** A sheet of one column, as the routes give these views. */
function sheet(view: (language: Language) => Html): DrawPage {
  return (portal, _, language) =>
    layout(portal, { language, languageLinks, title: 'Écran', width: 'narrow', main: view(language) });
}

const child = (pupilId: string, changes: Partial<Child> = {}): Child => ({
  pupilId,
  givenName: 'Clara',
  familyName: 'Ferrand-Abadie',
  title: 'Mme',
  bornOn: '2014-03-07',
  schoolUai: '0999998W',
  schoolName: 'École élémentaire Les Marronniers',
  className: 'CM2 B',
  state: 'waiting',
  ...changes,
});
const children = [
  child('1'),
  child('2', { givenName: 'Élio', title: 'M.' }),
  child('3', {
    givenName: 'Marie-Amandine-Joséphine',
    familyName: 'Ravelomanantsoa-Vandenbroucke-d’Hautefeuille',
    title: null,
    schoolUai: '0999999X',
    schoolName: LONG_SCHOOL,
  }),
];

const signIn = (profile: 'guardian' | 'pupil', problem?: SignInProblem, serviceHandle?: string): DrawPage =>
  sheet((language) =>
    signInView(language, {
      profile,
      csrfToken,
      identifier: problem ? 'n.ferrand' : '',
      problem,
      serviceHandle,
      franceConnect: profile === 'guardian' && problem?.reason !== 'wrong',
    }),
  );

const code = (problem: CodeProblem | undefined, resent = false): DrawPage =>
  sheet((language) =>
    smsCodeView(language, {
      journey: 'sms',
      csrfToken,
      mobile: '06 39 98 01 23',
      minutes: 30,
      problem,
      resent,
    }),
  );

const wake = (kind: 'guardian' | 'pupil', problem: WakeModel['problem'], alone = true): DrawPage =>
  sheet((language) =>
    wakeView(language, { csrfToken, kind, alone, typed: { day: '7', month: '', year: '' }, problem }),
  );

const guardianForm = (changes: Partial<GuardianFormModel>): DrawPage =>
  sheet((language) =>
    guardianFormView(language, {
      csrfToken,
      name: 'Nadège Ferrand',
      profile: 'standard',
      children,
      body: undefined,
      emailProblem: undefined,
      passwordProblems: [],
      childProblems: new Map(),
      noChild: false,
      overloaded: false,
      ...changes,
    }),
  );

const pupilForm = (changes: Partial<PupilFormModel>): DrawPage =>
  sheet((language) =>
    pupilFormView(language, {
      csrfToken,
      name: 'Élio Ferrand-Abadie',
      profile: 'standard',
      body: undefined,
      emailMalformed: false,
      passwordProblems: [],
      birthDateProblem: undefined,
      blocked: false,
      overloaded: false,
      ...changes,
    }),
  );

const guardianMail = (changes: Partial<Parameters<typeof guardianMailView>[1]>): DrawPage =>
  sheet((language) =>
    guardianMailView(language, {
      csrfToken,
      email: LONG_MAIL,
      hours: 24,
      resent: false,
      malformed: false,
      waitSeconds: undefined,
      ...changes,
    }),
  );

const error =
  (code: ErrorCode): DrawPage =>
  (portal, _, language) =>
    errorPage(portal, {
      language,
      languageLinks,
      ...texts(language).errors[code],
      number: ERRORS[code].number,
      trace: '0c9f3a51b7de',
    });

/** Every screen of the portal and of the console in each of its states, drawn by its own view. */
export const screens: Readonly<Record<string, DrawPage>> = {
  profil: sheet((language) => profileView(language, { serviceHandle: undefined, serviceName: undefined })),
  'profil-service': sheet((language) =>
    profileView(language, { serviceHandle: 'abcdef', serviceName: 'Espace numérique de travail' }),
  ),
  'connexion-responsable': signIn('guardian'),
  'connexion-eleve': signIn('pupil'),
  'connexion-refusee': signIn('guardian', { reason: 'wrong' }),
  'connexion-terminee': signIn('pupil', { reason: 'ended', state: 'closed' }),
  reveil: wake('guardian', undefined),
  'reveil-faux': wake('pupil', 'wrong'),
  'reveil-bloque': wake('guardian', 'blocked'),
  'reveil-etablissement': wake('guardian', undefined, false),
  'connexion-freinee': signIn('guardian', { reason: 'throttled', waitSeconds: 400 }, 'abcdef'),
  'eleve-sans-identifiant': sheet(pupilWithoutIdentifierView),
  deconnecte: sheet(signedOutView),

  'sms-formulaire': sheet((language) =>
    smsFormView(language, {
      csrfToken,
      typed: { familyName: '', givenName: '', mobile: '' },
      problems: {},
      waitSeconds: undefined,
      serviceHandle: undefined,
    }),
  ),
  'sms-formulaire-erreurs': sheet((language) =>
    smsFormView(language, {
      csrfToken,
      typed: { familyName: LONG, givenName: '', mobile: '01 99 00 12 34' },
      problems: { familyName: 'too-long', givenName: 'missing', mobile: 'landline' },
      waitSeconds: undefined,
      serviceHandle: undefined,
    }),
  ),
  'sms-formulaire-trop': sheet((language) =>
    smsFormView(language, {
      csrfToken,
      typed: { familyName: 'Ferrand', givenName: 'Nadège', mobile: '06 39 98 01 23' },
      problems: {},
      waitSeconds: 1800,
      serviceHandle: undefined,
    }),
  ),
  'sans-portable': sheet((language) => withoutMobileView(language, { serviceHandle: undefined })),
  'sms-code': code(undefined),
  'sms-code-faux': code({ reason: 'wrong', triesLeft: 2 }),
  'sms-code-mort': code({ reason: 'dead' }),
  'sms-code-renvoye': code(undefined, true),
  'sms-enfants': sheet((language) =>
    childrenView(language, {
      proved: [],
      csrfToken,
      name: LONG,
      children,
      body: undefined,
      problems: new Map(),
      noChild: false,
    }),
  ),
  'sms-enfants-erreurs': sheet((language) =>
    childrenView(language, {
      proved: [],
      csrfToken,
      name: 'Nadège Ferrand',
      children,
      body: { 'enfant-1-day': '31', 'enfant-1-month': '2', 'enfant-1-year': '2014', 'refus-2': 'oui' },
      problems: new Map([
        ['1', 'wrong'],
        ['3', 'blocked'],
      ]),
      noChild: false,
    }),
  ),
  'sms-enfants-aucun': sheet((language) =>
    childrenView(language, {
      proved: [],
      csrfToken,
      name: 'Nadège Ferrand',
      children: [],
      body: undefined,
      problems: new Map(),
      noChild: true,
    }),
  ),
  'sms-mot-de-passe': sheet((language) =>
    passwordView(language, {
      csrfToken,
      identifier: 'n.ferrand12',
      profile: 'standard',
      problems: [],
      overloaded: false,
    }),
  ),
  'sms-mot-de-passe-erreurs': sheet((language) =>
    passwordView(language, {
      csrfToken,
      identifier: 'm.ravelomanantsoavande12345',
      profile: 'historique',
      problems: ['too-short', 'needs-digit', 'mismatch'],
      overloaded: false,
    }),
  ),
  'compte-active': sheet((language) =>
    doneView(language, {
      identifier: 'n.ferrand12',
      serviceHandle: 'abcdef',
      childWaits: true,
      emailSent: true,
    }),
  ),
  'compte-connu': sheet((language) =>
    knownView(language, { identifier: 'n.ferrand12', serviceHandle: null }),
  ),

  'responsable-formulaire': guardianForm({}),
  'responsable-formulaire-erreurs': guardianForm({
    name: LONG,
    body: { email: 'nadege@', 'enfant-1-day': '7', 'enfant-1-month': '3', 'enfant-1-year': '14' },
    emailProblem: 'malformed',
    passwordProblems: ['common', 'mismatch'],
    childProblems: new Map([['1', 'missing']]),
  }),
  'responsable-formulaire-aucun-enfant': guardianForm({ children: [], noChild: true }),
  'responsable-mail': guardianMail({}),
  'responsable-mail-renvoye': guardianMail({ resent: true }),
  'responsable-mail-erreur': guardianMail({ malformed: true, email: 'nadege@' }),
  'eleve-formulaire': pupilForm({}),
  'eleve-formulaire-erreurs': pupilForm({
    body: { 'birthDate-day': '7', 'birthDate-month': '13', 'birthDate-year': '2009', email: 'elio' },
    emailMalformed: true,
    passwordProblems: ['personal'],
    birthDateProblem: 'wrong',
  }),
  'eleve-formulaire-bloque': pupilForm({ blocked: true }),
  'confirmation-mail': sheet((language) => confirmEmailView(language, { csrfToken, token: 'jeton' })),
  'mail-confirme': sheet((language) => emailConfirmedView(language, { activated: true })),

  ...helpScreens,
  ...accountScreens,
  ...legacyScreens,
  ...franceConnectScreens,
  ...familyScreens,
  ...recoveryScreens,
  ...servicesScreens,
  'mes-enfants': account((language) =>
    childrenPageView(language, {
      tabs: tabsOf(language, 'children'),
      csrfToken,
      children: [
        child('4', { state: 'attached' }),
        child('5', { state: 'attached', familyName: LONG, schoolName: LONG_SCHOOL, className: null }),
        ...children,
        child('6', { state: 'refused' }),
      ],
      body: undefined,
      problems: new Map([['1', 'wrong']]),
      saved: false,
      merged: false,
      cases: [],
    }),
  ),
  'mes-enfants-aucun': account((language) =>
    childrenPageView(language, {
      tabs: tabsOf(language, 'children'),
      csrfToken,
      children: [],
      body: undefined,
      problems: new Map(),
      saved: true,
      merged: true,
      cases: [],
    }),
  ),

  'console-connexion': (_, shell, language) =>
    layout(shell, {
      language,
      title: 'Écran',
      width: 'narrow',
      main: agentSignInView({ csrfToken, login: 'principale', problem: { reason: 'wrong' } }),
    }),
  'console-accueil': (_, shell, language) =>
    layout(shell, {
      language,
      title: 'Écran',
      school: '0999999X Collège Les Tilleuls',
      signedIn: { name: 'Sabine Kerdoncuff', csrfToken },
      main: homeView({
        agent: {
          id: '1',
          login: 'principale',
          displayName: 'Sabine Kerdoncuff',
          role: 'head',
          academyCode: null,
          schoolUai: '0999999X',
          schoolName: 'Collège Les Tilleuls',
        },
        freshness: { at: new Date('2026-09-14T18:46:00Z'), timeZone: 'Europe/Paris' },
        counts: {
          guardian: { unnotified: 412, notified: 98, activating: 17, active: 733, total: 1260 },
          pupil: { unnotified: 12, notified: 250, activating: 0, active: 388, total: 650 },
        },
      }),
    }),

  'erreur-page': error('page-not-found'),
  'erreur-formulaire': error('form-expired'),
  'erreur-essais': error('too-many-tries'),
};
