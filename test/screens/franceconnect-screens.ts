import { franceConnectSectionView } from '../../src/portal/account/franceconnect/view.ts';
import { franceConnectDoneView } from '../../src/portal/activation/franceconnect-done/view.ts';
import { franceConnectMismatchView } from '../../src/portal/activation/franceconnect-mismatch/view.ts';
import { franceConnectMobileView } from '../../src/portal/activation/franceconnect-mobile/view.ts';
import { franceConnectPasswordView } from '../../src/portal/activation/franceconnect-password/view.ts';
import { type FailureReason, failureView } from '../../src/portal/franceconnect/failure-view.ts';
import type { Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import { layout } from '../../src/ui/layout.ts';
import type { DrawPage } from '../support/page-site.ts';

const csrfToken = 'jeton';
const LONG = 'Ravelomanantsoa-Vandenbroucke-d’Hautefeuille-Saint-Symphorien';

const sheet =
  (view: (language: Language) => Html): DrawPage =>
  (portal, _, language) =>
    layout(portal, { language, title: 'Écran', width: 'narrow', main: view(language) });

const mobile = (changes: Partial<Parameters<typeof franceConnectMobileView>[1]>): DrawPage =>
  sheet((language) =>
    franceConnectMobileView(language, {
      csrfToken,
      name: 'Nadège FERRAND',
      typed: '',
      problem: undefined,
      waitSeconds: undefined,
      afterPassword: false,
      ...changes,
    }),
  );

const password = (problem: Parameters<typeof franceConnectPasswordView>[1]['problem']): DrawPage =>
  sheet((language) => franceConnectPasswordView(language, { csrfToken, identifier: 'n.ferrand', problem }));

const done = (activated: boolean): DrawPage =>
  sheet((language) =>
    franceConnectDoneView(language, {
      activated,
      childWaits: activated,
      serviceHandle: activated ? null : 'abc',
    }),
  );

const section = (changes: Partial<Parameters<typeof franceConnectSectionView>[1]>): DrawPage =>
  sheet((language) =>
    franceConnectSectionView(language, {
      csrfToken,
      linkedOn: undefined,
      hasPassword: true,
      mobile: '06 •• •• •• 23',
      waits: false,
      offered: true,
      unlinked: false,
      ...changes,
    }),
  );

const failure =
  (reason: FailureReason): DrawPage =>
  (portal, _, language) =>
    failureView(portal, language, { reason, serviceHandle: null, trace: '0c9f3a51b7de' });

/** The screens of FranceConnect, in each of their states. */
export const franceConnectScreens: Readonly<Record<string, DrawPage>> = {
  'franceconnect-portable': mobile({ name: `Marie-Amandine ${LONG}` }),
  'franceconnect-portable-erreur': mobile({ typed: '01 99 00 12 34', problem: 'landline' }),
  'franceconnect-portable-trop': mobile({ typed: '06 39 98 01 23', waitSeconds: 900, afterPassword: true }),
  'franceconnect-nom': sheet((language) =>
    franceConnectMismatchView(language, {
      familyName: LONG,
      usageName: null,
      givenNames: ['Marie-Amandine', 'Joséphine', 'Philippine'],
    }),
  ),
  'franceconnect-identifiants': password(undefined),
  'franceconnect-identifiants-faux': password({ reason: 'wrong' }),
  'franceconnect-identifiants-eleve': password('pupil'),
  'franceconnect-active': done(true),
  'franceconnect-rattache': done(false),
  'franceconnect-compte': section({}),
  'franceconnect-compte-coupe': section({ offered: false, unlinked: true }),
  'franceconnect-compte-relie': section({ linkedOn: '07/03/2026' }),
  'franceconnect-compte-sans-mot-de-passe': section({
    linkedOn: '07/03/2026',
    hasPassword: false,
    waits: true,
  }),
  'franceconnect-compte-sans-portable': section({
    linkedOn: '07/03/2026',
    hasPassword: false,
    mobile: undefined,
  }),
  'erreur-franceconnect-annule': failure('cancelled'),
  'erreur-franceconnect-expire': failure('expired'),
  'erreur-franceconnect-refuse': failure('refused'),
  'erreur-franceconnect-technique': failure('technical'),
  'erreur-franceconnect-indisponible': failure('away'),
  'erreur-franceconnect-autre-compte': failure('linked-elsewhere'),
  'erreur-franceconnect-compte-ferme': failure('account-ended'),
};
