import type { NodemailerError } from 'nodemailer';
import type { SendOutcome } from '../send-outcome.ts';

/** Faults that come before any byte of the message: the server was never reached, or refused us. */
const BEFORE_SENDING = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'ECONFIG', 'EPROXY', 'EREQUIRETLS']);
/** The system's refusals to connect, and TLS's to trust (`DEPTH_ZERO_SELF_SIGNED_CERT`, `ERR_TLS_CERT_ALTNAME_INVALID`…). */
const NOT_CONNECTED =
  /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ERR_(?:TLS|SSL)_.*|.*CERT.*)$/;

/**
 * Tells whether a failed SMTP sending may be tried again. Without a reply from the server the message may have been
 * taken before the link died (RFC 5321 §4.5.3.2.6), so anything not known to come before it is `unknown`.
 */
export function classifySmtpError(error: NodemailerError): Exclude<SendOutcome, { kind: 'accepted' }> {
  const { code, command, responseCode } = error;
  if (responseCode !== undefined) {
    const reason = `smtp-${responseCode}`;
    // A 5yz to MAIL FROM, AUTH or EHLO is about our configuration, not about this message: mending it lets the row go.
    const aboutThisMessage = command === 'RCPT TO' || command === 'DATA';
    return aboutThisMessage && error.permanent === true
      ? { kind: 'refused', reason }
      : { kind: 'retry', reason };
  }
  // Refused by the library itself: an address that no SMTP server could be given.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { kind: 'refused', reason: 'mail-bad-address' };

  const reason = `smtp-${(code ?? 'error').toLowerCase()}`;
  const neverConnected =
    (code !== undefined && BEFORE_SENDING.has(code)) ||
    NOT_CONNECTED.test(error.originalCode ?? '') ||
    (error.timeoutType !== undefined && error.timeoutType !== 'SOCKET_TIMEOUT');
  return neverConnected ? { kind: 'retry', reason } : { kind: 'unknown', reason };
}
