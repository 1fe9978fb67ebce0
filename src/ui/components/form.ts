import { attributes } from '../attributes.ts';
import { html, type Html, type HtmlValue } from '../html.ts';
import { csrfInput } from './csrf-input.ts';

export type FormOptions = {
  action: string;
  /** Left out only for GET forms. */
  csrfToken?: string | undefined;
  method?: 'post' | 'get' | undefined;
  id?: string | undefined;
  children: HtmlValue;
  /** Sending twice is harmless, for instance a download. */
  repeatable?: boolean | undefined;
};

/**
 * `novalidate`: our own messages are clearer and translated. With JavaScript a second press of the button
 * within ten seconds is ignored.
 */
export function form({ action, csrfToken, method = 'post', id, children, repeatable }: FormOptions): Html {
  return html`<form
    method="${method}"
    action="${action}"
    novalidate
    ${attributes({ id, 'data-repeatable': repeatable })}
  >
    ${csrfToken !== undefined && csrfInput(csrfToken)} ${children}
  </form>`;
}
