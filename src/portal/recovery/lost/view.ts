import type { RecoveryProblems } from '../../../recovery/request-recovery.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { choiceTile, choiceTiles } from '../../../ui/components/choice-tile.ts';
import { emailInput } from '../../../ui/components/email-input.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { withHandle } from '../../service-handle.ts';
import { type Profile, SIGN_IN_PATHS } from '../../signin/view.ts';
import { LOST_PATHS, type Wish } from '../lost-paths.ts';

/** Whose identifier or password: the profile first, as for sign-in. */
export function lostProfileView(
  language: Language,
  model: { wish: 'identifier' | 'password'; serviceHandle: string | undefined },
): Html {
  const { recovery, signin } = texts(language);
  const paths = LOST_PATHS[model.wish];
  return html`<h1>${recovery.lost[model.wish].title}</h1>
    <h2>${signin.chooseProfile}</h2>
    ${choiceTiles(
      (['guardian', 'pupil'] as const).map((profile) =>
        choiceTile({
          label: signin[profile],
          detail: profile === 'guardian' ? signin.guardianDetail : signin.pupilDetail,
          icon: profile,
          href: withHandle(paths[profile], model.serviceHandle),
        }),
      ),
    )}
    <p><a href="/connexion">${recovery.lost.back}</a></p>`;
}

export type LostModel = {
  wish: Wish;
  profile: Profile;
  csrfToken: string;
  typed: { identifier: string; contact: string };
  problems: RecoveryProblems;
  waitSeconds: number | undefined;
  serviceHandle: string | undefined;
};

/** « Identifiant perdu », « Mot de passe perdu » (R51, R112, R113), or what the school is asked (R105). */
export function lostView(language: Language, model: LostModel): Html {
  const t = texts(language).recovery.lost;
  const { wish, profile, problems, typed, serviceHandle, waitSeconds } = model;
  const identifierProblem = problems.identifier === undefined ? undefined : t.problems.identifierMissing;
  const contactProblem =
    problems.contact === undefined
      ? undefined
      : t.problems[profile === 'pupil' ? 'pupil' : 'guardian'][problems.contact];
  const errors = [
    ...(identifierProblem === undefined ? [] : [{ field: 'identifiant', message: identifierProblem }]),
    ...(contactProblem === undefined ? [] : [{ field: 'contact', message: contactProblem }]),
  ];
  return html`<h1>${t[wish].title}</h1>
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${
      waitSeconds !== undefined &&
      alert({ kind: 'error', title: t.tooMany.title, text: t.tooMany.text(Math.ceil(waitSeconds / 60)) })
    }
    <p>${t[wish][profile]}</p>
    ${form({
      action: withHandle(LOST_PATHS[wish][profile], serviceHandle),
      csrfToken: model.csrfToken,
      children: [
        wish !== 'identifier' &&
          textInput({
            language,
            name: 'identifiant',
            label: t.identifierLabel,
            hint: t.identifierHint,
            value: typed.identifier,
            error: identifierProblem,
            autocomplete: 'username',
            verbatim: true,
            maxlength: 64,
          }),
        wish !== 'school' && contactInput(language, model, contactProblem),
        button({ label: t[wish].submit, full: true }),
      ],
    })}
    ${otherWays(language, model)}`;
}

function contactInput(language: Language, { profile, typed }: LostModel, error: string | undefined): Html {
  const t = texts(language).recovery.lost;
  const common = { language, name: 'contact', value: typed.contact, error };
  return profile === 'pupil'
    ? emailInput({ ...common, label: t.emailLabel, hint: t.emailHint })
    : textInput({
        ...common,
        label: t.contactLabel,
        hint: t.contactHint,
        autocomplete: 'email',
        verbatim: true,
        maxlength: 254,
      });
}

function otherWays(language: Language, { wish, profile, serviceHandle }: LostModel): Html {
  const t = texts(language).recovery.lost;
  const link = (path: string, label: string): Html =>
    html`<li><a href="${withHandle(path, serviceHandle)}">${label}</a></li>`;
  return html`<ul class="ec-links">
      ${wish === 'password' && link(LOST_PATHS.identifier[profile], t.noIdentifier)}
      ${wish === 'identifier' && profile === 'guardian' && link('/activation/sms', t.notActivated)}
      ${wish === 'password' && link(LOST_PATHS.school[profile], t.askSchool[profile])}
      ${link(SIGN_IN_PATHS[profile], t.back)}
    </ul>
    ${wish === 'identifier' && profile === 'pupil' && html`<p>${t.pupilSchool}</p>`}`;
}

export type AskedModel = {
  wish: Wish;
  profile: Profile;
  by: 'email' | 'sms' | 'none';
  /** Life of the link. */
  minutes: number;
  franceConnect: boolean;
};

/** What was asked is under way: the same page whoever asked. */
export function lostAskedView(language: Language, model: AskedModel): Html {
  const t = texts(language).recovery.asked;
  const { wish, profile, by } = model;
  if (wish === 'school' || by === 'none') {
    return html`<h1>${t.schoolTitle}</h1>
      ${alert({ kind: 'success', text: t.school, focus: true })}
      <p>${t.schoolNext[profile]}</p>
      <p>${linkButton({ kind: 'secondary', label: t.back, href: SIGN_IN_PATHS[profile] })}</p>`;
  }
  return html`<h1>${t.title}</h1>
    ${alert({ kind: 'success', text: by === 'email' ? t.email : t.sms, focus: true })}
    ${by === 'email' && wish === 'password' && html`<p>${t.linkLife(model.minutes)}</p>`}
    <h2>${t.nothing}</h2>
    <ul>
      <li>${by === 'email' ? t.spam : t.smsLate}</li>
      <li>${t.onlyKnown}</li>
      ${model.franceConnect && profile === 'guardian' && html`<li>${t.franceConnect}</li>`}
    </ul>
    <ul class="ec-links">
      <li><a href="${LOST_PATHS[wish][profile]}">${t.again}</a></li>
      <li><a href="${LOST_PATHS.school[profile]}">${texts(language).recovery.lost.askSchool[profile]}</a></li>
      <li><a href="${SIGN_IN_PATHS[profile]}">${t.back}</a></li>
    </ul>`;
}
