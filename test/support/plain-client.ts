/** What was answered, with what differs from one request to the next taken out. */
export type PlainAnswer = { status: number; headers: Record<string, string>; body: string };

/**
 * A visitor without a browser: keeps cookies and follows nothing, so that answers can be compared byte by byte.
 */
export class PlainClient {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(path, { headers });
  }

  /** Posts a form as our own page does, with the token that its page holds. */
  async submit(path: string, fields: Record<string, string>, page = path): Promise<Response> {
    const token = csrfToken(await (await this.get(page)).text());
    return this.post(path, { csrf: token, ...fields });
  }

  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#fetch(path, {
      method: 'POST',
      headers: { origin: this.#url, ...headers },
      body: new URLSearchParams(fields),
    });
  }

  /** Posts as a program that is no browser: no Origin, no token. */
  postBare(path: string, fields: Record<string, string>): Promise<Response> {
    return this.#fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(path, this.#url), { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=') as [string, string];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

/** The token in the first form of a page. */
export function csrfToken(page: string): string {
  return /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** An answer to compare with another: dates, cookies' values, form tokens and traces masked, and what is given. */
export async function comparable(answer: Response, masked: readonly string[] = []): Promise<PlainAnswer> {
  const headers: Record<string, string> = {};
  for (const [name, value] of answer.headers) {
    headers[name] = name === 'date' ? '…' : value.replace(/=[\w-]{43}/g, '=…');
  }
  let body = (await answer.text()).replace(/name="csrf" value="[^"]+"/g, 'name="csrf" value="…"');
  for (const text of masked) body = body.replaceAll(text, '…');
  return { status: answer.status, headers, body };
}
