import { COMMAND, RESPONSE_BIT } from './commands.ts';

/** One protocol data unit: the 16-byte header, and the body as it came (SMPP 3.4 §3.2). */
export type Pdu = { commandId: number; status: number; sequence: number; body: Buffer };

export const HEADER_BYTES = 16;

export function encodePdu({ commandId, status, sequence, body }: Pdu): Buffer {
  const buffer = Buffer.alloc(HEADER_BYTES + body.length);
  buffer.writeUInt32BE(buffer.length, 0);
  buffer.writeUInt32BE(commandId >>> 0, 4);
  buffer.writeUInt32BE(status, 8);
  buffer.writeUInt32BE(sequence, 12);
  body.copy(buffer, HEADER_BYTES);
  return buffer;
}

/** `frame` is one whole unit, its length already checked by the frame reader. */
export function decodePdu(frame: Buffer): Pdu {
  return {
    commandId: frame.readUInt32BE(4),
    status: frame.readUInt32BE(8),
    sequence: frame.readUInt32BE(12),
    body: frame.subarray(HEADER_BYTES),
  };
}

export function isResponse(pdu: Pdu): boolean {
  return pdu.commandId >= RESPONSE_BIT;
}

/** The empty-bodied answer to a request; deliver_sm_resp carries an empty message id (§4.6.2). */
export function responseTo(request: Pdu, status: number): Pdu {
  const body = request.commandId === COMMAND.deliverSm ? Buffer.from([0]) : Buffer.alloc(0);
  return { commandId: (request.commandId | RESPONSE_BIT) >>> 0, status, sequence: request.sequence, body };
}

export type Address = { ton: number; npi: number; digits: string };

export type Bind = { systemId: string; password: string; systemType: string };

/** Body of bind_transceiver (§4.1.5). Throws a RangeError when a field is longer than the protocol allows. */
export function encodeBindTransceiver(bind: Bind): Buffer {
  return Buffer.concat([
    cString('system_id', bind.systemId, 16),
    cString('password', bind.password, 9),
    cString('system_type', bind.systemType, 13),
    // interface_version 3.4, then addr_ton, addr_npi and an empty address_range
    Buffer.from([0x34, 0, 0, 0]),
  ]);
}

export type SubmitSm = {
  source: Address;
  destination: Address;
  dataCoding: number;
  validForSeconds: number;
  shortMessage: Uint8Array;
};

/** Body of submit_sm (§4.4.1), asking for a final delivery receipt. */
export function encodeSubmitSm(submit: SubmitSm): Buffer {
  if (submit.shortMessage.length > 254) throw new RangeError('short_message is longer than 254 bytes');
  return Buffer.concat([
    cString('service_type', '', 6),
    address('source_addr', submit.source),
    address('destination_addr', submit.destination),
    // esm_class, protocol_id, priority_flag
    Buffer.from([0, 0, 0]),
    cString('schedule_delivery_time', '', 17),
    cString('validity_period', relativeTime(submit.validForSeconds), 17),
    // registered_delivery (success and failure), replace_if_present_flag, data_coding, sm_default_msg_id, sm_length
    Buffer.from([1, 0, submit.dataCoding, 0, submit.shortMessage.length]),
    submit.shortMessage,
  ]);
}

export type DeliverSm = {
  esmClass: number;
  dataCoding: number;
  shortMessage: Buffer;
  options: Map<number, Buffer>;
};

/** Reads the body of deliver_sm (§4.6.1); undefined when it is cut short. A cut optional parameter is left out. */
export function decodeDeliverSm(body: Buffer): DeliverSm | undefined {
  try {
    let at = 0;
    const skipCString = () => {
      const end = body.indexOf(0, at);
      if (end < 0) throw new RangeError('unterminated');
      at = end + 1;
    };
    skipCString(); // service_type
    for (let addresses = 0; addresses < 2; addresses += 1) {
      at += 2;
      skipCString();
    }
    const esmClass = body.readUInt8(at);
    at += 3; // esm_class, protocol_id, priority_flag
    skipCString(); // schedule_delivery_time
    skipCString(); // validity_period
    const dataCoding = body.readUInt8(at + 2);
    const length = body.readUInt8(at + 4);
    at += 5;
    if (at + length > body.length) return undefined;
    const shortMessage = body.subarray(at, at + length);
    return { esmClass, dataCoding, shortMessage, options: decodeOptions(body.subarray(at + length)) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A response's first field: the message id of submit_sm_resp, the system id of bind_transceiver_resp. */
export function decodeFirstCString(body: Buffer): string {
  // Some gateways leave out the final zero.
  const end = body.indexOf(0);
  return body.toString('latin1', 0, end < 0 ? body.length : end);
}

function decodeOptions(bytes: Buffer): Map<number, Buffer> {
  const options = new Map<number, Buffer>();
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) break;
    options.set(bytes.readUInt16BE(at), bytes.subarray(at + 4, end));
    at = end;
  }
  return options;
}

function address(name: string, { ton, npi, digits }: Address): Buffer {
  return Buffer.concat([Buffer.from([ton, npi]), cString(name, digits, 21)]);
}

/** `maxBytes` counts the final zero. */
function cString(name: string, value: string, maxBytes: number): Buffer {
  if (!/^[\x20-\x7e]*$/.test(value)) throw new RangeError(`${name} must be printable ASCII`);
  if (value.length >= maxBytes) throw new RangeError(`${name} is longer than ${maxBytes - 1} characters`);
  return Buffer.from(`${value}\0`, 'latin1');
}

/** `YYMMDDhhmmss000R` (§7.1.1.1); days are the largest unit used, months having no fixed length. */
function relativeTime(seconds: number): string {
  const whole = Math.max(1, Math.floor(seconds));
  const days = Math.min(30, Math.floor(whole / 86_400));
  const rest = whole % 86_400;
  const parts = [days, Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  return `0000${parts.map((part) => String(part).padStart(2, '0')).join('')}000R`;
}
