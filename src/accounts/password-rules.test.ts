import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createPasswordRules, type PasswordProfile } from './password-rules.ts';

const rules = createPasswordRules();
after(() => rules.close());

const facts = {
  words: ['Martineau', 'Anne-Sophie', 'a.martineau', 'Apolline', 'Théo', 'Collège des Acacias', 'Rochefort'],
  dates: ['2012-03-09', '1981-11-24'],
};

async function problems(password: string, profile: PasswordProfile = 'standard') {
  const answer = await rules.check(password, { profile, facts });
  assert.ok(answer.ok);
  return answer.problems;
}

test('free compositions that are long enough are accepted', async () => {
  for (const password of [
    'trois poneys sous un parapluie',
    'mvzhrqpdlkcw',
    'éàèùç ôûîï ñ',
    'пароль достаточно длинный',
    '7391405826613947',
    'D8#kq!2vWz0p',
    'un secret avec Apolline et ses quatre tortues',
  ]) {
    assert.deepEqual(await problems(password), [], password);
  }
});

test('length is counted in characters after normalisation, and has a low and a high bound', async () => {
  assert.deepEqual(await problems('mvzhrqpdlkc'), ['too-short']);
  assert.deepEqual(await problems('🐢'.repeat(11)), ['too-short']);
  assert.deepEqual(await problems('e\u0301'.repeat(11)), ['too-short']);
  assert.deepEqual(await problems('739140582661394'), ['too-short-for-digits']);
  const long = 'trois poneys sous un parapluie, '.repeat(4);
  assert.equal(long.length, 128);
  assert.deepEqual(await problems(`${long}x`), ['too-long']);
  assert.deepEqual(await problems(''), ['too-short']);
});

test('what names and dates of the family or the school give is refused', async () => {
  for (const password of [
    'Apolline2012!',
    'Apolline2012!',
    'APOLLINE090312',
    '4p0ll1n32012!!',
    'martineau1981',
    'AnneSophie2411',
    '09/03/2012 09/03',
    '9mars2012apolline',
    'theo+apolline',
    'RochefortAcacias',
    'a.martineau24',
    'enillopA2012!',
    'Théo Martineau 2012',
    'theo-martineau-2012',
    'Apolline, 09/03/2012',
  ]) {
    assert.deepEqual(await problems(password), ['personal'], password);
  }
  const stranger = await rules.check('Martineau-Rochefort', {
    profile: 'standard',
    facts: { words: ['Keller'], dates: [] },
  });
  assert.deepEqual(stranger, { ok: true, problems: [] }, 'the same words of somebody else’s');
});

test('what everybody chooses is refused', async () => {
  for (const password of [
    'Motdepasse2024',
    'Azertyuiop123',
    'Bonjour123456!',
    'Vacances2024!',
    'Marseille13!',
    'doudoudoudou12',
    'motdepassemotdepasse',
    'qwertyuiop123',
  ]) {
    assert.deepEqual(await problems(password), ['common'], password);
  }
  for (const password of ['aaaaaaaaaaaaaaaa', 'abcdefghijklmnop']) {
    assert.deepEqual(await problems(password), ['predictable'], password);
  }
});

test('agents need sixteen characters', async () => {
  assert.deepEqual(await problems('mvzhrqpdlkcw', 'staff'), ['too-short']);
  assert.deepEqual(await problems('mvzhrqpdlkcwytbn', 'staff'), []);
});

test('the rule of 2019 stands as a profile (R99)', async () => {
  assert.deepEqual(await problems('brouette24', 'historique'), []);
  assert.deepEqual(await problems('poney24', 'historique'), ['too-short']);
  assert.deepEqual(await problems('brouettes202425', 'historique'), ['too-long']);
  assert.deepEqual(await problems('poneybleu', 'historique'), ['needs-digit']);
  assert.deepEqual(await problems('20242025', 'historique'), ['needs-letter']);
  assert.deepEqual(await problems('ponéy2024', 'historique'), ['letters-and-digits-only']);
  assert.deepEqual(await problems('poney 2024', 'historique'), ['letters-and-digits-only']);
  for (const password of [
    'soleil2024',
    'Azerty123',
    'password123',
    'doudou13',
    'Marseille13',
    '123marseille',
  ]) {
    assert.deepEqual(
      await problems(password, 'historique'),
      ['common'],
      `${password}: leaked again and again`,
    );
  }
});
