import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../config.ts';

const text = z.string().trim().min(1).max(300);
const mail = z.email().max(200);
const link = z.url({ protocol: /^https$/ }).max(500);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const desk = z.strictObject({
  phone: text.optional(),
  mail: mail.optional(),
  /** A page with a form. */
  url: link.optional(),
  /** When somebody answers: days of the week from 1 (Monday) to 7, and local times of `timeZone`. */
  hours: z
    .array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), opens: clock, closes: clock }))
    .max(10)
    .default([]),
  /** Of `hours`; the académie's own when it is left out. */
  timeZone: z
    .string()
    .refine((zone) => isTimeZone(zone), 'a time zone such as Indian/Reunion')
    .optional(),
});

const shape = z.strictObject({
  publisher: z.strictObject({ name: text, address: text.optional(), director: text.optional() }).optional(),
  host: z.strictObject({ name: text, address: text.optional() }).optional(),
  /** Whom to ask about one's data, beside the school. */
  dataProtection: z
    .strictObject({ name: text.optional(), mail: mail.optional(), address: text.optional() })
    .optional(),
  accessibilityMail: mail.optional(),
  /** Where researchers report a weakness: `security.txt` (RFC 9116) exists only when this is given. */
  security: z.strictObject({ contact: text, expiresOn: z.iso.date(), policy: link.optional() }).optional(),
  /** Help for everybody (the national platform). */
  national: desk.optional(),
  /** Help of each académie, by its code of two digits. */
  academies: z.record(z.string().regex(/^\d{2}$/), desk).default({}),
});

/** Who runs this program and whom its users may ask: what only the operator knows. */
export type OperatorContacts = z.infer<typeof shape>;
export type HelpDesk = z.infer<typeof desk>;

/**
 * Reads the operator's file (EDUCONNECT_CONTACTS_FILE); nobody is invented where there is none. Throws ConfigError with
 * the places of what is wrong.
 */
export function readOperatorContacts(path: string | undefined): OperatorContacts {
  if (path === undefined) return { academies: {} };
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError([`EDUCONNECT_CONTACTS_FILE : ${path} ne peut pas être lu, ou n’est pas du JSON`]);
  }
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map(
      (issue) => `EDUCONNECT_CONTACTS_FILE : ${issue.path.join('.')} : ${issue.message}`,
    ),
  );
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
