import type { SendOutcome } from '../send-outcome.ts';

export type Mail = {
  /** The message row's id: becomes the Message-ID, so that two sendings of one row are one message to the receiver. */
  id: string;
  /** One bare address (`someone@example.org`), no display name. */
  to: string;
  subject: string;
  text: string;
  html: string;
  /** BCP 47 tag of the text, for screen readers and translators (RFC 3282). */
  language: string;
};

export type MailPort = {
  send(mail: Mail): Promise<SendOutcome>;
  /** Lets the sendings under way end, then closes the connections. */
  close(): Promise<void>;
};
