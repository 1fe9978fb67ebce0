import type { ErrorCode } from '../../../platform/errors/catalogue.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import type { RefusalCode } from './refusal.ts';

/**
 * How a refusal is shown: the numbered error, whose page says what the person can do, and the rule that was
 * broken, for those who look after the service.
 */
export function explainRefusal(code: RefusalCode, language: Language): { error: ErrorCode; rule: string } {
  const refusals: Readonly<Record<RefusalCode, string>> = texts(language).federation.refusals;
  return { error: errors[code] ?? 'service-request-refused', rule: refusals[code] };
}

const errors: Partial<Record<RefusalCode, ErrorCode>> = {
  'service-unknown': 'service-unknown',
  'issue-instant-old': 'service-request-expired',
  replayed: 'service-request-expired',
  'pending-expired': 'service-request-expired',
};
