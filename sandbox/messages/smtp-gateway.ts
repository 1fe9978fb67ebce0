import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Inbox } from './inbox.ts';
import { readMail } from './read-mail.ts';

/** The sandbox's mail server: takes everything, delivers it to the inbox. No TLS: it listens on this machine only. */
export async function startSmtpGateway(options: {
  port: number;
  inbox: Inbox;
}): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    size: 1_000_000,
    // The sender keeps idle links open; stopping the sandbox does not wait for them.
    closeTimeout: 200,
    onData(stream, session, done) {
      buffer(stream).then((raw) => {
        const { headers, subject, text } = readMail(raw);
        for (const { address } of session.envelope.rcptTo) {
          options.inbox.add({
            via: 'smtp',
            channel: 'email',
            from: headers.get('from') ?? '',
            to: address,
            subject,
            text,
            reference: headers.get('message-id') ?? '',
          });
        }
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  server.on('error', () => {});
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
