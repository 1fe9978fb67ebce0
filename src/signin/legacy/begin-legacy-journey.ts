import { lockAccount } from '../../accounts/account.store.ts';
import type { Account } from '../../accounts/account.ts';
import type { FlowStep } from '../../activation/flow.ts';
import { openFlow } from '../../activation/flow.store.ts';
import type { App } from '../../app.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { listCutovers, type SchoolCutover } from './cutover.store.ts';
import type { LegacyPerson } from './find-legacy-person.store.ts';
import type { LegacyObstacle } from './legacy-journey.ts';
import { noteLegacySignIn, takeLegacyPerson } from './legacy-request.store.ts';
import { findLegacySource } from './legacy-source.store.ts';

export type BeginLegacyJourneyResult =
  | { ok: true; step: FlowStep<'legacy'>; flowToken: string }
  /** The handle was used, is past its time, or belongs to another browser; or the source was removed meanwhile. */
  | { ok: false };

/**
 * Opens the journey of a person who has just signed in to a legacy account (R95): to the creation of their account, to
 * the account that they have (R10), or to what to do where there is none or the school has changed over (R225).
 */
export async function beginLegacyJourney(
  app: App,
  input: { handle: string; browserToken: string; from: Origin },
): Promise<BeginLegacyJourneyResult> {
  return app.database.transaction(async (trx): Promise<BeginLegacyJourneyResult> => {
    const person = await takeLegacyPerson(trx, input);
    if (person === undefined) return { ok: false };
    const source = await findLegacySource(trx, person.sourceId);
    if (source === undefined) return { ok: false };
    const { kind } = source;
    const schools = await listCutovers(trx, {
      kind,
      schoolUais: person.schoolUais,
      now: app.clock.now(),
    });
    const account = person.accountId === null ? undefined : await lockAccount(trx, person.accountId);
    const { step, obstacle } = nextStep(person, account, schools);
    if (account !== undefined && step === 'confirm') await noteLegacySignIn(trx, account.id, kind);
    const isKnown = account !== undefined && obstacle === undefined;
    const { token } = await openFlow(trx, {
      kind: 'legacy',
      step,
      accountId: isKnown ? account.id : null,
      data: {
        ...(isKnown && { familyName: account.familyName, givenName: account.givenName }),
        legacy: {
          kind,
          source: source.name,
          schools: schools.map(({ name, lastDay }) => ({ name, lastDay })),
          ...(obstacle !== undefined && { obstacle }),
        },
      },
      serviceHandle: person.serviceHandle,
      minutes: app.config.EDUCONNECT_FLOW_MINUTES,
    });
    await writeJournal(trx, {
      action: 'legacy.signed-in',
      actor: account === undefined ? { kind: 'anonymous' } : { kind: account.kind, id: account.id },
      accountId: account?.id,
      detail: { source: source.id, kind, outcome: obstacle ?? step },
      from: input.from,
    });
    return { ok: true, step, flowToken: token };
  });
}

function nextStep(
  person: LegacyPerson,
  account: Account | undefined,
  schools: readonly SchoolCutover[],
): { step: FlowStep<'legacy'>; obstacle?: LegacyObstacle } {
  if (account?.state === 'active') return { step: 'known' };
  // One school still open is enough: the account is one for all of them.
  if (schools.length > 0 && schools.every(({ isOver }) => isOver))
    return { step: 'refused', obstacle: 'closed' };
  if (account === undefined) {
    return { step: 'refused', obstacle: person.found === 'account' ? 'unknown' : person.found };
  }
  const isEnded = account.state === 'suspended' || account.state === 'closed' || account.state === 'merged';
  return isEnded ? { step: 'refused', obstacle: 'ended' } : { step: 'confirm' };
}
