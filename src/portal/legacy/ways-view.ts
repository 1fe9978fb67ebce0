import { linkButton } from '../../ui/components/link-button.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { withHandle } from '../service-handle.ts';

/** Where to go when a legacy account opens nothing: nobody stays in front of a closed door. */
export function waysView(language: Language, model: { serviceHandle: string | null | undefined }): Html {
  const t = texts(language).legacy.ways;
  return html`<h2>${t.title}</h2>
    <ul>
      <li>${t.guardian}</li>
      <li>${t.pupil}</li>
    </ul>
    <p>
      ${linkButton({
        kind: 'secondary',
        full: true,
        label: t.guardianLink,
        href: withHandle('/activation/sms', model.serviceHandle),
      })}
    </p>`;
}
