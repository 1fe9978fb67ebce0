import { createInbox, type Inbox } from './inbox.ts';
import { startSmppGateway } from './smpp-gateway.ts';
import { startSmsHttpGateway } from './sms-http-gateway.ts';
import { startSmtpGateway } from './smtp-gateway.ts';

export type SandboxMessaging = {
  inbox: Inbox;
  smtpPort: number;
  smsPort: number;
  smppPort: number;
  close(): Promise<void>;
};

/**
 * Starts the stand-ins for the carriers: mail over SMTP, SMS over HTTP and over SMPP, one inbox for all. Port 0 takes
 * any free one. Throws the system's error (EADDRINUSE…) after closing what had started.
 */
export async function startSandboxMessaging(options: {
  smtpPort: number;
  smsPort: number;
  smppPort: number;
  smsToken: string;
  smsReceiptToken: string;
}): Promise<SandboxMessaging> {
  const inbox = createInbox();
  const started: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(server: T): T => {
    started.push(server);
    return server;
  };
  const close = async () => {
    await Promise.all(started.map((server) => server.close()));
  };
  try {
    const smtp = keep(await startSmtpGateway({ port: options.smtpPort, inbox }));
    const sms = keep(
      await startSmsHttpGateway({
        port: options.smsPort,
        inbox,
        token: options.smsToken,
        receiptToken: options.smsReceiptToken,
      }),
    );
    const smpp = keep(await startSmppGateway({ port: options.smppPort, inbox }));
    return { inbox, smtpPort: smtp.port, smsPort: sms.port, smppPort: smpp.port, close };
  } catch (error) {
    await close();
    throw error;
  }
}
