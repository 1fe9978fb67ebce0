import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { accountMoves, endings } from '../src/accounts/account-state.ts';
import { RETENTION_RULE_NAMES } from '../src/retention/retention-rule.ts';

const page = readFileSync(new URL('account-states.md', import.meta.url), 'utf8');

test('the page of the account’s states names every state, event, cause and rule, and no other event', () => {
  const states = new Set(Object.values(accountMoves).flatMap(({ from, to }) => [...from, ...to]));
  for (const name of [...states, ...Object.keys(endings), ...RETENTION_RULE_NAMES])
    assert.ok(page.includes(`\`${name}\``), name);
  const moves = page.slice(page.indexOf('## Moves'), page.indexOf('## Causes'));
  const events = [...moves.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, event]) => event);
  assert.deepEqual(events.sort(), Object.keys(accountMoves).sort());
});
