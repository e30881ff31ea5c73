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

const looks = '<rPr><b/><sz val="11"/><rFont val="宋体"/></rPr>';

it('joins the runs of a text', async () => {
  const items = [
    '<t xml:space="preserve"> 片区 </t>',
    `<r><t>第</t></r><r>${looks}<t xml:space="preserve">1 </t></r><r>${looks}<t>片区</t></r>`,
    '<r><t>a_x00</t></r><r><t>0D_b</t></r>',
  ];
  expect(await textsOf(items)).toEqual([' 片区 ', '第1 片区', 'a\rb']);
});

it('says the same of every run as reading it tag by tag', async () => {
  const part = fc.constantFrom(
    ...[
      '<r>',
      '</r>',
      '<t>',
      '</t>',
      '<t>',
      '</t>',
      '<t xml:space="preserve">',
      '<rPr>',
      '</rPr>',
      looks,
      '片区',
      '&amp;',
    ],
    ...[
      '<b/>',
      '<sz val="11"/>',
      '<sz val="1" val="2"/>',
      '<sz val="&no;"/>',
      '<t/>',
      '<rPh><t>x</t></rPh>',
      '_x000',
      'D_',
    ],
    ...[`<r>${looks}<t>甲</t></r>`, '<r><t>乙</t></r>', '<r><rPr><i/></rPr><t xml:space="preserve">丙</t></r>'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(part, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (items) => {
      const plain = await textsOf(items.map((parts) => parts.join('')));
      const spaced = await textsOf(
        items.map((parts) => parts.join('').replaceAll('<t>', '<t >').replaceAll('<r>', '<r >')),
      );
      expect(plain).toEqual(spaced);
    }),
    { numRuns: 500 },
  );
});
