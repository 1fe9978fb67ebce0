import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { createLog } from '../platform/log.ts';
import { createLeakedPasswordService } from './leaked-password-service.ts';
import { createPasswordRules } from './password-rules.ts';

const LEAKED = 'trois poneys sous un parapluie';
const hashOf = (password: string): string => createHash('sha1').update(password).digest('hex').toUpperCase();
const PADDING = `${'0'.repeat(34)}1:0`;

/** The other end of the range interface. */
async function range(t: TestContext, answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    assert.equal(request.headers['add-padding'], 'true');
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const lines: string[] = [];
  const service = createLeakedPasswordService({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/range`,
    timeoutMs: 300,
    log: createLog('warn', (line) => lines.push(line)),
  });
  return { service, asked, lines };
}

test('five characters leave, and the password is refused when its ending comes back', async (t) => {
  const ending = hashOf(LEAKED).slice(5);
  const { service, asked, lines } = await range(t, (_, response) =>
    response.end(`${'A'.repeat(35)}:3\r\n${ending.toLowerCase()}:41\r\n${PADDING}\r\n`),
  );
  assert.equal(await service.isLeaked(LEAKED), true);
  assert.equal(await service.isLeaked('quatre tambours sous la neige'), false);
  assert.deepEqual(asked, [
    `/range/${hashOf(LEAKED).slice(0, 5)}`,
    `/range/${hashOf('quatre tambours sous la neige').slice(0, 5)}`,
  ]);
  const rules = createPasswordRules({ leakedPasswords: service });
  t.after(() => rules.close());
  const facts = { words: [], dates: [] };
  for (const [password, profile] of [
    [LEAKED, 'standard'],
    ['soleil2024', 'historique'],
  ] as const) {
    const checked = await rules.check(password, { profile, facts });
    assert.deepEqual(checked, { ok: true, problems: [profile === 'standard' ? 'leaked' : 'common'] });
  }
  assert.equal(asked.length, 3, 'what the list inside refuses is not asked');
  assert.deepEqual(lines, []);
});

test('a padded line of this very ending means nothing', async (t) => {
  const { service } = await range(t, (_, response) => response.end(`${hashOf(LEAKED).slice(5)}:0`));
  assert.equal(await service.isLeaked(LEAKED), false);
});

for (const [what, answer] of [
  ['says nothing', () => {}],
  ['fails', (_, response) => response.writeHead(500).end()],
  ['answers a page', (_, response) => response.end('<!doctype html><p>Bonjour')],
  ['sends elsewhere', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  ['never ends', (_, response) => response.write(`${PADDING}\n`.repeat(20_000))],
] as const satisfies readonly (readonly [string, RequestListener])[]) {
  test(`a service that ${what} lets the password pass, is told in the log, and rests`, async (t) => {
    const { service, asked, lines } = await range(t, answer);
    assert.equal(await service.isLeaked(LEAKED), false);
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /leaked passwords not checked/);
    assert.ok(!lines[0]!.includes(hashOf(LEAKED).slice(0, 5)), 'not even the five characters');
    assert.equal(await service.isLeaked(LEAKED), false);
    assert.equal(asked.length, 1);
  });
}
