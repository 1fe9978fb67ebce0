import { alert, type AlertOptions } from '../../ui/components/alert.ts';
import { button } from '../../ui/components/button.ts';
import { card } from '../../ui/components/card.ts';
import { choiceTile, choiceTiles } from '../../ui/components/choice-tile.ts';
import { franceConnectButton } from '../../ui/components/france-connect-button.ts';
import { form } from '../../ui/components/form.ts';
import { linkButton } from '../../ui/components/link-button.ts';
import { passkeyForm } from '../../ui/components/passkey-form.ts';
import { passwordInput } from '../../ui/components/password-input.ts';
import { textInput } from '../../ui/components/text-input.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { LOST_PATHS } from '../recovery/lost-paths.ts';
import { withHandle } from '../service-handle.ts';

export type Profile = 'guardian' | 'pupil';

/** The address of each profile's form. */
export const SIGN_IN_PATHS: Readonly<Record<Profile, string>> = {
  guardian: '/connexion/responsable',
  pupil: '/connexion/eleve',
};

/** The choice of profile. The ids of both choices are kept for the programs that rely on them. */
export function profileView(
  language: Language,
  model: { serviceHandle: string | undefined; serviceName: string | undefined },
): Html {
  const t = texts(language).signin;
  return html`<h1>${t.profileTitle}</h1>
    <p class="fr-text--lead">${t.intro}</p>
    ${model.serviceName !== undefined && html`<p>${t.serviceWaits(model.serviceName)}</p>`}
    <h2>${t.chooseProfile}</h2>
    ${choiceTiles([
      choiceTile({
        id: 'bouton_responsable',
        label: t.guardian,
        detail: t.guardianDetail,
        icon: 'guardian',
        href: withHandle(SIGN_IN_PATHS.guardian, model.serviceHandle),
      }),
      choiceTile({
        id: 'bouton_eleve',
        label: t.pupil,
        detail: t.pupilDetail,
        icon: 'pupil',
        href: withHandle(SIGN_IN_PATHS.pupil, model.serviceHandle),
      }),
    ])}`;
}

export type SignInModel = {
  profile: Profile;
  csrfToken: string;
  identifier: string;
  problem: SignInProblem | undefined;
  serviceHandle: string | undefined;
  /** The operator's heading above identifier and password (R49). */
  heading?: string | undefined;
  /** Whether the page leads to the accounts before ours. */
  legacyLink?: boolean;
  /** Whether FranceConnect is offered, first. */
  franceConnect: boolean;
};

export type SignInProblem =
  | { reason: 'wrong' | 'overloaded' | 'passkey' }
  | { reason: 'ended'; state: 'suspended' | 'closed' }
  | { reason: 'merged'; keptIdentifier: string }
  | { reason: 'throttled'; waitSeconds: number };

/**
 * Identifier and password. Field names and ids are those that existing programs fill in (`username`, `j_username`,
 * `bouton_valider`). A failure shows one alert above the form and never says which half was wrong.
 */
export function signInView(language: Language, model: SignInModel): Html {
  const t = texts(language).signin;
  const { profile, serviceHandle } = model;
  const path = withHandle(SIGN_IN_PATHS[profile], serviceHandle);
  return html`<h1>${t.formTitle[profile]}</h1>
    <p>${t.intro}</p>
    ${model.problem !== undefined && alert(problemAlert(language, model.problem))}
    ${
      model.franceConnect &&
      html`${card({
          title: texts(language).franceConnect.title,
          children: html`<p>${texts(language).franceConnect.intro}</p>
            ${franceConnectButton({
              language,
              action: withHandle('/connexion/franceconnect', serviceHandle),
              csrfToken: model.csrfToken,
            })}`,
        })}
        <p class="ec-or">${t.or}</p>`
    }
    ${card({
      title: model.heading ?? t.withIdentifiers,
      children: html`${form({
          action: path,
          csrfToken: model.csrfToken,
          children: [
            textInput({
              language,
              id: 'username',
              name: 'j_username',
              label: t.identifier,
              placeholder: t.identifierPlaceholder,
              value: model.identifier,
              autocomplete: 'username',
              verbatim: true,
            }),
            passwordInput({
              language,
              id: 'password',
              name: 'j_password',
              label: t.password,
              placeholder: t.passwordPlaceholder,
              autocomplete: 'current-password',
            }),
            button({ id: 'bouton_valider', name: '_eventId_proceed', label: t.submit, full: true }),
          ],
        })}
        <ul class="ec-links">
          <li>
            <a href="${withHandle(LOST_PATHS.identifier[profile], serviceHandle)}">${t.lostIdentifier}</a>
          </li>
          <li><a href="${withHandle(LOST_PATHS.password[profile], serviceHandle)}">${t.lostPassword}</a></li>
        </ul>`,
    })}
    ${
      profile === 'guardian' &&
      passkeyForm({
        language,
        purpose: 'get',
        action: '/connexion/cle-acces',
        csrfToken: model.csrfToken,
        label: t.passkey,
        children:
          serviceHandle !== undefined && html`<input type="hidden" name="suite" value="${serviceHandle}" />`,
      })
    }
    <p class="ec-or">${t.or}</p>
    <p>
      ${linkButton({
        kind: 'secondary',
        full: true,
        label: t.noIdentifier,
        href: withHandle(
          profile === 'guardian' ? '/activation/sms' : '/activation/eleve-sans-identifiant',
          serviceHandle,
        ),
      })}
    </p>
    ${
      model.legacyLink === true &&
      html`<p><a href="${withHandle('/ancien-compte', serviceHandle)}">${texts(language).legacy.link}</a></p>`
    }
    <p><a href="${withHandle('/connexion', serviceHandle)}">${t.changeProfile}</a></p>`;
}

/** What to say of a sign-in that failed. */
export function problemAlert(language: Language, problem: SignInProblem): AlertOptions {
  const t = texts(language).signin;
  switch (problem.reason) {
    case 'wrong':
      return { kind: 'error', ...t.wrong };
    case 'passkey':
      return { kind: 'error', ...t.passkeyUnknown };
    case 'ended':
      return { kind: 'error', ...t.ended[problem.state] };
    case 'merged':
      return { kind: 'error', title: t.merged.title, text: t.merged.text(problem.keptIdentifier) };
    case 'overloaded':
      return { kind: 'error', ...t.overloaded };
    case 'throttled':
      return {
        kind: 'error',
        title: t.throttled.title,
        text: t.throttled.text(Math.ceil(problem.waitSeconds / 60)),
      };
  }
}

/** For a pupil who has no identifier yet: only the school gives them (R94). */
export function pupilWithoutIdentifierView(language: Language): Html {
  const t = texts(language).signin.pupilWithoutIdentifier;
  return html`<h1>${t.title}</h1>
    <p>${t.text}</p>
    <p>${t.ask}</p>
    <p>${linkButton({ kind: 'secondary', label: t.back, href: SIGN_IN_PATHS.pupil })}</p>`;
}

export function signedOutView(language: Language): Html {
  const t = texts(language).signin;
  return html`<h1>${t.signedOutTitle}</h1>
    <p>${t.signedOut}</p>
    <p>${linkButton({ label: t.signInAgain, href: '/connexion' })}</p>`;
}
