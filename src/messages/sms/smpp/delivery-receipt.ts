import type { DeliveryReceipt } from '../sms-port.ts';
import type { DeliverSm } from './pdu.ts';

const RECEIPTED_MESSAGE_ID = 0x001e;
const NETWORK_ERROR_CODE = 0x0423;
const MESSAGE_PAYLOAD = 0x0424;
const MESSAGE_STATE = 0x0427;

/** esm_class bits 5-2: 0001 is a final receipt, 1000 an intermediate one (SMPP 3.4 §5.2.12). */
const KIND_MASK = 0x3c;
const FINAL_RECEIPT = 0x04;

/** The states that end a message's life, by the optional parameter's number (§5.2.28) and by the text's word. */
const STATE_BY_NUMBER: Record<number, string> = {
  2: 'DELIVRD',
  3: 'EXPIRED',
  4: 'DELETED',
  5: 'UNDELIV',
  8: 'REJECTD',
};
const FINAL_STATE: Record<string, DeliveryReceipt['state']> = {
  DELIVRD: 'delivered',
  EXPIRED: 'failed',
  DELETED: 'failed',
  UNDELIV: 'failed',
  REJECTD: 'failed',
};

export type ReadReceipt =
  | { kind: 'receipt'; receipt: DeliveryReceipt }
  /** Still on its way: nothing to record. */
  | { kind: 'progress' }
  /** Somebody answered our SMS: we take no SMS. */
  | { kind: 'message' }
  | { kind: 'malformed' };

/**
 * Reads a delivery receipt. The standard (appendix B) gives the text's form only as typical, and gateways differ: order,
 * case, spaces and missing fields are all taken; the optional parameters, when present, win over the text.
 */
export function readDeliveryReceipt(deliver: DeliverSm): ReadReceipt {
  const text = textOf(deliver);
  const idInText = field(text, 'id');
  const stateInText = field(text, 'stat')?.toUpperCase();
  const isReceipt =
    (deliver.esmClass & KIND_MASK) !== 0 ||
    deliver.options.has(RECEIPTED_MESSAGE_ID) ||
    (idInText !== undefined && stateInText !== undefined);
  if (!isReceipt) return { kind: 'message' };

  const providerId = cStringOption(deliver, RECEIPTED_MESSAGE_ID) || idInText;
  const stateNumber = deliver.options.get(MESSAGE_STATE)?.[0];
  const state =
    (stateNumber === undefined ? undefined : STATE_BY_NUMBER[stateNumber]) ?? normalised(stateInText);
  if (!providerId) return { kind: 'malformed' };
  if (state === undefined && stateInText === undefined && stateNumber === undefined)
    return { kind: 'malformed' };
  const final = state === undefined ? undefined : FINAL_STATE[state];
  if (state === undefined || final === undefined) return { kind: 'progress' };
  if ((deliver.esmClass & KIND_MASK) > FINAL_RECEIPT) return { kind: 'progress' };
  return {
    kind: 'receipt',
    receipt: {
      providerId,
      messageId: null,
      state: final,
      errorCode: final === 'delivered' ? null : [state, errorIn(deliver, text)].filter(Boolean).join(':'),
    },
  };
}

function textOf(deliver: DeliverSm): string {
  const payload = deliver.options.get(MESSAGE_PAYLOAD);
  const bytes = deliver.shortMessage.length > 0 || payload === undefined ? deliver.shortMessage : payload;
  if (deliver.dataCoding !== 8) return bytes.toString('latin1');
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return even.swap16().toString('utf16le');
}

/**
 * What follows `name:`, when it is not the next field's name. The last field, `text:`, is never read: it repeats the
 * beginning of the SMS.
 */
function field(text: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}:\\s?([\\w.-]{1,64})(?![\\w.:-])`, 'i').exec(text)?.[1];
}

/** Gateways write the state in seven letters, in full, or cut elsewhere: DELIVRD, DELIVERED, UNDELIVERABLE. */
function normalised(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  return Object.keys(FINAL_STATE).find((state) => word.startsWith(state.slice(0, 5)));
}

function cStringOption(deliver: DeliverSm, tag: number): string | undefined {
  const value = deliver.options.get(tag)?.toString('latin1').replace(/\0.*$/s, '');
  return value !== undefined && /^[\w.-]{1,64}$/.test(value) ? value : undefined;
}

/** network_error_code is one byte of network type and two of code (§5.3.2.31). */
function errorIn(deliver: DeliverSm, text: string): string | undefined {
  const network = deliver.options.get(NETWORK_ERROR_CODE);
  return network?.length === 3 ? String(network.readUInt16BE(1)) : field(text, 'err')?.slice(0, 8);
}
