import { html, type Html } from '../html.ts';

/** The hidden field that every form that changes something carries. */
export function csrfInput(token: string): Html {
  return html`<input type="hidden" name="csrf" value="${token}" />`;
}
