import type { Html } from '../html.ts';
import { texts } from '../i18n/texts.ts';
import { textInput, type TextInputOptions } from './text-input.ts';

/** An e-mail address, with an example unless another hint is given. */
export function emailInput(
  options: Omit<TextInputOptions, 'type' | 'inputmode' | 'verbatim' | 'width' | 'placeholder'>,
): Html {
  return textInput({
    autocomplete: 'email',
    hint: texts(options.language).components.emailHint,
    maxlength: 254,
    ...options,
    type: 'email',
    inputmode: 'email',
    verbatim: true,
  });
}
