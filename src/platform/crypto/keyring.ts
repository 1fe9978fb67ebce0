import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** A set of AES-256 keys by id. The first encrypts; all decrypt. Rotation: put the new key first. */
export type Keyring = {
  /**
   * Encrypts `plain` with AES-256-GCM. `context` is authenticated, not stored: the same value must be given to
   * decrypt, so that a ciphertext moved to another row does not open.
   * Shape: 1 byte length of the key id · key id · 12 bytes nonce · 16 bytes tag · ciphertext.
   */
  encrypt(plain: string, context: string): Buffer;
  /** Throws when the key is unknown, the context differs or the bytes were altered. */
  decrypt(sealed: Buffer, context: string): string;
  /** The id of the key that encrypts now. */
  readonly currentKeyId: string;
};

/**
 * Reads a keyring written as `id:base64[,id:base64…]`, 32 bytes a key, the current one first.
 * Throws a one-line error naming what is wrong, without the key.
 */
export function parseKeyring(text: string): Keyring {
  const keys = new Map<string, KeyObject>();
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [id, encoded] = part.split(':');
    if (id === undefined || encoded === undefined || !/^[\w-]{1,32}$/.test(id)) {
      throw new Error('a keyring is written id:base64[,id:base64…]');
    }
    const key = Buffer.from(encoded, 'base64');
    if (key.length !== 32) throw new Error(`key « ${id} » has ${key.length} bytes, 32 are needed`);
    if (keys.has(id)) throw new Error(`key « ${id} » is given twice`);
    keys.set(id, createSecretKey(key));
  }
  const currentKeyId = keys.keys().next().value;
  if (currentKeyId === undefined) throw new Error('a keyring needs at least one key');
  const currentKey = keys.get(currentKeyId)!;

  return {
    currentKeyId,
    encrypt(plain, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', currentKey, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      const id = Buffer.from(currentKeyId);
      return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), body]);
    },
    decrypt(sealed, context) {
      const idLength = sealed[0] ?? 0;
      const id = sealed.subarray(1, 1 + idLength).toString();
      const key = keys.get(id);
      if (key === undefined) throw new Error(`no key « ${id} » in the keyring`);
      const rest = sealed.subarray(1 + idLength);
      const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, 12))
        .setAAD(Buffer.from(context))
        .setAuthTag(rest.subarray(12, 28));
      return decipher.update(rest.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    },
  };
}

/** A fresh key in the keyring's notation. */
export function newKeyringText(id: string): string {
  return `${id}:${randomBytes(32).toString('base64')}`;
}
