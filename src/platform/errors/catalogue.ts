/**
 * Every numbered error that a person can meet. The sentences stand in `src/ui/i18n/<language>/errors.ts`, under
 * the same keys; docs/errors.md is generated from both. Numbers are never reused.
 */
export const ERRORS = {
  'page-not-found': {
    number: 100,
    status: 404,
    support: 'The address does not exist. No state was changed.',
  },
  'form-expired': {
    number: 101,
    status: 403,
    support: 'The form’s token does not match the browser’s cookie, or the form came from another site.',
  },
  'request-malformed': {
    number: 102,
    status: 400,
    support: 'The request could not be read (size, encoding, fields).',
  },
  'too-many-tries': {
    number: 110,
    status: 429,
    support: 'A counter of attempts is full. It empties by itself.',
  },
  overloaded: {
    number: 111,
    status: 503,
    support: 'The queue of password hashes is full. Retry-After is set.',
  },
  'journey-lost': {
    number: 120,
    status: 410,
    support: 'No journey for this browser: cookie absent, journey ended or past its time.',
  },
  'link-dead': {
    number: 121,
    status: 410,
    support: 'The link was used, is past its time, or never existed.',
  },
  'service-unknown': { number: 200, status: 400, support: 'No open service has this entity id.' },
  'service-request-refused': {
    number: 201,
    status: 400,
    support: 'The service’s request broke a rule; the log line with this trace names it.',
  },
  'service-request-expired': {
    number: 202,
    status: 410,
    support: 'The pending request was answered or is past its time.',
  },
  'service-not-for-you': { number: 203, status: 403, support: 'The service does not admit this profile.' },
  'service-not-open': {
    number: 204,
    status: 403,
    support:
      'The service is not open to any school of this person, or not yet: `service list` shows where and when it is.',
  },
  'legacy-sign-in-refused': {
    number: 210,
    status: 400,
    support:
      'The answer of a legacy account’s identity provider broke a rule; the log line with this trace names it.',
  },
  'legacy-sign-in-unfinished': {
    number: 211,
    status: 410,
    support:
      'The legacy account’s identity provider says that nobody signed in, or its answer came too late or twice.',
  },
  'legacy-sign-in-closed': {
    number: 212,
    status: 403,
    support: 'This source of legacy accounts was removed, or cut off by an operator (`upstream`).',
  },
  'franceconnect-cancelled': {
    number: 300,
    status: 403,
    support: 'The person gave up at FranceConnect (access_denied, 030030).',
  },
  'franceconnect-expired': {
    number: 301,
    status: 410,
    support: 'The sign-in was past its time, used twice, or begun in another browser.',
  },
  'franceconnect-refused': {
    number: 302,
    status: 403,
    support:
      'FranceConnect does not vouch for the person: not found in the civil register, or level too low.',
  },
  'franceconnect-technical': {
    number: 303,
    status: 502,
    support:
      'FranceConnect answered an error, or something that cannot be trusted; the log line with this trace says what.',
  },
  'franceconnect-away': {
    number: 304,
    status: 503,
    support: 'FranceConnect did not answer in time, is closed by `educonnect upstream`, or not configured.',
  },
  'franceconnect-linked-elsewhere': {
    number: 305,
    status: 409,
    support: 'Somebody signed in wanted to link an identity that opens another account. Nothing was changed.',
  },
  'franceconnect-account-ended': {
    number: 306,
    status: 403,
    support: 'The account of this identity is suspended or closed.',
  },
  unexpected: {
    number: 500,
    status: 500,
    support: 'A fault of ours. The log line with this trace holds the place.',
  },
  'database-away': { number: 503, status: 503, support: 'PostgreSQL does not answer.' },
} as const satisfies Record<string, { number: number; status: number; support: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** Thrown where a request cannot go on; the HTTP layer answers the numbered page. */
export class NumberedError extends Error {
  override name = 'NumberedError';
  readonly code: ErrorCode;
  /** Seconds after which to try again, answered as Retry-After. */
  readonly retryAfterSeconds: number | undefined;
  constructor(code: ErrorCode, options: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
