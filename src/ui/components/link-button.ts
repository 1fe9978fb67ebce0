import { attributes } from '../attributes.ts';
import { html, type Html } from '../html.ts';
import { buttonClasses, buttonContent, type ButtonLook } from './button.ts';

/** A link that looks like a button: goes somewhere, changes nothing. */
export function linkButton(options: ButtonLook & { href: string; id?: string | undefined }): Html {
  return html`<a class="${buttonClasses(options)}" href="${options.href}" ${attributes({ id: options.id })}
    >${buttonContent(options)}</a
  >`;
}
