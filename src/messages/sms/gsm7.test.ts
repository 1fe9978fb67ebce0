import assert from 'node:assert/strict';
import { test } from 'node:test';
import { charactersOutsideGsm7, encodeGsm7, gsm7Length } from './gsm7.ts';

test('basic characters are one septet, those of the extension table two', () => {
  assert.equal(gsm7Length('EduConnect : votre code est 123456.'), 35);
  assert.equal(gsm7Length('é è à ù ò ì'), 11);
  assert.equal(gsm7Length('€'), 2);
  assert.equal(gsm7Length('[^{}\\~]|'), 16);
  assert.equal(gsm7Length(''), 0);
});

// ux.md: what French writers and word processors like to put in an SMS, and GSM-7 lacks.
test('the letters of French that GSM-7 lacks are refused and named, once each', () => {
  for (const character of '’çêëâîïôûœÀ') assert.equal(gsm7Length(character), undefined, character);
  assert.deepEqual(charactersOutsideGsm7('Voilà l’œuvre reçue, l’été'), ['’', 'œ', 'ç']);
  assert.equal(gsm7Length('\x1b'), undefined);
  assert.equal(gsm7Length('😀'), undefined);
});

test('codes are those of 3GPP TS 23.038', () => {
  const codes = (text: string) => [...(encodeGsm7(text) ?? [])];
  assert.deepEqual(codes('@'), [0x00]);
  assert.deepEqual(codes('é'), [0x05]);
  assert.deepEqual(codes('\n'), [0x0a]);
  assert.deepEqual(codes('É'), [0x1f]);
  assert.deepEqual(codes(' #0:A§a'), [0x20, 0x23, 0x30, 0x3a, 0x41, 0x5f, 0x61]);
  assert.deepEqual(codes('à'), [0x7f]);
  assert.deepEqual(codes('€'), [0x1b, 0x65]);
});
