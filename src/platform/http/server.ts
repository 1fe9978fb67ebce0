import { randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { type ErrorCode, ERRORS, NumberedError } from '../errors/catalogue.ts';
import { describeError, type Log } from '../log.ts';

declare module 'fastify' {
  interface FastifyReply {
    /** Origins beside our own to which a form of this page may lead (SAML answers, pending service). */
    formActions: string[];
  }
}

export type ServerOptions = {
  /** For the log: `portal`, `console`. */
  name: string;
  publicUrl: string;
  trustedProxies: readonly string[];
  log: Log;
  /** Draws the numbered error page. */
  renderError(error: { code: ErrorCode; trace: string }, request: FastifyRequest): Promise<string> | string;
};

/**
 * A Fastify server with what every listener of ours shares: trace numbers, security headers, the numbered error
 * page, forms, limits on sizes and slow senders, one log line a request without personal data.
 */
export function createServer(options: ServerOptions): FastifyInstance {
  const { log, name } = options;
  const server = fastify({
    logger: false,
    trustProxy: options.trustedProxies.length > 0 ? [...options.trustedProxies] : false,
    genReqId: () => randomBytes(6).toString('hex'),
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 500 },
    return503OnClosing: true,
    // An address that cannot be decoded (`/%`) never reaches a route nor the hooks below.
    frameworkErrors: (_error, request, reply) => {
      protect(reply);
      void answer('request-malformed', request, reply);
    },
    forceCloseConnections: 'idle',
  });
  server.decorateReply('formActions');
  const secure = options.publicUrl.startsWith('https:');

  server.addHook('onRequest', async (_request, reply) => {
    reply.formActions = [];
  });
  const protect = (reply: FastifyReply): void => {
    reply.headers({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        `connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action ${["'self'", ...(reply.formActions ?? [])].join(' ')}`,
      'x-content-type-options': 'nosniff',
      // Not « no-referrer »: browsers would then send « Origin: null » with our own forms (Fetch, « append a request
      // Origin header »), and checkOrigin would refuse them.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
      'x-frame-options': 'DENY',
    });
    if (secure) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  };
  server.addHook('onSend', async (_request, reply) => protect(reply));
  server.addHook('onResponse', async (request, reply) => {
    log.info('request', {
      listener: name,
      trace: request.id,
      method: request.method,
      // The route's pattern, not the address: addresses may carry tokens.
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });

  const answer = async (code: ErrorCode, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await reply
      .status(ERRORS[code].status)
      .type('text/html; charset=utf-8')
      .send(await options.renderError({ code, trace: request.id }, request));
  };
  server.setNotFoundHandler((request, reply) => answer('page-not-found', request, reply));
  server.setErrorHandler(async (error: FastifyError | NumberedError, request, reply) => {
    const code = errorCode(error);
    if (code === 'unexpected' || code === 'database-away') {
      log.error('request failed', {
        listener: name,
        trace: request.id,
        route: request.routeOptions.url,
        ...describeError(error),
      });
    } else {
      log.info('request refused', {
        listener: name,
        trace: request.id,
        route: request.routeOptions.url,
        code,
      });
    }
    const wait =
      error instanceof NumberedError ? error.retryAfterSeconds : code === 'database-away' ? 5 : undefined;
    if (wait !== undefined) reply.header('retry-after', String(wait));
    await answer(code, request, reply);
  });

  void server.register(formbody, { bodyLimit: 256 * 1024 });
  return server;
}

function errorCode(error: FastifyError | NumberedError): ErrorCode {
  if (error instanceof NumberedError) return error.code;
  const code = error.code ?? '';
  // Classes 08 (connection), 57P (shutdown) and the socket's own: PostgreSQL is away.
  if (/^(08|57P)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code))
    return 'database-away';
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message))
    return 'database-away';
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return 'request-malformed';
  return 'unexpected';
}
