import { attributes, classes } from '../attributes.ts';
import { type Content, html, type Html } from '../html.ts';
import { fieldMessages, messagesId } from './field.ts';

export type RadioGroupOptions = {
  name: string;
  legend: Content;
  hint?: Content | undefined;
  choices: readonly { value: string; label: Content; hint?: Content | undefined }[];
  value?: string | undefined;
  error?: Content | undefined;
  inline?: boolean | undefined;
};

/** One choice among a few. Choices have the ids `${name}-${value}`; the summary links to the first. */
export function radioGroup({ name, legend, hint, choices, value, error, inline }: RadioGroupOptions): Html {
  return html`<fieldset
    class="${classes('fr-fieldset', error !== undefined && 'fr-fieldset--error')}"
    role="radiogroup"
    aria-describedby="${messagesId(name)}"
    ${attributes({ 'aria-invalid': error !== undefined ? 'true' : undefined })}
  >
    <legend class="fr-fieldset__legend">
      ${legend}${hint !== undefined && html` <span class="fr-hint-text">${hint}</span>`}
    </legend>
    ${choices.map((choice) => {
      const id = `${name}-${choice.value}`;
      return html`<div
        class="${classes('fr-fieldset__element', inline === true && 'fr-fieldset__element--inline')}"
      >
        <div class="fr-radio-group">
          <input
            type="radio"
            id="${id}"
            name="${name}"
            value="${choice.value}"
            required
            ${attributes({ checked: choice.value === value })}
          />
          <label class="fr-label" for="${id}"
            >${choice.label}${
              choice.hint !== undefined && html` <span class="fr-hint-text">${choice.hint}</span>`
            }</label
          >
        </div>
      </div>`;
    })}
    ${fieldMessages(name, error)}
  </fieldset>`;
}
