import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { franceConnectButton } from '../../../ui/components/france-connect-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

export type FranceConnectSectionModel = {
  csrfToken: string;
  linkedOn: string | undefined;
  hasPassword: boolean;
  /** Half hidden; undefined when the account has none of its own. */
  mobile: string | undefined;
  /** Set when too many codes were asked. */
  waits: boolean;
  /** Whether FranceConnect can be reached now. */
  offered: boolean;
  /** Just unlinked. */
  unlinked: boolean;
};

/** « FranceConnect » in « Mon compte »: link, unlink, or what lacks for it. */
export function franceConnectSectionView(language: Language, model: FranceConnectSectionModel): Html {
  const { account, franceConnect } = texts(language);
  const t = franceConnect.account;
  const { csrfToken } = model;
  return html`<h1>${t.title}</h1>
    ${model.unlinked && alert({ kind: 'success', text: t.unlinkedNow, focus: true })}
    ${
      model.linkedOn !== undefined
        ? html`<p><strong>${t.linked(model.linkedOn)}</strong></p>
            <p>${t.linkedIntro}</p>
            <h2>${t.unlink}</h2>
            ${model.hasPassword ? unlinkForm(language, csrfToken) : noPassword(language, model)}`
        : html`<p>${t.linkIntro}</p>
            ${
              model.offered
                ? franceConnectButton({ language, action: '/mon-compte/franceconnect/relier', csrfToken })
                : alert({ kind: 'info', text: t.closed })
            }`
    }
    <p><a href="/mon-compte">${account.back}</a></p>`;
}

function unlinkForm(language: Language, csrfToken: string): Html {
  const t = texts(language).franceConnect.account;
  return html`<p>${t.unlinkIntro}</p>
    ${form({
      action: '/mon-compte/franceconnect/arret',
      csrfToken,
      children: button({ label: t.unlink, kind: 'secondary' }),
    })}`;
}

/** Without a password, unlinking would close the account to its owner. */
function noPassword(language: Language, model: FranceConnectSectionModel): Html {
  const t = texts(language).franceConnect.account.noPassword;
  const { csrfToken, mobile } = model;
  return html`${alert({ kind: 'info', title: t.title, text: t.text })}
  ${model.waits && alert({ kind: 'error', text: t.tooMany })}
  ${
    mobile === undefined
      ? html`<p>${t.noMobile}</p>`
      : html`<p>${t.intro(mobile)}</p>
          ${form({
            action: '/mon-compte/franceconnect/mot-de-passe',
            csrfToken,
            children: button({ label: t.submit, kind: 'secondary' }),
          })}`
  }`;
}
