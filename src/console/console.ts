import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { type Agent, findAgentBySession } from '../delegation/agent.store.ts';
import type { CookieJar } from '../platform/http/cookies.ts';
import type { Csrf } from '../platform/http/csrf.ts';
import { type Html, render } from '../ui/html.ts';
import { layout, type Shell } from '../ui/layout.ts';

/** Names of the console's cookies; the portal uses others, because cookies do not know ports. */
export const CONSOLE_COOKIES = { session: 'console-session' } as const;

/** What every screen of the console works with. */
export type Console = {
  readonly app: App;
  readonly shell: Shell;
  readonly cookies: CookieJar;
  readonly csrf: Csrf;
};

/** The agent signed in, read from the database at each request. */
export async function agentOf(parts: Console, request: FastifyRequest): Promise<Agent | undefined> {
  const token = parts.cookies.read(request, CONSOLE_COOKIES.session);
  return token === undefined ? undefined : findAgentBySession(parts.app.database.query, token);
}

/** Guards a page: an agent who is not signed in is led to the sign-in page. */
export function forAgent(
  parts: Console,
  handler: (agent: Agent, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const agent = await agentOf(parts, request);
    return agent === undefined ? reply.redirect('/connexion', 303) : handler(agent, request, reply);
  };
}

export function sendConsolePage(
  parts: Console,
  request: FastifyRequest,
  reply: FastifyReply,
  page: { title: string; main: Html; agent: Agent | undefined; width?: 'narrow' | 'wide' },
): FastifyReply {
  const { agent } = page;
  return reply.type('text/html; charset=utf-8').send(
    render(
      layout(parts.shell, {
        language: 'fr',
        title: page.title,
        main: page.main,
        width: page.width,
        school: agent?.schoolUai == null ? undefined : `${agent.schoolUai} ${agent.schoolName ?? ''}`,
        signedIn:
          agent === undefined
            ? undefined
            : { name: agent.displayName, csrfToken: parts.csrf.token(request, reply) },
      }),
    ),
  );
}
