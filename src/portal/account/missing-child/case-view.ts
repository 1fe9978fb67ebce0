import type { MissingChildCase } from '../../../support/missing-child-case.ts';
import { copyable } from '../../../ui/components/copyable.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { summaryList } from '../../../ui/components/summary-list.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { writtenDate } from '../../written.ts';
import { MERGE_PATH } from '../merge/view.ts';
import { MISSING_CHILD_PATHS } from './paths.ts';

/** Its state, in words. */
export function caseState(language: Language, one: MissingChildCase): string {
  const t = texts(language).family.missing.states;
  if (one.closedAt !== null) return t.closed;
  return one.cause === undefined ? t.searching : t.answered;
}

export const casePath = (number: string): string => `${MISSING_CHILD_PATHS.cases}/${number}`;

/** A question and its answer: one cause, what to do, and who corrects it where. */
export function caseView(language: Language, one: MissingChildCase): Html {
  const { family } = texts(language);
  const t = family.missing;
  const { cause } = one;
  return html`<h1>${t.case.title(one.number)}</h1>
    ${copyable({ language, label: t.case.number, value: one.number })}
    ${
      cause === undefined
        ? html`<p>${t.case.searching}</p>
            <p>${linkButton({ label: t.case.refresh, href: casePath(one.number) })}</p>`
        : html`<h2>${t.causes[cause].title}</h2>
            <p>${t.causes[cause].text}</p>
            ${cause === 'other-account' && html`<p><a href="${MERGE_PATH}">${family.merge.link}</a></p>`}
            <h2>${t.case.who}</h2>
            <p>${t.case.whoText(one.schoolName, one.degree === '1D' ? 'ONDE' : 'SIECLE')}</p>`
    }
    ${summaryList([
      { label: t.case.asked, value: writtenDate(language, one.askedAt.toISOString().slice(0, 10)) },
      { label: t.case.child, value: t.case.childValue(one.givenName, writtenDate(language, one.bornOn)) },
      { label: t.case.school, value: [one.schoolName, one.schoolCity].filter(Boolean).join(', ') },
      { label: t.case.state, value: caseState(language, one) },
    ])}
    <ul class="ec-links">
      <li><a href="${MISSING_CHILD_PATHS.search}">${t.case.again}</a></li>
      <li><a href="/mon-compte/enfants">${family.backToChildren}</a></li>
    </ul>`;
}
