import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { COMMAND, STATUS } from './commands.ts';
import { createFrameReader } from './frame-reader.ts';
import {
  type Bind,
  decodePdu,
  encodeBindTransceiver,
  encodePdu,
  encodeSubmitSm,
  isResponse,
  type Pdu,
  responseTo,
  type SubmitSm,
} from './pdu.ts';
import { type Answer, createPendingRequests } from './pending-requests.ts';

export type SmppSessionOptions = {
  host: string;
  port: number;
  /** TLS from the first byte; `certificateAuthority` (PEM) replaces the system's list. */
  tls: false | { certificateAuthority?: string | undefined };
  bind: Bind;
  /** Longest wait for the connection and for each answer. */
  timeoutMs: number;
  /** An idle link is tried this often; unanswered, it is cut. */
  enquireEveryMs: number;
  /** Takes a deliver_sm and says with which status to acknowledge it. */
  onDeliver: (pdu: Pdu) => Promise<number>;
  /** Called once, when the link has ended for whatever reason. */
  onEnd: (reason: string) => void;
};

export type SmppSession = {
  submit(fields: SubmitSm): Promise<Answer>;
  /** Says goodbye (unbind) and closes; what is still awaited ends as `link-lost`. */
  close(): Promise<void>;
};

/** Connects and binds as a transceiver. `onEnd` is not called when this answers `ok: false`. */
export async function openSmppSession(
  options: SmppSessionOptions,
): Promise<{ ok: true; session: SmppSession } | { ok: false; reason: string }> {
  const socket = openSocket(options);
  const connected = await connection(socket, options);
  if (!connected) {
    socket.destroy();
    return { ok: false, reason: 'unreachable' };
  }

  const readFrames = createFrameReader();
  const pending = createPendingRequests(options.timeoutMs);
  let endReason: string | undefined;
  let bound = false;
  let keepAlive: NodeJS.Timeout | undefined;

  function write(pdu: Pdu): void {
    if (socket.writable) socket.write(encodePdu(pdu));
  }

  function request(commandId: number, body: Buffer): Promise<Answer> {
    if (!socket.writable) return Promise.resolve({ kind: 'not-sent' });
    const { sequence, answer } = pending.open();
    write({ commandId, status: STATUS.ok, sequence, body });
    return answer;
  }

  function end(reason: string): void {
    if (endReason !== undefined) return;
    endReason = reason;
    clearInterval(keepAlive);
    if (reason === 'unbound-by-peer') socket.destroySoon();
    else socket.destroy();
    pending.linkLost();
    if (bound) options.onEnd(reason);
  }

  async function take(pdu: Pdu): Promise<void> {
    if (isResponse(pdu)) {
      pending.answered(pdu);
      return;
    }
    switch (pdu.commandId) {
      case COMMAND.enquireLink:
        return write(responseTo(pdu, STATUS.ok));
      case COMMAND.deliverSm:
        return write(responseTo(pdu, await options.onDeliver(pdu)));
      case COMMAND.unbind:
        write(responseTo(pdu, STATUS.ok));
        return end('unbound-by-peer');
      default:
        return write({
          ...pdu,
          commandId: COMMAND.genericNack,
          status: STATUS.invalidCommand,
          body: Buffer.alloc(0),
        });
    }
  }

  async function checkLink(): Promise<void> {
    const answer = await request(COMMAND.enquireLink, Buffer.alloc(0));
    if (answer.kind === 'silence') end('silent');
  }

  socket.on('data', (chunk) => {
    const { frames, broken } = readFrames(chunk);
    for (const frame of frames) take(decodePdu(frame)).catch(() => end('handler-failed'));
    if (broken) end('broken-stream');
  });
  socket.on('error', () => end('lost'));
  socket.on('close', () => end('lost'));

  const answer = await request(COMMAND.bindTransceiver, encodeBindTransceiver(options.bind));
  if (answer.kind !== 'answer' || answer.pdu.status !== STATUS.ok) {
    const reason = answer.kind === 'answer' ? `bind-refused-${answer.pdu.status}` : `bind-${answer.kind}`;
    end(reason);
    return { ok: false, reason };
  }
  if (endReason !== undefined) return { ok: false, reason: endReason };
  bound = true;
  keepAlive = setInterval(() => void checkLink(), options.enquireEveryMs);

  return {
    ok: true,
    session: {
      submit: (fields) => request(COMMAND.submitSm, encodeSubmitSm(fields)),
      async close() {
        if (endReason === undefined) await request(COMMAND.unbind, Buffer.alloc(0));
        end('closed');
      },
    },
  };
}

function openSocket({ host, port, tls }: SmppSessionOptions): Socket {
  if (!tls) return connectTcp({ host, port, noDelay: true });
  return connectTls({
    host,
    port,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(tls.certificateAuthority === undefined ? {} : { ca: tls.certificateAuthority }),
  }).setNoDelay(true);
}

function connection(socket: Socket, { tls, timeoutMs }: SmppSessionOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    const settle = (ok: boolean) => {
      clearTimeout(timer);
      resolve(ok);
    };
    socket.once(tls ? 'secureConnect' : 'connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
  });
}
