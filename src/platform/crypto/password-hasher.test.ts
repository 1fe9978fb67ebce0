import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { hashSync, verifySync } from '@node-rs/argon2';
import { createPasswordHasher } from './password-hasher.ts';

const hasher = createPasswordHasher({
  concurrency: 2,
  queueLimit: 20,
  maxWaitMs: 60_000,
  reservedShare: 0.1,
});
after(() => hasher.close());

async function hashOf(password: string): Promise<string> {
  const hashed = await hasher.hash(password);
  assert.ok(hashed.ok);
  return hashed.encoded;
}

test('a password verifies, another does not, and both are argon2id with the agreed cost', async () => {
  const encoded = await hashOf('quatre chevaux bleus');
  assert.match(encoded, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.deepEqual(await hasher.verify(encoded, 'quatre chevaux bleus'), {
    ok: true,
    matches: true,
    needsRehash: false,
  });
  assert.deepEqual(await hasher.verify(encoded, 'quatre chevaux bleuS'), {
    ok: true,
    matches: false,
    needsRehash: false,
  });
  assert.notEqual(await hashOf('quatre chevaux bleus'), encoded, 'each hash has its own salt');
});

test('the same letters typed on two keyboards are the same password', async () => {
  const composed = await hashOf('h\u00e9risson en for\u00eat');
  const decomposed = await hasher.verify(composed, 'he\u0301risson en fore\u0302t');
  assert.ok(decomposed.ok && decomposed.matches);
});

test('nothing of a long password is dropped, nor what follows a NUL', async () => {
  const long = `${'x'.repeat(127)}a`;
  const encoded = await hashOf(long);
  const otherEnd = await hasher.verify(encoded, `${'x'.repeat(127)}b`);
  assert.ok(otherEnd.ok && !otherEnd.matches);
  const afterNul = await hasher.verify(await hashOf('mot\0secret'), 'mot\0autre');
  assert.ok(afterNul.ok && !afterNul.matches);
});

test('a hash made with other parameters still verifies and asks to be made again', async () => {
  const weaker = hashSync('quatre chevaux bleus', { memoryCost: 8192, timeCost: 1, parallelism: 1 });
  assert.deepEqual(await hasher.verify(weaker, 'quatre chevaux bleus'), {
    ok: true,
    matches: true,
    needsRehash: true,
  });
});

test('the dummy check never matches and goes through the same work', async () => {
  const before = hasher.metrics().done;
  assert.deepEqual(await hasher.dummyVerify(''), { ok: true, matches: false });
  assert.equal(hasher.metrics().done, before + 1);
});

test('a damaged hash is an error, not a wrong password, and the thread goes on', async () => {
  await assert.rejects(hasher.verify('$argon2id$v=19$m=19456,t=2,p=1$broken', 'x'));
  await assert.rejects(hasher.verify('', 'x'));
  const encoded = await hashOf('still here, still hashing');
  assert.ok(verifySync(encoded, 'still here, still hashing'));
});

test('a hasher past its limits answers instead of queueing', async () => {
  const small = createPasswordHasher({
    concurrency: 1,
    queueLimit: 2,
    maxWaitMs: 60_000,
    reservedShare: 0.5,
  });
  const answers = await Promise.all([1, 2, 3, 4].map(() => small.dummyVerify('x')));
  assert.deepEqual(
    answers.map((answer) => answer.ok),
    [true, true, false, false],
  );
  await small.close();
});
