import { expect, test } from 'vitest';
import { html } from './html.ts';

test('escapes every value, in text and in a quoted attribute', () => {
  const hostile = `"><script>alert('1')</script>&`;
  const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;';
  expect(html`<td title="${hostile}">${hostile}</td>`.toString()).toBe(`<td title="${escaped}">${escaped}</td>`);
});

test('takes markup of its own as it is, alone and in a list, and escapes it only once', () => {
  const cell = html`<b>${'<'}</b>`;
  expect(html`<p>${cell}${[cell, '&']}</p>`.toString()).toBe('<p><b>&lt;</b><b>&lt;</b>&amp;</p>');
});

test('prints nothing for undefined, and a zero as a zero', () => {
  expect(html`${undefined}|${0}`.toString()).toBe('|0');
});

test('does not mistake an object that can print itself for markup', () => {
  const forged = { toString: () => '<script>' };
  expect(html`${forged as unknown as string}`.toString()).toBe('&lt;script&gt;');
});
