import { sendConfirmation } from '../activation/send-confirmation.ts';
import type { App } from '../app.ts';
import type { MessageContent } from '../messages/message-content.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import {
  bindFlow,
  findActivatingByEmail,
  findByEmail,
  findByIdentifier,
  findByMobile,
  type LostAccount,
  noteResetRequest,
} from './lost-account.store.ts';
import { ownContacts } from './own-contacts.ts';
import type { RecoveryRequest } from './recovery-request.ts';
import { sendRecoveryLink } from './send-recovery-link.ts';

/** A message that helps is still worth reading some hours later. */
const MESSAGE_HOURS = 12;

/** As many as hold in one SMS, at twenty characters each. */
const MOST_IN_SMS = 3;

type Answered = { account: LostAccount; outcome: string };

/**
 * Finds whom a request speaks of, and sends what helps: identifiers, a link, a code, or why there is no password to
 * choose. To a contact that nobody has proved nothing leaves. Everything stands in the caller's transaction.
 */
export async function answerRecovery(
  app: App,
  trx: Trx,
  input: { request: RecoveryRequest; flowId: string | null },
): Promise<void> {
  const { request, flowId } = input;
  const answered = await answer(app, trx, request, flowId);
  await writeJournal(
    trx,
    ...answered.map(({ account, outcome }) => ({
      action: 'recovery.answered' as const,
      actor: { kind: 'anonymous' as const },
      accountId: account.id,
      detail: { wish: request.wish, by: request.contact?.by ?? 'none', outcome },
      from: request.from,
    })),
  );
}

async function answer(
  app: App,
  trx: Trx,
  request: RecoveryRequest,
  flowId: string | null,
): Promise<Answered[]> {
  const { wish, profile, contact } = request;
  if (wish === 'school') return askSchool(trx, request);
  if (contact === null) return [];
  const named = wish === 'password' ? await findByIdentifier(trx, profile, request.identifier) : undefined;
  if (contact.by === 'email') {
    if (named !== undefined && isOwnAddress(named, contact.to)) return [await helpByMail(app, trx, named)];
    return [
      ...(await listByMail(app, trx, await findByEmail(trx, profile, contact.to))),
      ...(profile === 'guardian' ? await sendActivationAgain(app, trx, contact.to) : []),
    ];
  }
  if (named !== undefined && flowId !== null && ownContacts(named).mobile === contact.to) {
    return [await sendCode(app, trx, named, flowId, request)];
  }
  return listBySms(app, trx, await findByMobile(trx, contact.to), contact.to);
}

/** Also of an account that has ended: its owner is told so, by the address that they had proved. */
const isOwnAddress = (account: LostAccount, address: string): boolean =>
  ownContacts(account).email?.toLowerCase() === address.toLowerCase();

async function askSchool(trx: Trx, request: RecoveryRequest): Promise<Answered[]> {
  const account = await findByIdentifier(trx, request.profile, request.identifier);
  if (account === undefined || account.state === 'closed' || account.state === 'merged') return [];
  if (!(await noteResetRequest(trx, account.id))) return [{ account, outcome: 'known-already' }];
  await writeJournal(trx, {
    action: 'account.reset-requested',
    actor: { kind: 'anonymous' },
    accountId: account.id,
    from: request.from,
  });
  return [{ account, outcome: 'school-told' }];
}

/** The account named is the one of this address: a link, or why there is none. */
async function helpByMail(app: App, trx: Trx, account: LostAccount): Promise<Answered> {
  // Never the address typed: two that differ may be one once their letters are made small.
  const to = account.email!;
  if (account.state === 'active' && account.hasPassword) {
    await sendRecoveryLink(app, trx, { account, email: to });
    return { account, outcome: 'link' };
  }
  const template = account.state === 'active' ? 'use-franceconnect' : 'account-ended';
  await send(app, trx, account, to, {
    channel: 'email',
    template,
    params: { identifier: account.identifier, ...pages(app) },
  });
  return { account, outcome: template };
}

async function listByMail(app: App, trx: Trx, accounts: readonly LostAccount[]): Promise<Answered[]> {
  for (const [to, own] of Map.groupBy(accounts, (account) => account.email!)) {
    await send(app, trx, own[0]!, to, {
      channel: 'email',
      template: 'lost-identifier',
      params: {
        identifiers: own.map((account) => account.identifier),
        franceConnect: own.some((account) => account.state === 'active' && !account.hasPassword),
        ...pages(app),
      },
    });
  }
  return accounts.map((account) => ({ account, outcome: 'identifiers' }));
}

/** « En cours d’activation »: the mail that the person waits for leaves once more. */
async function sendActivationAgain(app: App, trx: Trx, address: string): Promise<Answered[]> {
  const accounts = await findActivatingByEmail(trx, address);
  for (const account of accounts) {
    if (account.email !== null) {
      await sendConfirmation(app, trx, { account, email: account.email, purpose: 'activate-email' });
    }
  }
  return accounts.map((account) => ({ account, outcome: 'activation-again' }));
}

/** The code typed in the journey that waits: what the account is, is said after it only. */
async function sendCode(
  app: App,
  trx: Trx,
  account: LostAccount,
  flowId: string,
  request: RecoveryRequest,
): Promise<Answered> {
  await bindFlow(trx, flowId, account.id);
  await queueMessage(trx, app.keyrings.message, {
    channel: 'sms',
    template: 'recovery-code',
    language: account.language,
    to: request.contact!.to,
    params: {
      code: request.code!.code,
      minutes: app.config.EDUCONNECT_CODE_MINUTES,
      domain: new URL(app.config.EDUCONNECT_PORTAL_URL).hostname,
    },
    accountId: account.id,
    flowId,
    notAfter: new Date(request.code!.expiresAt),
    suppressed: false,
  });
  return { account, outcome: 'code' };
}

/** No message names anybody; an account that is not active is told how it becomes so. */
async function listBySms(
  app: App,
  trx: Trx,
  accounts: readonly LostAccount[],
  to: string,
): Promise<Answered[]> {
  const active = accounts.filter((account) => account.state === 'active');
  const [first] = active.length > 0 ? active : accounts;
  if (first === undefined) return [];
  if (active.length === 0) {
    const template = first.state === 'suspended' ? 'account-ended' : 'not-activated';
    await send(app, trx, first, to, { channel: 'sms', template, params: {} });
    return [{ account: first, outcome: template }];
  }
  if (active.every((account) => !account.hasPassword)) {
    await send(app, trx, first, to, { channel: 'sms', template: 'use-franceconnect', params: {} });
    return active.map((account) => ({ account, outcome: 'use-franceconnect' }));
  }
  const told = active.slice(0, MOST_IN_SMS);
  await send(app, trx, first, to, {
    channel: 'sms',
    template: 'lost-identifier',
    params: { identifiers: told.map((account) => account.identifier).join(', ') },
  });
  return told.map((account) => ({ account, outcome: 'identifiers' }));
}

const pages = (app: App) => ({
  signInUrl: `${app.config.EDUCONNECT_PORTAL_URL}/connexion`,
  helpUrl: `${app.config.EDUCONNECT_PORTAL_URL}/aide`,
});

async function send(
  app: App,
  trx: Trx,
  account: LostAccount,
  to: string,
  content: MessageContent,
): Promise<void> {
  await queueMessage(trx, app.keyrings.message, {
    ...content,
    language: account.language,
    to,
    accountId: account.id,
    notAfter: new Date(app.clock.now().getTime() + MESSAGE_HOURS * 3_600_000),
    suppressed: false,
  });
}
