import { type Content, html, type Html } from '../html.ts';

export type SummaryRow = {
  label: string;
  value: Content;
  /** A link or button; its words say what it acts on (« Modifier mon adresse mail »). */
  action?: Html | undefined;
};

/** A telephone number or a date has no letter by which a browser could tell its direction. */
const isNumber = (value: Content): boolean => typeof value === 'string' && !/\p{L}/u.test(value);

/** What we know about somebody or something, with what can be done about each line. */
export function summaryList(rows: readonly SummaryRow[]): Html {
  return html`<dl class="ec-summary">
    ${rows.map(
      ({ label, value, action }) =>
        html`<div class="ec-summary__row">
          <dt>${label}</dt>
          <dd><bdi ${isNumber(value) && html`dir="ltr"`}>${value}</bdi></dd>
          ${action !== undefined && html`<dd class="ec-summary__action">${action}</dd>`}
        </div>`,
    )}
  </dl>`;
}
