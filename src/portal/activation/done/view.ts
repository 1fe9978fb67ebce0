import { alert } from '../../../ui/components/alert.ts';
import { copyable } from '../../../ui/components/copyable.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { afterSignIn, withHandle } from '../../service-handle.ts';

/** « Compte activé ! » */
export function doneView(
  language: Language,
  model: { identifier: string; serviceHandle: string | null; childWaits: boolean; emailSent: boolean },
): Html {
  const { activation } = texts(language);
  const t = activation.done;
  return html`<h1>${t.title}</h1>
    ${alert({ kind: 'success', text: t.text, focus: true })}
    ${copyable({ language, label: t.identifier, value: model.identifier })}
    ${model.childWaits && alert({ kind: 'info', text: t.childrenLater })}
    ${model.emailSent && alert({ kind: 'info', text: activation.pupilForm.emailSent })}
    <p>
      ${linkButton({
        label: model.serviceHandle === null ? t.toAccount : t.toService,
        href: model.serviceHandle === null ? '/mon-compte' : afterSignIn(model.serviceHandle),
        full: true,
      })}
    </p>`;
}

/** The number belongs to an account already active: its identifier, and the way in. Shown after the code only. */
export function knownView(
  language: Language,
  model: { identifier: string; serviceHandle: string | null },
): Html {
  const t = texts(language).activation.known;
  return html`<h1>${t.title}</h1>
    <p>${t.text}</p>
    ${copyable({ language, label: t.identifier, value: model.identifier })}
    <p>
      ${linkButton({ label: t.signIn, href: withHandle('/connexion/responsable', model.serviceHandle), full: true })}
    </p>
    <p><a href="/mot-de-passe-perdu">${t.lostPassword}</a></p>`;
}
