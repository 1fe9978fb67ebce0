import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server as TcpServer, type Socket } from 'node:net';
import smpp, { type PDU, type Server, type Session } from 'smpp';

export type SmppGateway = {
  port: number;
  server: Server;
  /** Every submission received, in order. */
  submissions: PDU[];
  /** Answers of ours to the gateway's deliver_sm. */
  session(): Session;
  close(): Promise<void>;
};

type Answers = {
  onBind?: (pdu: PDU, session: Session) => void;
  onSubmit?: (pdu: PDU, session: Session, count: number) => void;
  tls?: { key: string; cert: string };
};

/** A gateway on the npm package `smpp`: a codec that is not ours. Without `onSubmit` it accepts as `m-1`, `m-2`… */
export async function startSmppGateway({ onBind, onSubmit, tls }: Answers = {}): Promise<SmppGateway> {
  const submissions: PDU[] = [];
  const server = smpp.createServer(tls ?? {}, (session) => {
    session.on('error', () => {});
    session.on('bind_transceiver', (pdu) => {
      if (onBind === undefined) session.send(pdu.response({ system_id: 'gateway' }));
      else onBind(pdu, session);
    });
    session.on('submit_sm', (pdu) => {
      submissions.push(pdu);
      if (onSubmit !== undefined) return onSubmit(pdu, session, submissions.length);
      session.send(pdu.response({ message_id: `m-${submissions.length}` }));
    });
    session.on('enquire_link', (pdu) => session.send(pdu.response()));
    session.on('unbind', (pdu) => {
      session.send(pdu.response());
      session.close();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    server,
    submissions,
    session() {
      const session = server.sessions.at(-1);
      if (session === undefined) throw new Error('nobody is connected');
      return session;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const session of server.sessions) session.destroy();
      await closed;
    },
  };
}

/** A relay that sends every byte in a TCP segment of its own, both ways. */
export async function startByteByByteRelay(toPort: number): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>();
  const slice = (from: Socket, to: Socket) => {
    from.on('data', (chunk: Buffer) => {
      for (const byte of chunk) to.write(Buffer.from([byte]));
    });
    from.on('close', () => to.destroy()).on('error', () => {});
    from.setNoDelay(true);
    sockets.add(from);
  };
  const relay: TcpServer = createServer((near) => {
    const far = connect(toPort, '127.0.0.1');
    slice(near, far);
    slice(far, near);
  });
  await once(relay.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (relay.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy();
      relay.close();
    },
  };
}
