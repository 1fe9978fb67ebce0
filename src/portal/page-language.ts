import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { CookieJar } from '../platform/http/cookies.ts';
import { isLanguage, type Language, languages } from '../ui/i18n/languages.ts';

/** The cookie that keeps the language chosen in a page. */
export const LANGUAGE_COOKIE = 'langue';

/** The parameter of any address that chooses a language: a school may print `/connexion?langue=uk`. */
const PARAMETER = 'langue';

const decided = new WeakMap<FastifyRequest, Language>();

/**
 * The language of the page that answers this request: the one chosen in the page, else the one kept with the
 * account, else the browser's, else French (decision 0025).
 */
export function pageLanguage(request: FastifyRequest): Language {
  return decided.get(request) ?? acceptedLanguage(request.headers['accept-language']);
}

/** Decides the language of each request before its page, and answers the links of the menu « Langue ». */
export function registerPageLanguage(
  server: FastifyInstance,
  { cookies, preferenceOf }: { cookies: CookieJar; preferenceOf: PreferenceOf },
): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET') {
      const chosen = takeParameter(request.url);
      if (chosen !== undefined) {
        cookies.set(reply, LANGUAGE_COOKIE, chosen.language);
        return reply.redirect(chosen.url, 303);
      }
    }
    const kept = cookies.read(request, LANGUAGE_COOKIE);
    const language = isLanguage(kept) ? kept : await preferenceOf(request);
    if (language !== undefined) decided.set(request, language);
    return undefined;
  });
}

export type PreferenceOf = (request: FastifyRequest) => Promise<Language | undefined>;

/** The same page in each language, for the menu. A page that only a form can show leads to the home page. */
export function languageLinks(request: FastifyRequest): { language: Language; href: string }[] {
  const { url: route } = request.routeOptions;
  const shown =
    request.method === 'GET' ||
    (route !== undefined && request.server.hasRoute({ method: 'GET', url: route }))
      ? withoutParameter(request.url)
      : '/';
  const joint = shown.includes('?') ? '&' : '?';
  return (Object.keys(languages) as Language[]).map((language) => ({
    language,
    href: `${shown}${joint}${PARAMETER}=${language}`,
  }));
}

/** The rest of the address keeps its very octets: it may be signed. */
function takeParameter(url: string): { language: Language; url: string } | undefined {
  const value = new RegExp(`[?&]${PARAMETER}=([a-z]{2})(?:&|$)`, 'u').exec(url)?.[1];
  return isLanguage(value) ? { language: value, url: withoutParameter(url) } : undefined;
}

function withoutParameter(url: string): string {
  const [path = '/', query] = url.split(/\?(.*)/su);
  const others = query?.split('&').filter((part) => !part.startsWith(`${PARAMETER}=`)) ?? [];
  // Two slashes at the start of a Location would name another site.
  const local = path.replace(/^[/\\]*/u, '/');
  return others.length === 0 ? local : `${local}?${others.join('&')}`;
}

/** The first of our languages in the order of the browser's wishes (RFC 9110 §12.5.4), French when there is none. */
export function acceptedLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/u);
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wishes.map(({ language }) => language).find(isLanguage) ?? 'fr';
}
