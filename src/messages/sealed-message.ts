import { z } from 'zod';
import type { Keyring } from '../platform/crypto/keyring.ts';
import { type Channel, type MessageContent, messageParams } from './message-content.ts';

const sealedShape = z.object({ to: z.string(), params: z.unknown() });

/** Encrypts recipient and parameters, bound to the row: moved to another row they do not open. */
export function sealMessage(keyring: Keyring, id: string, to: string, content: MessageContent): Buffer {
  return keyring.encrypt(JSON.stringify({ to, params: content.params }), contextOf(id));
}

/** Throws when the key is gone, the bytes were altered, or the template is not of this release. */
export function openMessage(
  keyring: Keyring,
  row: { id: string; channel: Channel; template: string; sealed: Buffer },
): { to: string; content: MessageContent } {
  const { to, params } = sealedShape.parse(JSON.parse(keyring.decrypt(row.sealed, contextOf(row.id))));
  const shapes: Partial<Record<string, z.ZodType>> = messageParams[row.channel];
  const shape = shapes[row.template];
  if (shape === undefined) throw new Error(`no ${row.channel} template « ${row.template} »`);
  const content = { channel: row.channel, template: row.template, params: shape.parse(params) };
  return { to, content: content as MessageContent };
}

function contextOf(id: string): string {
  return `message ${id}`;
}
