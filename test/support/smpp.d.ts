/** The part of the package `smpp` (which has no types of its own) that the tests and the sandbox use. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer } from 'node:net';

  export type ShortMessage = { message: string | Buffer };

  export interface PDU {
    command: string;
    command_status: number;
    sequence_number: number;
    system_id?: string;
    password?: string;
    source_addr?: string;
    source_addr_ton?: number;
    source_addr_npi?: number;
    destination_addr?: string;
    dest_addr_ton?: number;
    dest_addr_npi?: number;
    esm_class?: number;
    data_coding?: number;
    registered_delivery?: number;
    validity_period?: Date | string;
    short_message?: ShortMessage;
    response(options?: Record<string, unknown>): PDU;
  }

  export interface Session extends EventEmitter {
    send(pdu: PDU): boolean;
    deliver_sm(options: Record<string, unknown>, onResponse?: (pdu: PDU) => void): boolean;
    enquire_link(onResponse?: (pdu: PDU) => void): boolean;
    unbind(onResponse?: (pdu: PDU) => void): boolean;
    close(): void;
    destroy(): void;
    on(event: 'pdu', listener: (pdu: PDU) => void): this;
    on(
      event: 'bind_transceiver' | 'submit_sm' | 'enquire_link' | 'deliver_sm_resp' | 'unbind',
      listener: (pdu: PDU) => void,
    ): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'close', listener: () => void): this;
  }

  export interface Server extends NetServer {
    sessions: Session[];
  }

  type SmppModule = {
    createServer(options: { key?: string; cert?: string }, listener: (session: Session) => void): Server;
    ESME_ROK: number;
    ESME_RTHROTTLED: number;
    ESME_RINVDSTADR: number;
    ESME_RINVPASWD: number;
    ESME_RSYSERR: number;
  };
  const smpp: SmppModule;
  export default smpp;
}
