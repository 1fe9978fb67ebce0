import { z } from 'zod';
import type { Keyring } from '../platform/crypto/keyring.ts';

const shape = z.object({
  /** `school`: the school is asked to give credentials again (R105). */
  wish: z.enum(['identifier', 'password', 'school']),
  profile: z.enum(['guardian', 'pupil']),
  /** As stored; empty when it is what was lost. */
  identifier: z.string(),
  /** Where the answer goes: an E.164 number or an address. Null when nothing is sent. */
  contact: z.object({ by: z.enum(['sms', 'email']), to: z.string() }).nullable(),
  /** The code made for the journey that waits, sent only to somebody who is known. */
  code: z.object({ code: z.string(), expiresAt: z.iso.datetime() }).nullable(),
  from: z.object({ address: z.string().optional(), trace: z.string().optional() }),
});

/** What somebody asked who lost something, as the worker reads it. */
export type RecoveryRequest = z.infer<typeof shape>;

/** Encrypts a request, bound to its row. Padded, so that the row's size tells nothing of what was typed. */
export function sealRequest(keyring: Keyring, id: string, request: RecoveryRequest): Buffer {
  return keyring.encrypt(JSON.stringify(request).padEnd(1024), contextOf(id));
}

/** Throws when the key is gone or the bytes were altered. */
export function openRequest(keyring: Keyring, id: string, sealed: Buffer): RecoveryRequest {
  return shape.parse(JSON.parse(keyring.decrypt(sealed, contextOf(id))));
}

const contextOf = (id: string): string => `recovery ${id}`;
