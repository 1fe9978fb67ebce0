import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes } from './attributes.ts';
import { html, render, trusted } from './html.ts';

const hostile = `<script>alert(1)</script>{{7*7}}&amp;"'\u0000\r\n\u202e=cmd) Tj😀${'é'.repeat(300)}`;

test('text is escaped in content and in quoted attributes', () => {
  const page = render(html`<p title="${hostile}">${hostile}</p>`);
  assert.equal(page.split('&lt;script&gt;').length, 3);
  assert.doesNotMatch(page.slice(1), /<(?!\/p>$)/, 'no tag but our own');
  assert.equal(page.match(/"/g)?.length, 2, 'no quote but our own');
  assert.ok(page.includes('&amp;amp;'), 'an entity that was typed stays what was typed');
});

test('templates and lists of templates nest without being escaped twice', () => {
  const items = ['a & b', '<c>'].map((item) => html`<b>${item}</b>`);
  assert.equal(render(html`<p>${items}</p>`), '<p><b>a &amp; b</b><b>&lt;c&gt;</b></p>');
});

test('empty values print nothing, zero prints', () => {
  assert.equal(render(html`<p>${undefined}${null}${false}${[]}${''}${0}</p>`), '<p>0</p>');
});

test('attributes are escaped, and left out when empty', () => {
  const own = attributes({
    id: 'x',
    title: hostile,
    required: true,
    hidden: false,
    lang: undefined,
    maxlength: 0,
  });
  const input = render(html`<input${own}></input${own}>`);
  assert.match(input, /^<input id="x" title="&lt;script&gt;/);
  assert.match(input, / required maxlength="0">$/);
  assert.doesNotMatch(input, /hidden|lang/);
});

test('trusted markup is not escaped', () => {
  assert.equal(render(html`${trusted('<b>ok</b>')}`), '<b>ok</b>');
});
