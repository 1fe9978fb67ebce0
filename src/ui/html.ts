import { html as tag, raw } from 'hono/html';

/** HTML that is already escaped. Opaque on purpose: it is not a string, so that nobody escapes it twice or cuts it. */
export type Html = { readonly isEscaped: true; toString(): string };

/** What a template may receive: text is escaped, HTML goes through, nothing is printed for the empty values. */
export type HtmlValue = string | number | Html | false | null | undefined | readonly HtmlValue[];

/** Text or HTML: what a component takes where a link or emphasis may be wanted. */
export type Content = string | Html;

/**
 * The template of every page: escapes each value for element content and for quoted attributes. Attribute
 * values must be quoted; `<script>` and `<style>` never hold values (the CSP forbids both inline).
 */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const result = tag(strings, ...values);
  if (result instanceof Promise) throw new TypeError('A template received a promise: await the value first.');
  return result;
}

/** Marks trusted text as HTML. Only for markup that this program wrote; never for a value that came from outside. */
export function trusted(markup: string): Html {
  return raw(markup);
}

/** The text of the answer. */
export function render(page: Html): string {
  return page.toString();
}
