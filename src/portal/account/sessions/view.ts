import { describeDevice } from '../../../signin/describe-device.ts';
import type { HistoryEntry } from '../../../signin/history.store.ts';
import { networkOf } from '../../../signin/network-of.ts';
import type { OpenSession } from '../../../signin/open-sessions.store.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { callout } from '../../../ui/components/callout.ts';
import { card } from '../../../ui/components/card.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { writtenInstant } from '../../written.ts';

const PATH = '/mon-compte/connexions';

/** « Mes connexions »: each device, its network, its last use; closing one, or all the others. */
export function sessionsView(
  language: Language,
  model: { csrfToken: string; sessions: readonly OpenSession[]; presentId: string },
): Html {
  const { account } = texts(language);
  const t = account.sessionsSection;
  return html`<h1>${t.title}</h1>
    <p>${t.intro}</p>
    ${model.sessions.map((session) =>
      card({
        title: html`<bdi>${deviceName(language, session.userAgent)}</bdi>`,
        children: html`<p>
            ${session.id === model.presentId ? html`<strong>${t.present}</strong>` : t.lastSeen(writtenInstant(language, session.lastSeenAt))}<br />
            ${t.started(writtenInstant(language, session.startedAt))}<br />
            ${t.ways[session.way]}<br />
            <bdi>${t.network(networkOf(session.address) ?? t.networkUnknown)}</bdi>
          </p>
          ${
            session.id !== model.presentId &&
            form({
              action: `${PATH}/fermer`,
              csrfToken: model.csrfToken,
              children: [
                html`<input type="hidden" name="session" value="${session.id}" />`,
                button({ label: t.close, kind: 'secondary' }),
              ],
            })
          }`,
      }),
    )}
    ${
      model.sessions.length > 1 &&
      form({
        action: `${PATH}/fermer`,
        csrfToken: model.csrfToken,
        children: button({ label: t.closeOthers, full: true }),
      })
    }
    ${notMeCallout(language)}
    <p><a href="${PATH}/historique">${t.seeHistory}</a></p>
    <p><a href="/mon-compte">${account.back}</a></p>`;
}

/** The history of 12 months: sign-ins, services entered, changes. */
export function historyView(
  language: Language,
  model: {
    entries: readonly (HistoryEntry & { serviceName: string | null })[];
    page: number;
    hasNext: boolean;
  },
): Html {
  const { account } = texts(language);
  const t = account.sessionsSection;
  return html`<h1>${t.historyTitle}</h1>
    <p>${t.historyIntro}</p>
    ${notMeCallout(language)}
    ${
      model.entries.length === 0
        ? html`<p>${t.historyNone}</p>`
        : html`<ul class="ec-summary ec-history">
            ${model.entries.map(
              (entry) =>
                html`<li class="ec-summary__row">
                  <span>
                    <strong>${entryText(language, entry)}</strong><br />
                    ${writtenInstant(language, entry.at)}${
                      entry.address !== null && html` · <bdi>${networkOf(entry.address)}</bdi>`
                    }
                  </span>
                </li>`,
            )}
          </ul>`
    }
    ${model.page > 1 && html`<p><a href="${PATH}/historique?page=${model.page - 1}">${t.newer}</a></p>`}
    ${model.hasNext && html`<p><a href="${PATH}/historique?page=${model.page + 1}">${t.older}</a></p>`}
    <p><a href="${PATH}">${t.see}</a></p>
    <p><a href="/mon-compte">${account.back}</a></p>`;
}

function entryText(language: Language, entry: HistoryEntry & { serviceName: string | null }): string {
  const { events } = texts(language).account.sessionsSection;
  return entry.action === 'service.signed-in'
    ? events.service(entry.serviceName ?? events.formerService)
    : events[entry.action];
}

function deviceName(language: Language, userAgent: string | null): string {
  const t = texts(language).account.sessionsSection;
  const { browser, system } = describeDevice(userAgent);
  if (browser !== null && system !== null) return t.device(browser, system);
  return browser ?? system ?? t.deviceUnknown;
}

function notMeCallout(language: Language): Html {
  const t = texts(language).account.sessionsSection.notMe;
  return callout({
    title: t.question,
    text: html`<p class="fr-callout__text">${t.hint}</p>
      <p>${linkButton({ kind: 'danger', label: t.label, href: `${PATH}/pas-moi` })}</p>`,
  });
}

/** What « Ce n’est pas moi » does, before it is done. */
export function notMeView(
  language: Language,
  model: { csrfToken: string; kind: 'guardian' | 'pupil' },
): Html {
  const t = texts(language).account.sessionsSection;
  return html`<h1>${t.notMe.title}</h1>
    <p>${t.notMe.intro}</p>
    <ul>
      ${t.notMe.does.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${model.kind === 'guardian' ? t.notMe.afterGuardian : t.notMe.afterPupil}</p>
    ${form({
      action: `${PATH}/pas-moi`,
      csrfToken: model.csrfToken,
      children: button({ label: t.notMe.confirm, kind: 'danger', full: true }),
    })}
    <p><a href="${PATH}">${t.notMe.cancel}</a></p>`;
}

/** After it: nobody is signed in any more. */
export function securedView(language: Language): Html {
  const t = texts(language).account.sessionsSection.secured;
  return html`<h1>${t.title}</h1>
    ${alert({ kind: 'success', text: t.text, focus: true })}
    <p>${t.next}</p>
    <p>${linkButton({ label: t.newPassword, href: '/mot-de-passe-perdu', full: true })}</p>`;
}
