import { attributes, classes } from '../attributes.ts';
import { type Content, html, type Html } from '../html.ts';
import { fieldMessages, messagesId } from './field.ts';

export type CheckboxOptions = {
  name: string;
  label: Content;
  id?: string | undefined;
  value?: string | undefined;
  checked?: boolean | undefined;
  hint?: Content | undefined;
  error?: Content | undefined;
  required?: boolean | undefined;
};

export function checkbox(options: CheckboxOptions): Html {
  const { name, label, hint, error } = options;
  const id = options.id ?? name;
  const own = {
    id,
    name,
    value: options.value ?? 'yes',
    checked: options.checked,
    required: options.required,
    'aria-describedby': messagesId(id),
    'aria-invalid': error !== undefined ? 'true' : undefined,
  };
  return html`<div class="${classes('fr-checkbox-group', error !== undefined && 'fr-checkbox-group--error')}">
    <input type="checkbox" ${attributes(own)} />
    <label class="fr-label" for="${id}"
      >${label}${hint !== undefined && html` <span class="fr-hint-text">${hint}</span>`}</label
    >
    ${fieldMessages(id, error)}
  </div>`;
}
