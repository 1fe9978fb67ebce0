import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fr } from '../../../ui/i18n/fr/fr.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { RefusalCode } from './refusal.ts';

it('explains each refusal in one French sentence, under the error that tells the person what to do', () => {
  const codes = Object.keys(fr.federation.refusals) as RefusalCode[];
  assert.ok(codes.length > 50);
  for (const code of codes) {
    const { rule } = explainRefusal(code, 'fr');
    assert.match(rule, /^[\p{Lu}].*\.$/u);
    assert.doesNotMatch(rule, /'| [:;?!]/);
  }
  assert.equal(new Set(codes.map((code) => explainRefusal(code, 'fr').rule)).size, codes.length);
  assert.equal(explainRefusal('replayed', 'fr').error, 'service-request-expired');
  assert.equal(explainRefusal('service-unknown', 'fr').error, 'service-unknown');
  assert.equal(explainRefusal('signature-digest', 'fr').error, 'service-request-refused');
});
