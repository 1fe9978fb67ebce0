import type { SmsHealth, SmsProgress } from '../messages/sms-health.store.ts';
import { alert } from '../ui/components/alert.ts';
import { form } from '../ui/components/form.ts';
import { waitingButton } from '../ui/components/waiting-button.ts';
import { html, type Html } from '../ui/html.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { texts } from '../ui/i18n/texts.ts';

export type NotReceivedModel = {
  csrfToken: string;
  /** Where another code is asked. */
  action: string;
  /** Seconds before another code may be asked: the server holds to it too. */
  resendSeconds: number;
  /** Seconds to wait when too many were asked. */
  waitSeconds: number | undefined;
  /** How SMS fare for everybody; says nothing of this one. */
  health: SmsHealth | undefined;
  /** How far this one has come: given only once the person has proved that it is theirs. */
  progress: SmsProgress | undefined;
  /** The other ways, the best first. */
  ways: readonly { label: string; href: string; detail?: string | undefined }[];
};

/** « Je n’ai pas reçu de code » (R73, R203): what may have happened, another code, and the ladder of other ways. */
export function codeNotReceivedView(language: Language, model: NotReceivedModel): Html {
  const t = texts(language).recovery.notReceived;
  const { health, progress, resendSeconds, waitSeconds } = model;
  return html`<h1>${t.title}</h1>
    ${waitSeconds !== undefined && alert({ kind: 'error', text: t.tooMany(Math.ceil(waitSeconds / 60)) })}
    ${progress !== undefined && alert({ kind: progress === 'failed' ? 'warning' : 'info', text: t.progress[progress] })}
    ${progress === undefined && health !== undefined && alert({ kind: health === 'good' ? 'info' : 'warning', text: t.health[health] })}
    <p>${t.intro}</p>
    <ul>
      ${t.reasons.map((reason) => html`<li>${reason}</li>`)}
    </ul>
    ${resendSeconds > 0 && html`<p>${t.resendIn(resendSeconds)}</p>`}
    ${form({
      action: model.action,
      csrfToken: model.csrfToken,
      children: waitingButton({ language, label: t.resend, full: true, seconds: resendSeconds }),
    })}
    <h2>${t.otherWays}</h2>
    <ul class="ec-links">
      ${model.ways.map(
        ({ label, href, detail }) =>
          html`<li>
            <a href="${href}">${label}</a>
            ${detail !== undefined && html`<br />${detail}`}
          </li>`,
      )}
    </ul>`;
}
