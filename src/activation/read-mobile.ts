import type { Config } from '../config.ts';
import { parsePhone } from '../platform/phone/parse-phone.ts';

/** Why no SMS can leave to what was typed: said before sending, from its form alone (R203). */
export type MobileProblem = 'missing' | 'not-a-number' | 'landline' | 'special' | 'foreign' | 'not-reachable';

/** Reads a typed number as one to which an SMS may be sent. */
export function readMobile(
  config: Config,
  typed: string,
): { ok: true; e164: string } | { ok: false; problem: MobileProblem } {
  const trimmed = typed.trim();
  if (trimmed === '') return { ok: false, problem: 'missing' };
  const phone = trimmed.length > 40 ? undefined : parsePhone(trimmed);
  if (phone === undefined) return { ok: false, problem: 'not-a-number' };
  const isAllowed = config.EDUCONNECT_SMS_PREFIXES.some((prefix) => phone.e164.startsWith(prefix));
  if (phone.kind === 'landline' || phone.kind === 'special') return { ok: false, problem: phone.kind };
  // An operator may allow numbers of a neighbouring country.
  if (isAllowed) return { ok: true, e164: phone.e164 };
  return { ok: false, problem: phone.kind === 'foreign' ? 'foreign' : 'not-reachable' };
}
