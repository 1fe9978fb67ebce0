import { randomUUID } from 'node:crypto';

export type ReceivedMessage = {
  id: string;
  receivedAt: Date;
  via: 'smtp' | 'sms-http' | 'sms-smpp';
  channel: 'email' | 'sms';
  from: string;
  to: string;
  /** Empty for an SMS. */
  subject: string;
  text: string;
  /** The sender's own name for it: Message-ID or idempotency key. */
  reference: string;
};

/** What the sandbox's carriers received, the newest first. Kept in memory; the oldest are forgotten. */
export type Inbox = {
  add(message: Omit<ReceivedMessage, 'id' | 'receivedAt'>): ReceivedMessage;
  /** @param recipient part of an address or number, in any case and with any spaces; none for all */
  list(recipient?: string): ReceivedMessage[];
};

export function createInbox(mostKept = 1000): Inbox {
  const messages: ReceivedMessage[] = [];
  return {
    add(message) {
      const received = { ...message, id: randomUUID(), receivedAt: new Date() };
      messages.unshift(received);
      messages.length = Math.min(messages.length, mostKept);
      return received;
    },
    list(recipient = '') {
      const wanted = comparable(recipient);
      return messages.filter((message) => comparable(message.to).includes(wanted));
    },
  };
}

/** `06 39 98 00 01` finds `+33639980001` and `+262639980001`. */
function comparable(recipient: string): string {
  const bare = recipient.toLowerCase().replace(/[\s.()-]/g, '');
  return bare.includes('@') ? recipient.trim().toLowerCase() : bare.replace(/^0(?=\d)/, '');
}
