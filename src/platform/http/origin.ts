import type { FastifyRequest } from 'fastify';
import type { Origin } from '../journal/journal.ts';

/** Where a request came from, for the journal and the counters. */
export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, trace: request.id };
}
