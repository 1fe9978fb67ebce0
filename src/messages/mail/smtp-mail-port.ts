import { createTransport, type NodemailerError } from 'nodemailer';
import type { SendOutcome } from '../send-outcome.ts';
import { classifySmtpError } from './classify-smtp-error.ts';
import type { Mail, MailPort } from './mail-port.ts';

export type SmtpMailOptions = {
  host: string;
  port: number;
  /** `implicit`: TLS from the first byte; `starttls`: required before anything else; `none`: for a server on the same host. */
  security: 'implicit' | 'starttls' | 'none';
  /** PEM certificates to trust instead of the system's. */
  certificateAuthority?: string | undefined;
  user?: string | undefined;
  password?: string | undefined;
  from: { name: string; address: string };
  /** Right-hand side of the Message-ID. */
  messageIdDomain: string;
  maxConnections: number;
  /** For connecting and for the greeting; a socket silent for twice this long is cut. */
  timeoutMs: number;
  /** For a whole sending, so that a server that trickles its replies cannot outlive the row's lease. */
  deadlineMs: number;
};

/** One bare address: nodemailer makes several recipients of a list, even hidden in one. */
const ONE_ADDRESS = /^[^\s@,;:<>()[\]"\\]{1,64}@[^\s@,;:<>()[\]"\\]{1,255}$/;

export function createSmtpMailPort(options: SmtpMailOptions): MailPort {
  const transport = createTransport({
    pool: true,
    host: options.host,
    port: options.port,
    secure: options.security === 'implicit',
    requireTLS: options.security === 'starttls',
    ignoreTLS: options.security === 'none',
    ...(options.certificateAuthority === undefined ? {} : { tls: { ca: options.certificateAuthority } }),
    ...(options.user === undefined ? {} : { auth: { user: options.user, pass: options.password ?? '' } }),
    maxConnections: options.maxConnections,
    // The pool otherwise tries again by itself when a connection closes: that is the outbox's work, which counts.
    maxRequeues: 0,
    connectionTimeout: options.timeoutMs,
    greetingTimeout: options.timeoutMs,
    // Longer, so that a server that never greets (nothing sent) is told from one that falls silent later (unknown).
    socketTimeout: 2 * options.timeoutMs,
    dnsTimeout: options.timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const underWay = new Set<Promise<SendOutcome>>();

  async function send(mail: Mail): Promise<SendOutcome> {
    if (!ONE_ADDRESS.test(mail.to)) return { kind: 'refused', reason: 'mail-bad-address' };
    try {
      const info = await transport.sendMail({
        messageId: `<${mail.id}@${options.messageIdDomain}>`,
        from: options.from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // RFC 3834 §5: keeps holiday responders from answering a machine.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
        signal: AbortSignal.timeout(options.deadlineMs),
      });
      return { kind: 'accepted', providerId: info.serverMessageId ?? null };
    } catch (error) {
      return classifySmtpError(error as NodemailerError);
    }
  }

  return {
    send(mail) {
      const sending = send(mail).finally(() => underWay.delete(sending));
      underWay.add(sending);
      return sending;
    },
    async close() {
      await Promise.all(underWay);
      transport.close();
    },
  };
}
