import { codeNotReceivedView, type NotReceivedModel } from '../../src/portal/code-not-received.ts';
import { recoveryCodeView } from '../../src/portal/recovery/code/view.ts';
import { recoveryLinkView } from '../../src/portal/recovery/link/view.ts';
import {
  type AskedModel,
  lostAskedView,
  type LostModel,
  lostProfileView,
  lostView,
} from '../../src/portal/recovery/lost/view.ts';
import { newPasswordDoneView, newPasswordView } from '../../src/portal/recovery/new-password/view.ts';
import { proofView } from '../../src/portal/recovery/proof/view.ts';
import { toldView } from '../../src/portal/recovery/told/view.ts';
import type { Html } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import { layout } from '../../src/ui/layout.ts';
import type { DrawPage } from '../support/page-site.ts';

const csrfToken = 'jeton';
const mobile = '06 •• •• •• 23';

/** A sheet of one column, as the routes give these views. */
function sheet(view: (language: Language) => Html): DrawPage {
  return (portal, _, language) =>
    layout(portal, { language, title: 'Écran', width: 'narrow', main: view(language) });
}

const notReceived = (changes: Partial<NotReceivedModel>): DrawPage =>
  sheet((language) =>
    codeNotReceivedView(language, {
      csrfToken,
      action: '/nouveau-mot-de-passe/renvoi',
      resendSeconds: 0,
      waitSeconds: undefined,
      health: undefined,
      progress: undefined,
      ways: [
        { label: 'J’ai reçu mon code', href: '/nouveau-mot-de-passe/code' },
        {
          label: 'Demander de l’aide à l’établissement',
          href: '/mot-de-passe-perdu/responsable/etablissement',
          detail: 'Il peut vous remettre un identifiant et un mot de passe provisoire.',
        },
      ],
      ...changes,
    }),
  );

const lost = (changes: Partial<LostModel>): DrawPage =>
  sheet((language) =>
    lostView(language, {
      wish: 'password',
      profile: 'guardian',
      csrfToken,
      typed: { identifier: 'n.ferrand12', contact: '' },
      problems: {},
      waitSeconds: undefined,
      serviceHandle: undefined,
      ...changes,
    }),
  );

const asked = (changes: Partial<AskedModel>): DrawPage =>
  sheet((language) =>
    lostAskedView(language, {
      wish: 'password',
      profile: 'guardian',
      by: 'email',
      minutes: 60,
      franceConnect: true,
      ...changes,
    }),
  );

/** The ways back in, in each of their states. */
export const recoveryScreens: Readonly<Record<string, DrawPage>> = {
  'nouveau-mot-de-passe': sheet((language) =>
    newPasswordView(language, {
      csrfToken,
      identifier: 'n.ferrand12',
      profile: 'standard',
      renewed: true,
      problems: ['unchanged'],
      overloaded: true,
    }),
  ),
  'nouveau-mot-de-passe-fin': sheet((language) =>
    newPasswordDoneView(language, { identifier: 'n.ferrand12', serviceHandle: 'abcdef' }),
  ),
  'nouveau-mot-de-passe-preuve': sheet((language) =>
    proofView(language, {
      csrfToken,
      mobile,
      email: 'n•••@messagerie-de-la-communaute-de-communes.exemple.fr',
      sentMinutes: 60,
      waitSeconds: 400,
    }),
  ),
  'nouveau-mot-de-passe-sans-preuve': sheet((language) =>
    proofView(language, {
      csrfToken,
      mobile: undefined,
      email: undefined,
      sentMinutes: undefined,
      waitSeconds: undefined,
    }),
  ),
  'nouveau-mot-de-passe-code': sheet((language) =>
    recoveryCodeView(language, {
      csrfToken,
      mobile,
      minutes: 30,
      proved: false,
      problem: { reason: 'wrong', triesLeft: 2 },
      resent: false,
    }),
  ),
  'nouveau-mot-de-passe-code-renvoye': sheet((language) =>
    recoveryCodeView(language, {
      csrfToken,
      mobile,
      minutes: 30,
      proved: true,
      problem: undefined,
      resent: true,
    }),
  ),
  'nouveau-mot-de-passe-compte': sheet((language) =>
    toldView(language, { reason: 'franceconnect', profile: 'guardian' }),
  ),
  'code-non-recu': notReceived({ resendSeconds: 45, health: 'slow' }),
  'code-non-recu-trop': notReceived({ waitSeconds: 900 }),
  'code-non-recu-echec': notReceived({ progress: 'failed' }),
  'identifiant-perdu': sheet((language) =>
    lostProfileView(language, { wish: 'identifier', serviceHandle: 'abcdef' }),
  ),
  'identifiant-perdu-responsable': lost({ wish: 'identifier' }),
  'identifiant-perdu-eleve': lost({
    wish: 'identifier',
    profile: 'pupil',
    problems: { contact: 'malformed' },
  }),
  'mot-de-passe-perdu-responsable': lost({
    problems: { identifier: 'missing', contact: 'landline' },
    typed: { identifier: '', contact: '01 99 00 12 34' },
  }),
  'mot-de-passe-perdu-eleve': lost({ profile: 'pupil' }),
  'mot-de-passe-perdu-trop': lost({ waitSeconds: 900 }),
  'mot-de-passe-perdu-etablissement': lost({ wish: 'school', profile: 'pupil' }),
  'mot-de-passe-perdu-demande': asked({ wish: 'password', by: 'email' }),
  'identifiant-perdu-demande': asked({ wish: 'identifier', by: 'sms' }),
  'etablissement-prevenu': asked({ wish: 'school', by: 'none', profile: 'pupil' }),
  'nouveau-mot-de-passe-lien': sheet((language) => recoveryLinkView(language, { csrfToken, token: 'jeton' })),
};
