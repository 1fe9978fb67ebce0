import { z } from 'zod';

const shape = z.email();

/** A typed e-mail address, trimmed, its domain in lower case; undefined when it cannot be one. */
export function readEmail(typed: string): string | undefined {
  const trimmed = typed.normalize('NFC').trim();
  if (trimmed.length > 254 || !shape.safeParse(trimmed).success) return undefined;
  const at = trimmed.lastIndexOf('@');
  return trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
}
