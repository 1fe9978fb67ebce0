import { alert } from '../../../ui/components/alert.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';

/** Why there is no password to choose: shown only after the code or the link. */
export type ToldReason = 'franceconnect' | 'not-activated' | 'ended';

export function toldView(
  language: Language,
  model: { reason: ToldReason; profile: 'guardian' | 'pupil' },
): Html {
  const t = texts(language).recovery.told;
  return html`<h1>${t.title}</h1>
    ${alert({ kind: 'info', text: t.reasons[model.reason], focus: true })}
    <p>
      ${linkButton({
        kind: 'secondary',
        full: true,
        label: t.signIn,
        href: model.profile === 'guardian' ? '/connexion/responsable' : '/connexion/eleve',
      })}
    </p>`;
}
