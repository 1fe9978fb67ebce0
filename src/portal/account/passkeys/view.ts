import type { AddPasskeyResult } from '../../../signin/passkeys/add-passkey.ts';
import { MOST_NAME_CHARACTERS } from '../../../signin/passkeys/add-passkey.ts';
import type { Passkey } from '../../../signin/passkeys/passkey.store.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { card } from '../../../ui/components/card.ts';
import { form } from '../../../ui/components/form.ts';
import { passkeyForm } from '../../../ui/components/passkey-form.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { writtenInstant } from '../../written.ts';

export type PasskeyProblem = Extract<AddPasskeyResult, { ok: false }>['reason'];

/** « Mes clés d’accès »: each with its name, renamed or removed; a new one where the browser can make it. */
export function passkeysView(
  language: Language,
  model: {
    csrfToken: string;
    passkeys: readonly Passkey[];
    typed: string;
    problem: PasskeyProblem | undefined;
  },
): Html {
  const { account } = texts(language);
  const t = account.passkeysSection;
  return html`<h1>${t.title}</h1>
    ${model.problem !== undefined && alert({ kind: 'error', text: t.problems[model.problem] })}
    <p>${t.intro}</p>
    ${model.passkeys.length === 0 && html`<p>${t.none}</p>`}
    ${model.passkeys.map(({ id, name, createdAt, lastUsedAt }) =>
      card({
        title: html`<bdi>${name}</bdi>`,
        children: html`<p>
            ${t.created(writtenInstant(language, createdAt))}<br />
            ${lastUsedAt === null ? t.neverUsed : t.lastUsed(writtenInstant(language, lastUsedAt))}
          </p>
          ${form({
            action: '/mon-compte/cles-acces/renommer',
            csrfToken: model.csrfToken,
            children: [
              html`<input type="hidden" name="cle" value="${id}" />`,
              textInput({
                language,
                id: `nom-${id}`,
                name: 'nom',
                label: t.name,
                value: name,
                maxlength: MOST_NAME_CHARACTERS,
              }),
              button({ label: t.rename, kind: 'secondary' }),
            ],
          })}
          ${form({
            action: '/mon-compte/cles-acces/supprimer',
            csrfToken: model.csrfToken,
            children: [
              html`<input type="hidden" name="cle" value="${id}" />`,
              button({ label: t.remove, kind: 'danger' }),
            ],
          })}`,
      }),
    )}
    <noscript><p>${t.needsJavaScript}</p></noscript>
    ${passkeyForm({
      language,
      purpose: 'create',
      action: '/mon-compte/cles-acces',
      csrfToken: model.csrfToken,
      label: t.create,
      kind: 'primary',
      children: textInput({
        language,
        id: 'nom',
        name: 'nom',
        label: t.name,
        hint: t.nameHint,
        value: model.typed,
        maxlength: MOST_NAME_CHARACTERS,
      }),
    })}
    <p><a href="/mon-compte">${account.back}</a></p>`;
}
