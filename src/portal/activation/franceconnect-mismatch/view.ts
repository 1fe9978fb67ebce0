import { alert } from '../../../ui/components/alert.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { summaryList } from '../../../ui/components/summary-list.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import type { CivilIdentity } from '../../../matching/civil-identity.ts';

/**
 * The number is the person's, and known under another name. Says what FranceConnect sent, never what the school has.
 */
export function franceConnectMismatchView(language: Language, identity: CivilIdentity): Html {
  const t = texts(language).franceConnect.mismatch;
  return html`<h1>${t.title}</h1>
    ${alert({ kind: 'warning', text: t.text, focus: true })}
    <h2>${t.received}</h2>
    ${summaryList([
      { label: t.birthName, value: identity.familyName },
      { label: t.usageName, value: identity.usageName ?? t.usageNameNone },
      { label: t.givenNames, value: identity.givenNames.join(', ') },
    ])}
    <h2>${t.stepsTitle}</h2>
    <ul>
      ${t.steps.map((step) => html`<li>${step}</li>`)}
    </ul>
    <p>${linkButton({ label: t.haveAccount, href: '/activation/franceconnect/identifiants', full: true })}</p>
    <ul class="ec-links">
      <li><a href="/activation/franceconnect/portable">${t.anotherNumber}</a></li>
      <li><a href="/activation/sans-portable">${t.school}</a></li>
    </ul>`;
}
