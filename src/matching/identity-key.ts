import type { GuardianIdentity } from './same-guardian.ts';

const keys = new WeakMap<GuardianIdentity, string>();

/** The same text for two identities that say exactly the same. Made once for each: it is asked for again and again. */
export function identityKey(identity: GuardianIdentity): string {
  const known = keys.get(identity);
  if (known !== undefined) return known;
  const key = JSON.stringify(identity);
  keys.set(identity, key);
  return key;
}
