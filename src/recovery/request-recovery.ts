import { uuidv7 } from 'uuidv7';
import { issueCode } from '../activation/code.store.ts';
import { readEmail } from '../activation/email-address.ts';
import { openFlow } from '../activation/flow.store.ts';
import { type MobileProblem, readMobile } from '../activation/read-mobile.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { normaliseIdentifier } from '../signin/prove-password.ts';
import { countRecovery } from './count-recovery.ts';
import { keepRequest } from './recovery-request.store.ts';
import { type RecoveryRequest, sealRequest } from './recovery-request.ts';

/** An answer that comes later than this helps nobody: the person has asked again. */
const WORTH_MINUTES = 30;

export type RequestRecoveryInput = {
  wish: RecoveryRequest['wish'];
  profile: RecoveryRequest['profile'];
  /** As typed; empty when the identifier is what was lost. */
  identifier: string;
  /** As typed: an e-mail address, or for a guardian a mobile number. */
  contact: string;
  serviceHandle?: string | undefined;
  from: Origin;
};

/** `malformed`: for an address, or for what is neither an address nor a number. */
export type ContactProblem = MobileProblem | 'malformed';
export type RecoveryProblems = { identifier?: 'missing'; contact?: ContactProblem };

export type RequestRecoveryResult =
  /** `flowToken`: the journey where the code is typed. */
  | { ok: true; by: 'email' | 'none' }
  | { ok: true; by: 'sms'; flowToken: string | undefined }
  /** What can be said before sending: the form of what was typed, never who exists. */
  | { ok: false; reason: 'fields'; problems: RecoveryProblems }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

/**
 * « Identifiant perdu », « Mot de passe perdu » (R112, R113), « demande de réinitialisation » (R105). Looks for nobody:
 * it counts, keeps what was asked, and answers the same to everybody; the worker finds and sends (decision 0020). A
 * code to type is made for every journey, and leaves only to somebody who is known.
 */
export async function requestRecovery(app: App, input: RequestRecoveryInput): Promise<RequestRecoveryResult> {
  const { wish, profile, from } = input;
  const read = readFields(app, input);
  if (!read.ok) return read;
  const { identifier, contact } = read;

  return app.database.transaction(async (trx): Promise<RequestRecoveryResult> => {
    const waitSeconds = await countRecovery(app, trx, { contact, identifier, from });
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    const notAfter = new Date(app.clock.now().getTime() + WORTH_MINUTES * 60_000);
    let flow: { id: string; token: string } | undefined;
    let code: RecoveryRequest['code'] = null;
    if (wish === 'password' && contact?.by === 'sms') {
      flow = await openFlow(trx, {
        kind: 'recovery',
        step: 'code',
        accountId: null,
        data: { mobile: contact.to, codesSent: 1 },
        serviceHandle: input.serviceHandle,
        minutes: app.config.EDUCONNECT_FLOW_MINUTES,
      });
      const minutes = app.config.EDUCONNECT_CODE_MINUTES;
      const issued = await issueCode(trx, app.hmacKey, { flowId: flow.id, minutes, first: true });
      code = { code: issued.code, expiresAt: issued.expiresAt.toISOString() };
    }
    const id = uuidv7();
    const request = { wish, profile, identifier, contact, code, from };
    const sealed = sealRequest(app.keyrings.message, id, request);
    await keepRequest(trx, { id, sealed, flowId: flow?.id ?? null, notAfter });
    await writeJournal(trx, {
      action: 'recovery.asked',
      actor: { kind: 'anonymous' },
      detail: { wish, profile, by: contact?.by ?? 'none' },
      from,
    });
    if (contact === null) return { ok: true, by: 'none' };
    return contact.by === 'email'
      ? { ok: true, by: 'email' }
      : { ok: true, by: 'sms', flowToken: flow?.token };
  });
}

type Fields = { ok: true; identifier: string; contact: RecoveryRequest['contact'] };

function readFields(
  app: App,
  input: RequestRecoveryInput,
): Fields | Extract<RequestRecoveryResult, { reason: 'fields' }> {
  const problems: RecoveryProblems = {};
  const identifier = input.wish === 'identifier' ? '' : normaliseIdentifier(input.identifier);
  if (input.wish !== 'identifier' && identifier === '') problems.identifier = 'missing';
  const contact = input.wish === 'school' ? null : readContact(app, input);
  if (contact !== null && 'problem' in contact) problems.contact = contact.problem;
  if (Object.keys(problems).length > 0 || (contact !== null && 'problem' in contact)) {
    return { ok: false, reason: 'fields', problems };
  }
  return { ok: true, identifier, contact };
}

function readContact(
  app: App,
  { contact, profile }: Pick<RequestRecoveryInput, 'contact' | 'profile'>,
): NonNullable<RecoveryRequest['contact']> | { problem: ContactProblem } {
  if (contact.trim() === '') return { problem: 'missing' };
  if (profile === 'pupil' || contact.includes('@')) {
    const to = readEmail(contact);
    return to === undefined ? { problem: 'malformed' } : { by: 'email', to };
  }
  const mobile = readMobile(app.config, contact);
  if (mobile.ok) return { by: 'sms', to: mobile.e164 };
  return { problem: mobile.problem === 'not-a-number' ? 'malformed' : mobile.problem };
}
