import { classes } from '../attributes.ts';
import { type Content, html, type Html } from '../html.ts';

export type TableOptions = {
  caption: string;
  /** The caption is only read aloud, because a heading just above says the same. */
  hideCaption?: boolean | undefined;
  columns: readonly { label: Content; numeric?: boolean | undefined }[];
  /** The first cell of a row is its header. */
  rows: readonly (readonly Content[])[];
  /** Said instead of the rows when there are none. */
  empty?: Content | undefined;
};

/** A real table; it scrolls by itself on small screens, the page never does. */
export function table({ caption, hideCaption, columns, rows, empty }: TableOptions): Html {
  const cell = (content: Content, index: number): Html => {
    const className = columns[index]?.numeric === true && html` class="ec-number"`;
    return index === 0
      ? html`<th scope="row" ${className}>${content}</th>`
      : html`<td${className}>${content}</td>`;
  };
  return html`<div class="${classes('fr-table', hideCaption === true && 'fr-table--no-caption')}">
    <div class="fr-table__wrapper" tabindex="0" role="group" aria-label="${caption}">
      <table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(
              ({ label, numeric }) =>
                html`<th scope="col" ${numeric === true && html` class="ec-number"`}>${label}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map(cell)}
              </tr>`,
          )}
          ${
            rows.length === 0 &&
            empty !== undefined &&
            html`<tr>
              <td colspan="${columns.length}">${empty}</td>
            </tr>`
          }
        </tbody>
      </table>
    </div>
  </div>`;
}
