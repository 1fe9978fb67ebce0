import type { FastifyInstance } from 'fastify';
import { signInAgent } from '../../delegation/sign-in-agent.ts';
import { signOutAgent } from '../../delegation/sign-out-agent.ts';
import { field } from '../../platform/http/form-fields.ts';
import { originOf } from '../../platform/http/origin.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { agentOf, CONSOLE_COOKIES, type Console, sendConsolePage } from '../console.ts';
import { agentSignInView } from './view.ts';

export function registerAgentSignIn(server: FastifyInstance, parts: Console): void {
  const { app, cookies, csrf } = parts;
  const { title } = texts('fr').console.signIn;

  server.get('/connexion', async (request, reply) => {
    if ((await agentOf(parts, request)) !== undefined) return reply.redirect('/', 303);
    const main = agentSignInView({ csrfToken: csrf.token(request, reply), login: '', problem: undefined });
    return sendConsolePage(parts, request, reply, { title, main, agent: undefined, width: 'narrow' });
  });

  server.post('/connexion', { bodyLimit: 4096 }, async (request, reply) => {
    csrf.check(request, field(request.body, 'csrf'));
    const login = field(request.body, 'login');
    const password = field(request.body, 'password');
    const result = await signInAgent(app, { login, password, from: originOf(request) });
    if (result.ok) {
      cookies.set(reply, CONSOLE_COOKIES.session, result.token);
      return reply.redirect('/', 303);
    }
    if (result.reason === 'overloaded')
      reply.status(503).header('retry-after', String(result.retryAfterSeconds));
    if (result.reason === 'throttled') reply.status(429).header('retry-after', String(result.waitSeconds));
    const main = agentSignInView({ csrfToken: csrf.token(request, reply), login, problem: result });
    return sendConsolePage(parts, request, reply, { title, main, agent: undefined, width: 'narrow' });
  });

  server.post('/deconnexion', { bodyLimit: 4096 }, async (request, reply) => {
    csrf.check(request, field(request.body, 'csrf'));
    const agent = await agentOf(parts, request);
    const token = cookies.read(request, CONSOLE_COOKIES.session);
    if (agent !== undefined && token !== undefined) {
      await signOutAgent(app, { agentId: agent.id, token, from: originOf(request) });
    }
    cookies.clear(reply, CONSOLE_COOKIES.session);
    return reply.redirect('/connexion', 303);
  });
}
