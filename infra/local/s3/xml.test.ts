import { expect, test } from 'vitest';
import { xmlDocument } from './xml.ts';

test('escapes what a key may hold and XML may not', () => {
  const xml = xmlDocument([
    'Contents',
    [
      ['Key', `a<b>&"'\u0001表`],
      ['Size', 0],
      ['Owner', undefined],
    ],
  ]);
  expect(xml).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<Contents><Key>a&#60;b&#62;&#38;&#34;&#39;&#1;表</Key><Size>0</Size></Contents>',
  );
});
