import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * A cookie of ours. Over https: `__Host-` prefix, Secure. Plain names only for http outside production
 * (development, tests). Always HttpOnly, SameSite=Lax, for the whole host, ending with the browser's session.
 */
export type CookieJar = {
  read(request: FastifyRequest, name: string): string | undefined;
  set(reply: FastifyReply, name: string, value: string): void;
  clear(reply: FastifyReply, name: string): void;
};

export function cookieJar(publicUrl: string): CookieJar {
  const secure = publicUrl.startsWith('https:');
  const fullName = (name: string): string => (secure ? `__Host-${name}` : name);
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const append = (reply: FastifyReply, cookie: string): void => {
    const present = reply.getHeader('set-cookie');
    const others = (Array.isArray(present) ? present : present === undefined ? [] : [String(present)]).filter(
      (other) => other.split('=')[0] !== cookie.split('=')[0],
    );
    reply.header('set-cookie', [...others, cookie]);
  };
  return {
    read(request, name) {
      const prefix = `${fullName(name)}=`;
      for (const part of (request.headers.cookie ?? '').split(';')) {
        const pair = part.trim();
        if (pair.startsWith(prefix)) return pair.slice(prefix.length);
      }
      return undefined;
    },
    set: (reply, name, value) => append(reply, `${fullName(name)}=${value}; ${attributes}`),
    clear: (reply, name) => append(reply, `${fullName(name)}=; ${attributes}; Max-Age=0`),
  };
}
