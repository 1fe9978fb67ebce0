/**
 * What one attempt to hand a message to a carrier (SMTP server, SMS gateway) came to.
 *
 * - `accepted`: the carrier answers for it; `providerId` is its own name for the message, when it gave one.
 * - `retry`: certainly not sent, may work later; `afterMs` when the carrier said how long to wait.
 * - `refused`: certainly not sent, and the same message would be refused again.
 * - `unknown`: the link died or stayed silent after the message left: it may or may not have been sent.
 *
 * `reason` is a short code for the database and the logs: never an address, a number or a carrier's free text,
 * which often repeats the recipient.
 */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string | null }
  | { kind: 'retry'; reason: string; afterMs?: number }
  | { kind: 'refused'; reason: string }
  | { kind: 'unknown'; reason: string };
