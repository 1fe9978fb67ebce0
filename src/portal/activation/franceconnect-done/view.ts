import { alert } from '../../../ui/components/alert.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { afterSignIn } from '../../service-handle.ts';

/** « Le compte est activé, le responsable peut accéder aux services via FranceConnect » (R66), or is linked. */
export function franceConnectDoneView(
  language: Language,
  model: { activated: boolean; childWaits: boolean; serviceHandle: string | null },
): Html {
  const { activation, franceConnect } = texts(language);
  const t = franceConnect.done;
  return html`<h1>${model.activated ? t.title : t.linkedTitle}</h1>
    ${alert({ kind: 'success', text: model.activated ? t.text : t.linked, focus: true })}
    ${model.activated && html`<p>${t.next}</p>`}
    ${model.childWaits && alert({ kind: 'info', text: activation.done.childrenLater })}
    <p>
      ${linkButton({
        label: model.serviceHandle === null ? activation.done.toAccount : activation.done.toService,
        href: model.serviceHandle === null ? '/mon-compte' : afterSignIn(model.serviceHandle),
        full: true,
      })}
    </p>`;
}
