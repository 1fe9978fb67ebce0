import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifierBase } from './identifier-base.ts';

const bases: readonly (readonly [string, string, string])[] = [
  ['Jeanne', 'Martineau', 'j.martineau'],
  ['Éléonore Anne', 'N’DIAYE', 'e.ndiaye'],
  ['Jean-Pierre', 'LE GALL', 'j.legall'],
  ['Œdipe', 'Lœwen', 'o.loewen'],
  ['Zoé', 'de Montmorency-Laval', 'z.demontmorenc'],
  ['Иван', 'Петров', 'x.x'],
  ['Иван', 'Petrov', 'x.petrov'],
  ['', '', 'x.x'],
  ['<script>', '"; drop', 's.drop'],
  ['1\r\nBcc', '=cmd|2', 'b.cmd'],
  ['\u202eAda', 'Fuｌlwidth', 'a.fullwidth'],
];

for (const [given, family, base] of bases) {
  test(`« ${given} », « ${family} » give ${base}`, () => {
    assert.equal(identifierBase(given, family), base);
    assert.match(base, /^[a-z]\.[a-z]{1,12}$/);
  });
}
