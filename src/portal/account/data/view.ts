import type { DataExport } from '../../../accounts/export/data-export.store.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

export const DATA_PATH = '/mon-compte/donnees';

/** A copy of everything held on the person: asked for, on its way, ready for a day. */
export function dataView(
  language: Language,
  model: { csrfToken: string; copy: DataExport | undefined; tooMany: boolean },
): Html {
  const t = texts(language).data;
  const { copy } = model;
  const ask = (label: string): Html =>
    form({
      action: DATA_PATH,
      csrfToken: model.csrfToken,
      children: [button({ label, kind: copy?.state === 'ready' ? 'secondary' : 'primary' })],
    });
  const instant = (at: Date): string =>
    at.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
  return html`<h1>${t.title}</h1>
    ${model.tooMany && alert({ kind: 'error', text: t.tooMany })}
    ${copy?.state === 'failed' && alert({ kind: 'error', text: t.failed })}
    ${copy?.state === 'asked' && alert({ kind: 'info', text: t.asked })}
    ${
      copy?.state === 'ready' &&
      copy.expiresAt !== null &&
      alert({ kind: 'success', text: t.ready(instant(copy.expiresAt)), focus: true })
    }
    <p>${t.intro}</p>
    <p>${t.formats}</p>
    ${copy?.state === 'asked' && html`<p>${linkButton({ label: t.refresh, href: DATA_PATH })}</p>`}
    ${
      copy?.state === 'ready' &&
      html`<p>${linkButton({ label: t.pdf, href: `${DATA_PATH}/pdf` })}</p>
        <p>${linkButton({ label: t.json, href: `${DATA_PATH}/json`, kind: 'secondary' })}</p>
        <p>${t.shared}</p>`
    }
    ${copy?.state !== 'asked' && ask(copy === undefined ? t.submit : t.again)}
    <p><a href="/mon-compte">${texts(language).account.back}</a></p>`;
}
