import { type FoundSchool, MOST_SCHOOLS } from '../../../support/search-schools.store.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { form } from '../../../ui/components/form.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { MISSING_CHILD_PATHS } from './paths.ts';

/** First, the school: searched by name, town or UAI. `schools`: undefined before any search. */
export function searchView(
  language: Language,
  model: { typed: string; schools: readonly FoundSchool[] | undefined },
): Html {
  const { family } = texts(language);
  const t = family.missing;
  return html`<h1>${t.title}</h1>
    <p>${t.search.intro}</p>
    ${form({
      action: MISSING_CHILD_PATHS.search,
      method: 'get',
      repeatable: true,
      children: [
        textInput({
          language,
          name: 'recherche',
          type: 'search',
          label: t.search.label,
          hint: t.search.hint,
          value: model.typed,
          autocomplete: 'off',
          maxlength: 100,
        }),
        button({ label: t.search.submit }),
      ],
    })}
    ${model.schools !== undefined && results(language, model.schools)}
    <p><a href="/mon-compte/enfants">${family.backToChildren}</a></p>`;
}

function results(language: Language, schools: readonly FoundSchool[]): Html {
  const t = texts(language).family.missing.search;
  if (schools.length === 0) return alert({ kind: 'info', text: t.none, focus: true });
  return html`<h2>${t.results}</h2>
    <ul class="ec-links">
      ${schools.slice(0, MOST_SCHOOLS).map(
        ({ uai, name, city, postalCode }) =>
          html`<li>
            <a href="${MISSING_CHILD_PATHS.ask}?etablissement=${uai}"
              ><bdi>${[name, postalCode, city].filter(Boolean).join(', ')}</bdi></a
            >
          </li>`,
      )}
    </ul>
    ${schools.length > MOST_SCHOOLS && html`<p>${t.more}</p>`}`;
}
