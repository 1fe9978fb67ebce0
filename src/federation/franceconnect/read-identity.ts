import { z } from 'zod';
import type { FranceConnectIdentity } from '../../signin/franceconnect/identity.ts';

const name = z.string().trim().min(1).max(200);

const claims = z.object({
  sub: z.string().min(1).max(255),
  family_name: name,
  preferred_username: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .transform((value) => value || null),
  given_name: name.optional(),
  given_name_array: z.array(name).min(1).max(30).optional(),
});

/** The person of a verified userinfo; undefined when it does not name them. */
export function readIdentity(issuer: string, userinfo: unknown): FranceConnectIdentity | undefined {
  const { data } = claims.safeParse(userinfo);
  // An array says where a name ends; the text does not, when a name holds a space.
  const givenNames = data?.given_name_array ?? data?.given_name?.split(/[\s,]+/);
  if (data === undefined || givenNames === undefined) return undefined;
  return {
    issuer,
    sub: data.sub,
    familyName: data.family_name.normalize('NFC'),
    usageName: data.preferred_username?.normalize('NFC') ?? null,
    givenNames: givenNames.map((given) => given.normalize('NFC')),
  };
}
