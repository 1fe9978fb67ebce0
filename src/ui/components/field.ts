import { classes } from '../attributes.ts';
import { type Content, html, type Html, type HtmlValue } from '../html.ts';
import { icon } from '../icon.ts';

/** What all fields of one control have in common. */
export type FieldOptions = {
  name: string;
  label: string;
  /** By default the name. */
  id?: string | undefined;
  hint?: Content | undefined;
  /** Replaces the hint’s silence by what is wrong and how to mend it. */
  error?: Content | undefined;
  /** Fields are required unless said otherwise; the label of the others says « (facultatif) ». */
  optional?: boolean | undefined;
};

/** The id of the paragraph that holds a field’s messages; always there, so `aria-describedby` is always right. */
export function messagesId(id: string): string {
  return `${id}-messages`;
}

/** Label and hint of one control. */
export function fieldLabel(id: string, label: Content, hint: Content | undefined): Html {
  return html`<label class="fr-label" for="${id}"
    >${label}${hint !== undefined && html` <span class="fr-hint-text">${hint}</span>`}</label
  >`;
}

/** The messages of one field or fieldset. */
export function fieldMessages(id: string, error: Content | undefined): Html {
  return html`<div class="fr-messages-group" id="${messagesId(id)}">
    ${
      error !== undefined &&
      html`<p class="fr-message fr-message--error">${icon('error')}<span>${error}</span></p>`
    }
  </div>`;
}

/** The frame around label, control and messages. */
export function fieldGroup(id: string, error: Content | undefined, children: HtmlValue): Html {
  return html`<div class="${classes('fr-input-group', error !== undefined && 'fr-input-group--error')}">
    ${children} ${fieldMessages(id, error)}
  </div>`;
}
