import type { Child } from '../../../accounts/child.store.ts';
import type { ChildProblem } from '../../../activation/prove-children.ts';
import type { MissingChildCase } from '../../../support/missing-child-case.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { callout } from '../../../ui/components/callout.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { summaryList } from '../../../ui/components/summary-list.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { childErrors, childFields } from '../../child-fields.ts';
import { writtenDate } from '../../written.ts';
import { MERGE_PATH } from '../merge/view.ts';
import { casePath, caseState } from '../missing-child/case-view.ts';
import { MISSING_CHILD_PATHS } from '../missing-child/paths.ts';
import { refusedPath } from '../refused-child/view.ts';

export type ChildrenPageModel = {
  tabs: Html | false;
  csrfToken: string;
  children: readonly Child[];
  body: unknown;
  problems: ReadonlyMap<string, ChildProblem>;
  saved: boolean;
  /** Another account has just been merged into this one. */
  merged: boolean;
  /** The guardian's questions about children who are not here. */
  cases: readonly MissingChildCase[];
};

/** « Mes enfants » (R110): attached, to confirm, refused. */
export function childrenPageView(language: Language, model: ChildrenPageModel): Html {
  const { account: t, family: f } = texts(language);
  const inState = (state: Child['state']): Child[] => model.children.filter((child) => child.state === state);
  const attached = inState('attached');
  const waiting = inState('waiting');
  const refused = inState('refused');
  const errors = childErrors(language, waiting, model.problems);
  return html`<h1>${t.title}</h1>
    ${model.tabs} ${errors.length > 0 && errorSummary({ language, errors })}
    ${model.saved && alert({ kind: 'success', text: t.attachedNow, focus: true })}
    ${
      model.merged &&
      alert({ kind: 'success', title: f.merge.done.title, text: f.merge.done.text, focus: true })
    }
    <h2>${t.children}</h2>
    <p>${t.childrenIntro}</p>
    ${
      attached.length === 0
        ? html`<p>${t.childrenNone}</p>`
        : summaryList(
            attached.map((child) => ({
              label: `${child.givenName} ${child.familyName}`,
              value: html`${writtenDate(language, child.bornOn)}<br />${child.schoolName}${
                  child.className !== null && html`, ${child.className}`
                }`,
            })),
          )
    }
    ${
      waiting.length > 0 &&
      html`<h2>${t.waitingTitle}</h2>
        <p>${t.waiting}</p>
        ${form({
          action: '/mon-compte/enfants',
          csrfToken: model.csrfToken,
          children: [
            childFields(language, { children: waiting, body: model.body, problems: model.problems }),
            button({ label: t.waitingSubmit }),
          ],
        })}`
    }
    ${
      refused.length > 0 &&
      html`<h2>${t.refusedTitle}</h2>
        <p>${t.refused}</p>
        <ul>
          ${refused.map(
            (child) =>
              html`<li>
                <bdi>${child.givenName}, ${child.schoolName}</bdi><br />
                <a href="${refusedPath(child.pupilId)}">${f.refusedChild.link(child.givenName)}</a>
              </li>`,
          )}
        </ul>`
    }
    ${callout({
      title: t.missingTitle,
      text: html`<ul class="ec-links">
        <li><a href="${MISSING_CHILD_PATHS.search}">${f.missing.link}</a></li>
        <li><a href="${MERGE_PATH}">${f.merge.link}</a></li>
      </ul>`,
    })}
    ${
      model.cases.length > 0 &&
      html`<h2>${f.missing.cases}</h2>
        ${summaryList(
          model.cases.map((one) => ({
            label: f.missing.caseLine(
              one.givenName,
              writtenDate(language, one.askedAt.toISOString().slice(0, 10)),
            ),
            value: caseState(language, one),
            action: html`<a href="${casePath(one.number)}">${f.missing.case.title(one.number)}</a>`,
          })),
        )}`
    }`;
}
