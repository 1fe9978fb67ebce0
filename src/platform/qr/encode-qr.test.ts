import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { encodeQr, qrSvg } from './encode-qr.ts';

const drawn = (text: string): string =>
  encodeQr(text)
    .map((row) => row.map((dark) => (dark ? '█' : '·')).join(''))
    .join('\n');

test('an address gives the symbol that readers read', () => {
  // Read back by ZBar 0.23, as were all those below.
  assert.equal(
    drawn('https://a.example'),
    `
███████··████·███·███████
█·····█·█··█·██·█·█·····█
█·███·█·██··██·██·█·███·█
█·███·█·█···█···█·█·███·█
█·███·█··██·█···█·█·███·█
█·····█··██·······█·····█
███████·█·█·█·█·█·███████
········█·██··█·█········
█·····█·█··██····██··███·
····██··████·█·█····████·
··██··███··█·███·█·█·█·██
█·█·█··█·██·██·······█··█
█████·██··█·██·█··██····█
█·█··█·█·██····██··█···█·
█···███····██··███████·██
█·████·██··█·····███·██·█
█···███·████····█████·█··
········██··███·█···█····
███████···██····█·█·█···█
█·····█··██·██·██···█··██
█·███·█··██·█·███████·█·█
█·███·█··█····█████····██
█·███·█··████··█·█···██·█
█·····█···██··█·█··██···█
███████·███··██·███··█··█`.trim(),
  );
});

test('each size that a printed address may need', () => {
  for (const [length, side, fingerprint] of [
    [14, 21, '9371ffba8a33f863'],
    [26, 25, '497620851040c155'],
    [42, 29, 'c2293a8d87db916d'],
    [62, 33, '299a47a7919902c2'],
    [84, 37, 'cf0390ccd7c9b7b7'],
    [106, 41, '298fc6e4ea4d97da'],
    [122, 45, '062873ec18d2bd7b'],
    [152, 49, 'a1ab9f0dcad4cbd2'],
    [180, 53, 'e60a31be920a3e81'],
  ] as const) {
    const symbol = drawn(
      'https://educonnect.example/'.padEnd(length, 'abcdefghij0123456789').slice(0, length),
    );
    assert.equal(symbol.indexOf('\n'), side);
    assert.equal(
      createHash('sha256').update(symbol).digest('hex').slice(0, 16),
      fingerprint,
      `${length} bytes`,
    );
  }
});

test('what does not fit is refused, counted in bytes', () => {
  assert.throws(() => encodeQr('x'.repeat(181)), RangeError);
  assert.throws(() => encodeQr('é'.repeat(91)), RangeError);
});

test('the picture has every dark module once, inside its quiet zone', () => {
  const modules = encodeQr('https://educonnect.example');
  const dark = modules.flat().filter(Boolean).length;
  const runs = [...qrSvg(modules).matchAll(/M(\d+) (\d+)h(\d+)v1/g)];
  assert.equal(
    runs.reduce((sum, run) => sum + Number(run[3]), 0),
    dark,
  );
  for (const [, x, y, width] of runs) {
    assert.ok(Number(x) >= 4 && Number(y) >= 4 && Number(x) + Number(width) <= modules.length + 4);
  }
});
