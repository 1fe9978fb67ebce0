import assert from 'node:assert/strict';
import { getPriority } from 'node:os';
import { after, test } from 'node:test';
import { createThreadPool } from './thread-pool.ts';

/** A thread as a data address: what it does with a job stands in the test. */
function threadOf(work: string): URL {
  const serve = new URL('./serve-thread.ts', import.meta.url).href;
  const source = `import { serveThread } from ${JSON.stringify(serve)}; serveThread(${work});`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

const tricky = createThreadPool<string, string>({
  file: threadOf(`(job) => {
    if (job === 'throw') throw new Error('no ' + job);
    if (job === 'die') process.exit(3);
    return job + ' ' + Object.keys(process.env).filter((name) => name !== 'NODE_COMPILE_CACHE').length;
  }`),
  name: 'tricky',
});
after(() => tricky.close());

test('a job gets its answer, in a thread that sees nothing of the environment', async () => {
  assert.equal(await tricky.run('done'), 'done 0');
});

test('jobs given together run side by side and get each their own answer', async () => {
  assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((job) => tricky.run(job))), ['a 0', 'b 0', 'c 0']);
});

test('a job that throws rejects, and the thread goes on', async () => {
  await assert.rejects(tricky.run('throw'), /no throw/);
  assert.equal(await tricky.run('after'), 'after 0');
});

test('a thread that dies rejects its job only, and another takes the next', async () => {
  const [dead, alive] = await Promise.allSettled([tricky.run('die'), tricky.run('beside')]);
  assert.equal(dead.status, 'rejected');
  assert.equal(alive.status === 'fulfilled' && alive.value, 'beside 0');
  assert.equal(await tricky.run('next'), 'next 0');
});

test('an unused thread ends, and the next job starts another', async () => {
  const counting = createThreadPool<null, number>({
    file: threadOf('() => (globalThis.jobs = (globalThis.jobs ?? 0) + 1)'),
    name: 'counting',
    idleMs: 30,
  });
  assert.equal(await counting.run(null), 1);
  assert.equal(await counting.run(null), 2);
  while ((await counting.run(null)) !== 1) await new Promise((resolve) => setTimeout(resolve, 100));
  await counting.close();
});

test(
  'threads work with what the rest of the machine leaves over',
  { skip: process.platform !== 'linux' },
  async () => {
    const curious = createThreadPool<null, number>({
      file: threadOf(`async () => {
      const { readlinkSync } = await import('node:fs');
      const { getPriority } = await import('node:os');
      return getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
    }`),
      name: 'curious',
    });
    const ours = getPriority();
    assert.ok((await curious.run(null)) > ours);
    assert.equal(getPriority(), ours, 'the thread that answers requests keeps its own');
    await curious.close();
  },
);
