import type { Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';
import { button, type ButtonOptions } from './button.ts';

/**
 * A button that can be used only after some seconds, for instance to send a code again. It counts down where
 * JavaScript runs; elsewhere it can be pressed at once, so the server must refuse politely what comes too early.
 */
export function waitingButton(
  options: Omit<ButtonOptions, 'wait'> & { language: Language; seconds: number },
): Html {
  const { language, seconds, ...own } = options;
  if (seconds <= 0) return button(own);
  return button({ ...own, wait: { seconds, label: texts(language).components.countdown(own.label) } });
}
