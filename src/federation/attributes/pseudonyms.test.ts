import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pseudonyms } from './pseudonyms.ts';

const pseudonyms = new Pseudonyms(Buffer.alloc(32, 1));

describe('pseudonyms', () => {
  it('are the same each time, and other for another account, service, purpose or key', () => {
    const other = new Pseudonyms(Buffer.alloc(32, 2));
    const values = [
      pseudonyms.accountAtService('a', 's'),
      pseudonyms.accountAtService('b', 's'),
      pseudonyms.accountAtService('a', 't'),
      other.accountAtService('a', 's'),
      pseudonyms.accountAtService('a","s', ''),
      pseudonyms.persistentNameId('a', 's'),
      pseudonyms.persistentNameId('b', 's'),
      pseudonyms.persistentNameId('a', 't'),
      other.persistentNameId('a', 's'),
      pseudonyms.ine('091234567XY'),
      pseudonyms.ine('091234567XZ'),
      other.ine('091234567XY'),
      pseudonyms.sessionIndex('a', 's'),
      pseudonyms.sessionIndex('b', 's'),
      pseudonyms.transientNameId(),
      pseudonyms.transientNameId(),
    ];
    assert.equal(new Set(values).size, values.length);
    assert.equal(pseudonyms.accountAtService('a', 's'), values[0]);
    assert.equal(pseudonyms.persistentNameId('a', 's'), values[5]);
    assert.equal(pseudonyms.ine(' 091234567xy '), values[9]);
  });

  it('never change, for services keep them', () => {
    assert.equal(
      pseudonyms.persistentNameId('account', 'https://service.example'),
      'HNJNXG6YEYTAZ2GTQVRCNAKEVO4PYPF7',
    );
    assert.equal(pseudonyms.ine('091234567XY'), '4fd94bda1b0ee98f370a70fd04e9074f');
    assert.equal(
      pseudonyms.accountAtService('account', 'https://service.example').slice(0, 16),
      '19d59f7e115e6764',
    );
  });

  it('have the lengths that services check', () => {
    assert.match(pseudonyms.persistentNameId('a', 's'), /^[A-Z2-7]{32}$/);
    assert.match(pseudonyms.ine('x'), /^[0-9a-f]{32}$/);
    assert.match(pseudonyms.accountAtService('a', 's'), /^[0-9a-f]{96}$/);
  });

  it('refuse a short key', () => {
    assert.throws(() => new Pseudonyms(Buffer.alloc(31)));
  });
});
