/** Command ids and statuses used here (SMPP 3.4 §5.1.2.1 and §5.1.3). A response is its request's id with the top bit. */

export const COMMAND = {
  bindTransceiver: 0x00000009,
  submitSm: 0x00000004,
  deliverSm: 0x00000005,
  unbind: 0x00000006,
  enquireLink: 0x00000015,
  genericNack: 0x80000000,
} as const;

export const RESPONSE_BIT = 0x80000000;

export const STATUS = {
  ok: 0x00,
  invalidMessageLength: 0x01,
  invalidCommand: 0x03,
  invalidDestination: 0x0b,
  queueFull: 0x14,
  invalidDestinationTon: 0x50,
  invalidDestinationNpi: 0x51,
  throttled: 0x58,
  /** Receiver temporary application error: asks the gateway to give us the same receipt again later. */
  receiverTemporary: 0x64,
  receiverPermanent: 0x65,
  receiverRefused: 0x66,
} as const;
