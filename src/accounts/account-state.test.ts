import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AccountEvent, type AccountState, accountMoves, isAllowedMove } from './account-state.ts';

const events = Object.keys(accountMoves) as AccountEvent[];

function reachable(start: AccountState, allowed: readonly AccountEvent[]): Set<AccountState> {
  const reached = new Set([start]);
  for (const state of reached) {
    for (const event of allowed) {
      if (accountMoves[event].from.includes(state)) for (const to of accountMoves[event].to) reached.add(to);
    }
  }
  return reached;
}

test('every state is reached from a new account, and none is a dead end', () => {
  assert.equal(reachable('unnotified', events).size, 7);
  for (const state of reachable('unnotified', events))
    assert.ok(reachable(state, events).has('active'), state);
});

test('a notified guardian is not active before the e-mail is confirmed', () => {
  const byForm: AccountEvent[] = ['notify', 'accept-guardian-form'];
  assert.deepEqual([...reachable('unnotified', byForm)], ['unnotified', 'notified', 'activating']);
  assert.ok(isAllowedMove('confirm-email', 'activating', 'active'));
});

test('a pupil’s form activates at once', () => {
  assert.ok(isAllowedMove('accept-pupil-form', 'notified', 'active'));
  assert.ok(!isAllowedMove('accept-pupil-form', 'unnotified', 'active'));
});

test('an ended account does not move by an activation', () => {
  for (const state of ['suspended', 'closed', 'merged'] as const) {
    for (const event of ['notify', 'activate-alone', 'take-over', 'confirm-email'] as const) {
      assert.ok(
        !isAllowedMove(event, state, 'active') && !isAllowedMove(event, state, 'notified'),
        `${event} ${state}`,
      );
    }
  }
});

test('a merge can be undone to any state that it can be made from', () => {
  assert.deepEqual(accountMoves['undo-merge'].to, accountMoves.merge.from);
});
