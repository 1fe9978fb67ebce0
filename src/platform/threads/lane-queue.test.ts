import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Lane, LaneQueue, type LaneQueueOptions } from './lane-queue.ts';

/** Jobs end when the test says so, and time passes when it says so: nothing here depends on the machine. */
function bench(options: Partial<LaneQueueOptions>) {
  let clock = 0;
  const started: string[] = [];
  const ends: (() => void)[] = [];
  const queue = new LaneQueue({
    concurrency: 1,
    queueLimit: 20,
    maxWaitMs: 10_000,
    reservedShare: 0.1,
    expectedJobMs: 10,
    now: () => clock,
    ...options,
  });
  return {
    queue,
    started,
    pass: (ms: number) => {
      clock += ms;
    },
    submit: (lane: Lane, name: string) =>
      queue.run(lane, () => {
        started.push(name);
        return new Promise<string>((resolve) => ends.push(() => resolve(name)));
      }),
    /** Ends the oldest running job and lets what follows happen. */
    async endOne() {
      ends.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

test('as many jobs run at once as there are cores, the others wait in order', async () => {
  const { queue, started, submit, endOne } = bench({ concurrency: 2 });
  const all = ['a', 'b', 'c', 'd'].map((name) => submit('public', name));
  assert.deepEqual(started, ['a', 'b']);
  assert.equal(queue.metrics().waiting.public, 2);
  await endOne();
  assert.deepEqual(started, ['a', 'b', 'c']);
  await endOne();
  await endOne();
  await endOne();
  const answers = await Promise.all(all);
  assert.deepEqual(
    answers.map((answer) => answer.ok && answer.value),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual(
    { inFlight: queue.metrics().inFlight, done: queue.metrics().done },
    { inFlight: 0, done: 4 },
  );
});

test('a full queue refuses the public at once, and still has places for agents', async () => {
  const { queue, submit } = bench({ queueLimit: 10 });
  void submit('public', 'running');
  for (let place = 0; place < 9; place += 1) void submit('public', `waits ${place}`);
  const refusal = await submit('public', 'too many');
  assert.deepEqual(refusal, { ok: false, reason: 'overloaded', retryAfterSeconds: 2 });
  assert.equal(queue.refusal('agent'), undefined);
  void submit('agent', 'a school');
  assert.deepEqual(queue.metrics().waiting, { public: 9, agent: 1 });
  assert.deepEqual(queue.metrics().refused, { public: 1, agent: 0 });
  assert.deepEqual(queue.refusal('public'), { ok: false, reason: 'overloaded', retryAfterSeconds: 2 });
});

test('what would wait too long is refused although there is room', async () => {
  const { submit, pass, endOne } = bench({ maxWaitMs: 250, expectedJobMs: 100 });
  void submit('public', 'running');
  void submit('public', 'waits 100 ms');
  void submit('public', 'waits 200 ms');
  const refusal = await submit('public', 'would wait 300 ms');
  assert.equal(refusal.ok, false);
  // Jobs that turn out to be longer lower what is accepted.
  pass(4000);
  await endOne();
  assert.equal((await submit('public', 'would now wait longer')).ok, false);
});

test('a flood of the public leaves agents one turn in ten, a flood of agents leaves the public nine', async () => {
  for (const flood of ['public', 'agent'] as const) {
    const { started, submit, endOne } = bench({ queueLimit: 200 });
    for (let n = 0; n < 100; n += 1) void submit(flood, flood);
    for (let n = 0; n < 40; n += 1) void submit(flood === 'public' ? 'agent' : 'public', 'other');
    for (let n = 0; n < 40; n += 1) await endOne();
    const others = started.slice(0, 40).filter((name) => name === 'other').length;
    assert.ok(flood === 'public' ? others >= 3 && others <= 5 : others >= 34, `${others} turns of 40`);
  }
});

test('a job that throws frees its place', async () => {
  const { queue, started, submit } = bench({});
  await assert.rejects(
    queue.run('public', () => Promise.reject(new Error('damaged'))),
    /damaged/,
  );
  void submit('public', 'next');
  assert.deepEqual(started, ['next']);
});
