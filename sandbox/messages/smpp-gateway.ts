import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import smpp, { type PDU, type Session } from 'smpp';
import type { Inbox } from './inbox.ts';

/** The sandbox's SMS gateway over SMPP 3.4: takes any bind, delivers at once and says so by a receipt. */
export async function startSmppGateway(options: {
  port: number;
  inbox: Inbox;
}): Promise<{ port: number; close(): Promise<void> }> {
  let count = 0;
  const server = smpp.createServer({}, (session) => {
    session.on('error', () => session.destroy());
    session.on('bind_transceiver', (pdu) => session.send(pdu.response({ system_id: 'sandbox' })));
    session.on('enquire_link', (pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu) => {
      session.send(pdu.response());
      session.close();
    });
    session.on('submit_sm', (pdu) => {
      count += 1;
      take(session, pdu, String(count).padStart(10, '0'));
    });
  });

  function take(session: Session, pdu: PDU, id: string): void {
    const to = `+${pdu.destination_addr}`;
    const text = String(pdu.short_message?.message ?? '');
    options.inbox.add({
      via: 'sms-smpp',
      channel: 'sms',
      from: pdu.source_addr ?? '',
      to,
      subject: '',
      text,
      reference: id,
    });
    session.send(pdu.response({ message_id: id }));
    session.deliver_sm({
      esm_class: 4,
      source_addr: pdu.destination_addr,
      destination_addr: pdu.source_addr,
      short_message: `id:${id} sub:001 dlvrd:001 stat:DELIVRD err:000 text:${text.slice(0, 20)}`,
    });
  }

  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const session of server.sessions) session.destroy();
      await closed;
    },
  };
}
