import type { Html } from '../html.ts';
import { texts } from '../i18n/texts.ts';
import { textInput, type TextInputOptions } from './text-input.ts';

/** A six-digit code: offered by the phone from the SMS, pasted or typed with spaces. */
export function codeInput(
  options: Omit<
    TextInputOptions,
    'type' | 'inputmode' | 'verbatim' | 'width' | 'placeholder' | 'autocomplete' | 'maxlength'
  >,
): Html {
  return textInput({
    hint: texts(options.language).components.codeHint,
    ...options,
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    verbatim: true,
    // Longer than six, so that « 123 456 » pasted with a space is not cut.
    maxlength: 12,
    width: 'medium',
  });
}
