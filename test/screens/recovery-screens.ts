import { recoveryCodeView } from '../../src/portal/recovery/code/view.ts';
import { recoveryLinkView } from '../../src/portal/recovery/link/view.ts';
import { newPasswordDoneView, newPasswordView } from '../../src/portal/recovery/new-password/view.ts';
import { proofView } from '../../src/portal/recovery/proof/view.ts';
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
      problem: { reason: 'wrong', triesLeft: 2 },
    }),
  ),
  'nouveau-mot-de-passe-lien': sheet((language) => recoveryLinkView(language, { csrfToken, token: 'jeton' })),
};
