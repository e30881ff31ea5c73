import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildXlsx } from '../../test/support/xlsx/build-xlsx.ts';
import { inflateNode } from './inflate-node.ts';
import { readWorkbook } from './read-workbook.ts';

/** What the cells of a row say that refer to these items, or why the file is refused. */
const textsOf = async (items: readonly string[]) => {
  const cells = items.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('');
  const bytes = buildXlsx({
    sheets: [{ name: '表1', xml: `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>` }],
    parts: { 'xl/sharedStrings.xml': `<sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>` },
  });
  const read = await readWorkbook(bytes, { inflate: inflateNode });
  return read.ok ? [...(read.value.sheets[0]?.cells ?? [])].map(({ value }) => value) : read.error;
};

it('takes texts as they are escaped', async () => {
  const items = ['<t>片区</t>', '<t>&lt;甲&gt; &amp; 乙</t>', '<t>a_x000D_b</t>', '<t>a]b</t>', '<t> 空格 </t>'];
  expect(await textsOf(items)).toEqual(['片区', '<甲> & 乙', 'a\rb', 'a]b', ' 空格 ']);
});

it('says the same of every item as reading it tag by tag', async () => {
  const text = fc.constantFrom('片区', '', ' ', '&amp;', '&#65;', '&no;', 'a]b', ']]>', '_x000D_', '<b/>', '甲乙丙丁');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), async (items) => {
      const plain = await textsOf(items.map((parts) => `<t>${parts.join('')}</t>`));
      const spaced = await textsOf(items.map((parts) => `<t >${parts.join('')}</t>`));
      expect(plain).toEqual(spaced);
    }),
    { numRuns: 300 },
  );
});
