import { SIGN_IN_PATHS } from '../../signin/view.ts';
import type { LegacyJourney, LegacyObstacle } from '../../../signin/legacy/legacy-journey.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { copyable } from '../../../ui/components/copyable.ts';
import { dateFields } from '../../../ui/components/date-fields.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { stepper } from '../../../ui/components/stepper.ts';
import { summaryList } from '../../../ui/components/summary-list.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { waysView } from '../../legacy/ways-view.ts';
import { withHandle } from '../../service-handle.ts';
import { dateField } from '../../typed-date.ts';
import { frenchDate } from '../../written.ts';

/** The steps that follow the confirmation, for the screens shared with other journeys. */
export const LEGACY_STEPS = { confirm: 1, password: 2, proof: 3, total: 3 } as const;

/** « Confirmation de la demande de création », with how long the legacy account is still accepted (R95, R96). */
export function legacyConfirmView(
  language: Language,
  model: { csrfToken: string; name: string; source: string; schools: LegacyJourney['schools'] },
): Html {
  const t = texts(language).legacy.confirm;
  return html`${stepper({
      language,
      step: LEGACY_STEPS.confirm,
      total: LEGACY_STEPS.total,
      title: t.title,
      next: t.next,
    })}
    <p class="fr-text--lead"><bdi>${t.iAm(model.name)}</bdi></p>
    <p>${t.text(model.source)}</p>
    <h2>${t.deadlines}</h2>
    ${summaryList(
      model.schools.map(({ name, lastDay }) => ({
        label: name,
        value: lastDay === null ? t.noDate : t.until(frenchDate(lastDay)),
      })),
    )}
    <p>${t.once}</p>
    ${form({
      action: '/activation/ancien-compte',
      csrfToken: model.csrfToken,
      children: button({ label: t.submit, full: true }),
    })}
    <p><a href="/ancien-compte">${t.notMe}</a></p>`;
}

/** A pupil's own birth date. */
export function legacyBirthDateView(
  language: Language,
  model: { csrfToken: string; body: unknown; problem: 'missing' | 'wrong' | 'blocked' | undefined },
): Html {
  const { legacy, activation } = texts(language);
  const t = activation.pupilForm;
  const isBlocked = model.problem === 'blocked';
  const error =
    model.problem === undefined || model.problem === 'blocked'
      ? undefined
      : t.birthDateProblems[model.problem];
  return html`${stepper({
      language,
      step: LEGACY_STEPS.proof,
      total: LEGACY_STEPS.total,
      title: legacy.birthDate.title,
    })}
    ${error !== undefined && errorSummary({ language, errors: [{ field: 'birthDate-day', message: error }] })}
    ${isBlocked && alert({ kind: 'error', ...t.blocked })}
    <p>${legacy.birthDate.intro}</p>
    ${form({
      action: '/activation/ancien-compte/naissance',
      csrfToken: model.csrfToken,
      children: [
        dateFields({
          language,
          name: 'birthDate',
          legend: t.birthDate,
          value: model.body === undefined ? undefined : dateField(model.body, 'birthDate'),
          error,
          ownBirthDate: true,
        }),
        button({ label: t.submit, full: true }),
      ],
    })}`;
}

/** The person has an active account: one account only (R10). */
export function legacyKnownView(
  language: Language,
  model: { identifier: string; kind: 'guardian' | 'pupil'; serviceHandle: string | null },
): Html {
  const t = texts(language).legacy.known;
  return html`<h1>${t.title}</h1>
    <p>${t.text}</p>
    ${copyable({ language, label: t.identifier, value: model.identifier })}
    <p>
      ${linkButton({
        label: t.signIn,
        href: withHandle(SIGN_IN_PATHS[model.kind], model.serviceHandle),
        full: true,
      })}
    </p>
    <p><a href="/mot-de-passe-perdu">${t.lostPassword}</a></p>`;
}

/** Why the legacy account opens nothing, and where to go. */
export function legacyRefusedView(
  language: Language,
  model: { obstacle: LegacyObstacle; schools: LegacyJourney['schools']; serviceHandle: string | null },
): Html {
  const { obstacles, ways } = texts(language).legacy;
  const t = obstacles[model.obstacle];
  return html`<h1>${t.title}</h1>
    ${alert({ kind: 'warning', text: t.text, focus: true })}
    ${
      model.obstacle === 'closed' &&
      html`<ul>
        ${model.schools.map(
          ({ name, lastDay }) =>
            lastDay !== null &&
            html`<li><bdi>${obstacles.closed.lastDay(name, frenchDate(lastDay))}</bdi></li>`,
        )}
      </ul>`
    }
    ${waysView(language, model)}
    <p><a href="${withHandle('/ancien-compte', model.serviceHandle)}">${ways.again}</a></p>`;
}
