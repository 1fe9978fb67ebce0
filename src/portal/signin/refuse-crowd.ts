import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../ui/i18n/languages.ts';
import { renderNumberedError } from '../../ui/numbered-error.ts';
import { languageOf, type Portal } from '../portal.ts';

/** Stands for the trace number in a page kept ready. */
const TRACE = '000000000000';

/**
 * A hook that answers the numbered page « Service très demandé » as soon as hashes run out, before the form is even
 * read. A crowd that asks ten times what the machine can hash is refused ten times for one that is served: each
 * refusal must cost next to nothing, or those who have a session would wait behind the crowd.
 */
export function refuseCrowd(portal: Portal) {
  const pages = new Map<Language, string>();
  const pageIn = (language: Language): string => {
    let page = pages.get(language);
    if (page === undefined) {
      page = renderNumberedError(portal.shell, { code: 'overloaded', trace: TRACE, language });
      pages.set(language, page);
    }
    return page;
  };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const refusal = portal.app.hasher.refusal();
    if (refusal === undefined) return undefined;
    return reply
      .status(503)
      .header('retry-after', String(refusal.retryAfterSeconds))
      .type('text/html; charset=utf-8')
      .send(pageIn(languageOf(request)).replace(TRACE, request.id));
  };
}
