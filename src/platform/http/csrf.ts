import type { FastifyReply, FastifyRequest } from 'fastify';
import { keyedHash, newToken, sameText } from '../crypto/tokens.ts';
import { NumberedError } from '../errors/catalogue.ts';
import type { CookieJar } from './cookies.ts';

/** Name of the hidden field in every form. */
export const CSRF_FIELD = 'csrf';

const COOKIE = 'browser';

/**
 * Protection against forged requests, in two walls: the browser's own word (Origin, Sec-Fetch-Site), and a token
 * in each form, an HMAC of a cookie that only this browser holds. One browser keeps one cookie, so that forms
 * open in two tabs all stay valid.
 */
export type Csrf = {
  /** The token for forms shown to this browser; sets the cookie when it lacks. */
  token(request: FastifyRequest, reply: FastifyReply): string;
  /** Throws `form-expired` unless the posted form is ours. */
  check(request: FastifyRequest, field: unknown): void;
  /** Throws unless the request came from our own pages or from no page at all (a program, not a browser). */
  checkOrigin(request: FastifyRequest): void;
};

export function csrfProtection(options: { hmacKey: Buffer; publicUrl: string; cookies: CookieJar }): Csrf {
  const { hmacKey, publicUrl, cookies } = options;
  const origin = new URL(publicUrl).origin;
  const tokenOf = (browser: string): string => keyedHash(hmacKey, 'csrf', browser).toString('base64url');

  const checkOrigin = (request: FastifyRequest): void => {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw new NumberedError('form-expired');
    const said = request.headers.origin;
    if (said !== undefined && said !== origin) throw new NumberedError('form-expired');
  };

  /** Cookies given by answers not sent yet: two forms of one page must agree. */
  const given = new WeakMap<FastifyRequest, string>();

  return {
    token(request, reply) {
      let browser = given.get(request) ?? cookies.read(request, COOKIE);
      if (browser === undefined || !/^[\w-]{43}$/.test(browser)) {
        browser = newToken();
        given.set(request, browser);
        cookies.set(reply, COOKIE, browser);
      }
      return tokenOf(browser);
    },
    check(request, field) {
      checkOrigin(request);
      const browser = cookies.read(request, COOKIE);
      if (browser === undefined || typeof field !== 'string' || !sameText(field, tokenOf(browser))) {
        throw new NumberedError('form-expired');
      }
    },
    checkOrigin,
  };
}
