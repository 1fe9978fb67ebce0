import type { AnswerProblem } from '../../federation/franceconnect/answer-problem.ts';
import { ERRORS } from '../../platform/errors/catalogue.ts';
import { errorPage } from '../../ui/error-page.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import type { Shell } from '../../ui/layout.ts';
import { withHandle } from '../service-handle.ts';
import { SIGN_IN_PATHS } from '../signin/view.ts';

export type FailureReason = AnswerProblem | 'linked-elsewhere' | 'account-ended';

/** Why FranceConnect did not let somebody in, and the ways that are left. */
export function failureView(
  shell: Shell,
  language: Language,
  model: { reason: FailureReason; serviceHandle: string | null; trace: string },
): Html {
  const t = texts(language).franceConnect.failure;
  const code = `franceconnect-${model.reason}` as const;
  const { next, ...said } = texts(language).errors[code];
  const signIn = withHandle(SIGN_IN_PATHS.guardian, model.serviceHandle);
  const frame = { language, ...said, number: ERRORS[code].number, trace: model.trace };
  if (model.reason === 'linked-elsewhere')
    return errorPage(shell, { ...frame, next, action: { label: t.account, href: '/mon-compte' } });
  const others = html`${t.otherWays}
    <ul>
      <li><a href="${signIn}">${t.password}</a></li>
      <li><a href="${withHandle('/activation/sms', model.serviceHandle)}">${t.sms}</a></li>
      <li><a href="${withHandle('/activation/sans-portable', model.serviceHandle)}">${t.school}</a></li>
    </ul>`;
  return errorPage(shell, {
    ...frame,
    next: model.reason === 'account-ended' ? next : [...next, others],
    action: { label: t.back, href: signIn },
  });
}
