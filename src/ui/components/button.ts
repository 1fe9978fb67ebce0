import { attributes, classes } from '../attributes.ts';
import { html, type Html } from '../html.ts';
import { icon, type IconName } from '../icon.ts';

export type ButtonLook = {
  label: string;
  /** One `primary` a page at most. `plain` has no outline. */
  kind?: 'primary' | 'secondary' | 'tertiary' | 'plain' | 'danger' | undefined;
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** As wide as its column. */
  full?: boolean | undefined;
  icon?: IconName | undefined;
};

export type ButtonOptions = ButtonLook & {
  type?: 'submit' | 'button' | undefined;
  id?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** The id of the form, when the button stands outside it. */
  form?: string | undefined;
  /** Sends the form without the browser's own checks and to another address. */
  formAction?: string | undefined;
  /** See `waitingButton`. */
  wait?: { seconds: number; label: string } | undefined;
};

export function button(options: ButtonOptions): Html {
  const own = {
    type: options.type ?? 'submit',
    id: options.id,
    name: options.name,
    value: options.value,
    form: options.form,
    formaction: options.formAction,
    'data-wait': options.wait?.seconds,
    'data-wait-label': options.wait?.label,
  };
  return html`<button class="${buttonClasses(options)}" ${attributes(own)}>
    ${buttonContent(options)}
  </button>`;
}

export function buttonClasses({ kind = 'primary', size = 'md', full }: ButtonLook): string {
  return classes(
    'fr-btn',
    kind === 'secondary' && 'fr-btn--secondary',
    kind === 'tertiary' && 'fr-btn--tertiary',
    kind === 'plain' && 'fr-btn--tertiary-no-outline',
    kind === 'danger' && 'ec-btn--danger',
    size !== 'md' && `fr-btn--${size}`,
    full === true && 'ec-btn--full',
  );
}

export function buttonContent({ icon: name, label }: ButtonLook): Html {
  return html`${name !== undefined && icon(name)}<span>${label}</span>`;
}
