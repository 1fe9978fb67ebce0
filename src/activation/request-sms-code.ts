import { randomInt } from 'node:crypto';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { issueCode } from './code.store.ts';
import { openFlow } from './flow.store.ts';
import { findKnownGuardian } from './known-guardian.store.ts';
import { type MobileProblem, readMobile } from './read-mobile.ts';

export type RequestSmsCodeInput = {
  familyName: string;
  givenName: string;
  /** As typed. */
  mobile: string;
  serviceHandle?: string | undefined;
  /** Of the page: the message is written in it. */
  language: Language;
  from: Origin;
};

export type FieldProblem = MobileProblem | 'too-long';

export type RequestSmsCodeResult =
  | { ok: true; flowToken: string }
  /** What can be said before sending: the form of what was typed, never who exists. */
  | {
      ok: false;
      reason: 'fields';
      problems: Partial<Record<'familyName' | 'givenName' | 'mobile', FieldProblem>>;
    }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

/**
 * Opens a self-registration: sends a code by SMS to the number typed when the schools know this guardian by it
 * (R69–R72). An unknown number, a misspelt name and a known person get the same answer, after the same work: the
 * stranger's code is real, but its message is never sent.
 */
export async function requestSmsCode(app: App, input: RequestSmsCodeInput): Promise<RequestSmsCodeResult> {
  const { config, database } = app;
  const read = readFields(app, input);
  if (!read.ok) return read;
  const { familyName, givenName, mobile } = read;

  return database.transaction(async (trx) => {
    const waitSeconds = await countSms(app, trx, mobile, input.from);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    const accountId = await findKnownGuardian(trx, { familyName, givenName, mobile });
    const flow = await openFlow(trx, {
      kind: 'sms',
      step: 'code',
      accountId: accountId ?? null,
      data: { familyName, givenName, mobile, codesSent: 1 },
      serviceHandle: input.serviceHandle,
      minutes: config.EDUCONNECT_FLOW_MINUTES,
    });
    await sendCode(app, trx, {
      flowId: flow.id,
      accountId: accountId ?? null,
      isKnown: accountId !== undefined,
      mobile,
      first: true,
      language: input.language,
      from: input.from,
    });
    return { ok: true, flowToken: flow.token };
  });
}

/** Counts one SMS against every cap. @returns seconds to wait, 0 when it may leave */
export function countSms(app: App, trx: Trx, mobile: string, from: Origin): Promise<number> {
  const { config, hmacKey } = app;
  const hour = 3600;
  return countAttempts(trx, hmacKey, [
    {
      kind: 'sms-number-hour',
      key: mobile,
      windowSeconds: hour,
      most: config.EDUCONNECT_SMS_PER_NUMBER_HOUR,
    },
    {
      kind: 'sms-number-day',
      key: mobile,
      windowSeconds: 24 * hour,
      most: config.EDUCONNECT_SMS_PER_NUMBER_DAY,
    },
    {
      kind: 'sms-address',
      key: from.address ?? '',
      windowSeconds: hour,
      most: config.EDUCONNECT_SMS_PER_ADDRESS_HOUR,
    },
    {
      kind: 'sms-all',
      key: String(randomInt(FUSE_PARTS)),
      windowSeconds: hour,
      most: Math.ceil(config.EDUCONNECT_SMS_PER_HOUR / FUSE_PARTS),
    },
  ]);
}

/** The fuse for all is kept in parts, so that requests do not wait in line for one row. */
const FUSE_PARTS = 16;

/** Makes a code and the message that carries it; for a stranger the message is kept from leaving. */
export async function sendCode(
  app: App,
  trx: Trx,
  input: {
    flowId: string;
    accountId: string | null;
    /** The schools know this number: only then does the message leave. */
    isKnown: boolean;
    mobile: string;
    first: boolean;
    language: Language;
    from: Origin;
  },
): Promise<void> {
  const { flowId, accountId, isKnown, mobile, first, language, from } = input;
  const minutes = app.config.EDUCONNECT_CODE_MINUTES;
  const { code, expiresAt } = await issueCode(trx, app.hmacKey, { flowId, minutes, first });
  await queueMessage(trx, app.keyrings.message, {
    channel: 'sms',
    template: 'activation-code',
    language,
    to: mobile,
    params: { code, minutes, domain: new URL(app.config.EDUCONNECT_PORTAL_URL).hostname },
    accountId,
    flowId,
    notAfter: expiresAt,
    suppressed: !isKnown,
  });
  await writeJournal(trx, {
    action: 'code.sent',
    actor: { kind: 'anonymous' },
    accountId: accountId ?? undefined,
    detail: { channel: 'sms', known: isKnown },
    from,
  });
}

type Fields = { ok: true; familyName: string; givenName: string; mobile: string };

function readFields(
  app: App,
  input: RequestSmsCodeInput,
): Fields | Extract<RequestSmsCodeResult, { reason: 'fields' }> {
  const problems: Partial<Record<'familyName' | 'givenName' | 'mobile', FieldProblem>> = {};
  const familyName = input.familyName.normalize('NFC').trim();
  const givenName = input.givenName.normalize('NFC').trim();
  for (const [name, value] of [
    ['familyName', familyName],
    ['givenName', givenName],
  ] as const) {
    if (value === '') problems[name] = 'missing';
    else if (value.length > 100) problems[name] = 'too-long';
  }
  const mobile = readMobile(app.config, input.mobile);
  if (!mobile.ok) problems.mobile = mobile.problem;
  if (!mobile.ok || Object.keys(problems).length > 0) return { ok: false, reason: 'fields', problems };
  return { ok: true, familyName, givenName, mobile: mobile.e164 };
}
