import type { ChildAnswer, ChildProblem } from '../activation/prove-children.ts';
import type { Child } from '../accounts/child.store.ts';
import { checkbox } from '../ui/components/checkbox.ts';
import { dateFields } from '../ui/components/date-fields.ts';
import type { FieldError } from '../ui/components/error-summary.ts';
import { html, type Html } from '../ui/html.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { texts } from '../ui/i18n/texts.ts';
import { field } from '../platform/http/form-fields.ts';
import { dateField, readDate } from './typed-date.ts';

const dateName = (child: Child): string => `enfant-${child.pupilId}`;
const refusalName = (child: Child): string => `refus-${child.pupilId}`;

/** What the guardian answered for each displayed child. */
export function readChildAnswers(body: unknown, children: readonly Child[]): Map<string, ChildAnswer> {
  return new Map(
    children.map((child) => [
      child.pupilId,
      field(body, refusalName(child)) === 'oui'
        ? { kind: 'not-mine' }
        : { kind: 'birth-date', bornOn: readDate(dateField(body, dateName(child))) },
    ]),
  );
}

/** One birth date and one refusal a child, grouped by school (R74, R75). */
export function childFields(
  language: Language,
  model: { children: readonly Child[]; body: unknown; problems: ReadonlyMap<string, ChildProblem> },
): Html {
  const t = texts(language).activation.children;
  const schools = Map.groupBy(model.children, (child) => child.schoolUai);
  return html`${[...schools.values()].map(
    (children) =>
      html`<section class="ec-school-group">
        <h2><bdi>${children[0]!.schoolName}</bdi></h2>
        ${children.map((child) => {
          const problem = model.problems.get(child.pupilId);
          const name = `${child.givenName} ${child.familyName}`;
          return html`<div class="ec-child">
            ${dateFields({
              language,
              name: dateName(child),
              legend: t.born(name, child.title),
              value: model.body === undefined ? undefined : dateField(model.body, dateName(child)),
              error: problem === undefined ? undefined : t.problems[problem],
            })}
            ${checkbox({
              name: refusalName(child),
              value: 'oui',
              label: t.notMine,
              checked: field(model.body, refusalName(child)) === 'oui',
            })}
          </div>`;
        })}
      </section>`,
  )}`;
}

/** The lines of the error summary for those children. */
export function childErrors(
  language: Language,
  children: readonly Child[],
  problems: ReadonlyMap<string, ChildProblem>,
): FieldError[] {
  const t = texts(language).activation.children;
  return children.flatMap((child) => {
    const problem = problems.get(child.pupilId);
    return problem === undefined
      ? []
      : [{ field: `${dateName(child)}-day`, message: t.errorOf(child.givenName, t.problems[problem]) }];
  });
}
