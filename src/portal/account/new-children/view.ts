import type { Child } from '../../../accounts/child.store.ts';
import type { ChildProblem } from '../../../activation/prove-children.ts';
import { button } from '../../../ui/components/button.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { childErrors, childFields } from '../../child-fields.ts';
import { NEW_CHILDREN_PATH, withHandle } from '../../service-handle.ts';

export const LATER_PATH = `${NEW_CHILDREN_PATH}/plus-tard`;

/** Between signing in and going on: the children that a feed found, to confirm now or later (R117). */
export function newChildrenView(
  language: Language,
  model: {
    csrfToken: string;
    children: readonly Child[];
    body: unknown;
    problems: ReadonlyMap<string, ChildProblem>;
    serviceHandle: string | undefined;
  },
): Html {
  const t = texts(language).family.newChildren;
  const { csrfToken, children, body, problems, serviceHandle } = model;
  const errors = childErrors(language, children, problems);
  return html`<h1>${t.title}</h1>
    ${errors.length > 0 && errorSummary({ language, errors })}
    <p>${t.intro}</p>
    ${form({
      action: withHandle(NEW_CHILDREN_PATH, serviceHandle),
      csrfToken,
      children: [childFields(language, { children, body, problems }), button({ label: t.submit })],
    })}
    ${form({
      action: withHandle(LATER_PATH, serviceHandle),
      csrfToken,
      children: [html`<p>${t.laterHint}</p>`, button({ kind: 'secondary', label: t.later })],
    })}`;
}
