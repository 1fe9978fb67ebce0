import type { CustomFetch } from 'openid-client';

/** Largest answer read: a key set or a discovery document is a few kilobytes. */
const MOST_BYTES = 256 * 1024;

/** FranceConnect gave no usable answer in time. */
export class UpstreamAway extends Error {
  override name = 'UpstreamAway';
}

/** What FranceConnect said is not what it must say. */
export class UntrustedAnswer extends Error {
  override name = 'UntrustedAnswer';
}

/**
 * A fetch for the calls of one sign-in, with one deadline for all of them, bodies included. Redirects are not
 * followed.
 * @param mustBeSigned tells the addresses whose answer must be a JWT: the library also takes plain JSON there
 */
export function boundedFetch(deadline: AbortSignal, mustBeSigned: (url: string) => boolean): CustomFetch {
  return async (url, options) => {
    const { response, body } = await read(url, {
      ...options,
      redirect: 'manual',
      signal: options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]),
    } as RequestInit);
    if (response.status >= 500) throw new UpstreamAway(`status ${response.status}`);
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
    if (response.ok && mustBeSigned(url) && type !== 'application/jwt')
      throw new UntrustedAnswer('the answer is not signed');
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

async function read(url: string, init: RequestInit): Promise<{ response: Response; body: Buffer | null }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  let response: Response;
  try {
    response = await fetch(url, init);
    for await (const chunk of response.body ?? []) {
      bytes += (chunk as Uint8Array).length;
      if (bytes > MOST_BYTES) break;
      chunks.push(chunk as Uint8Array);
    }
  } catch (cause) {
    throw new UpstreamAway('no answer', { cause });
  }
  if (bytes > MOST_BYTES) throw new UntrustedAnswer('the answer is too long');
  // A Response of these statuses may not have a body (Fetch, « null body status »).
  const isEmpty = [204, 205, 304].includes(response.status);
  return { response, body: isEmpty ? null : Buffer.concat(chunks) };
}
