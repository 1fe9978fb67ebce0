import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attributeDefinitions, attributeProfiles } from '../src/federation/attributes/attribute-profiles.ts';
import { makeEndpoints } from '../src/federation/saml/endpoints.ts';

const ARC = 'urn:oid:1.3.6.1.4.1.20326.10.999.1';

const page = readFileSync(new URL('service-providers.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

test('the table of attributes says what each profile gives, under the names that are sent', () => {
  const head = rows.find(([first]) => first === 'Friendly name');
  assert.ok(head !== undefined);
  const profiles = head.slice(3);
  assert.deepEqual([...profiles].sort(), Object.keys(attributeProfiles).sort());
  const written = rows
    .slice(rows.indexOf(head) + 2)
    .filter(([name]) => name !== undefined && name in attributeDefinitions)
    .map(([name, oid, , ...given]) => ({
      name,
      oid: oid?.replace('…999.1', ARC),
      given: profiles.filter((_, index) => given[index] === 'yes').sort(),
    }));
  const coded = Object.entries(attributeDefinitions).map(([name, { name: oid }]) => ({
    name,
    oid,
    given: Object.entries(attributeProfiles)
      .filter(([, attributes]) => (attributes as readonly string[]).includes(name))
      .map(([profile]) => profile)
      .sort(),
  }));
  const byName = (a: { name: string | undefined }, b: { name: string | undefined }): number =>
    String(a.name).localeCompare(String(b.name));
  assert.deepEqual(written.sort(byName), coded.sort(byName));
});

test('the addresses are those that are served', () => {
  const { entityId, metadata, redirectSso, postSso, unsolicitedSso, signOut } = makeEndpoints('<portal>');
  for (const address of [entityId, metadata, redirectSso, postSso, unsolicitedSso, signOut]) {
    assert.ok(
      rows.some(([, cell]) => cell?.split(/[?,]/)[0] === address),
      `${address} is not in the table`,
    );
  }
});
