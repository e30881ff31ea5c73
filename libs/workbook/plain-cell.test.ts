import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../test/support/xlsx/build-xlsx.ts';
import { inflateNode } from './inflate-node.ts';
import { PlainCell } from './plain-cell.ts';
import { readWorkbook } from './read-workbook.ts';

const readPlain = (xml: string, inRow = Number(/r="[A-Z]+(\d+)"/.exec(xml)?.[1] ?? 1)) => {
  const cell = new PlainCell();
  const end = cell.read(`<row>${xml}<c`, 5, inRow);
  const { row, column, style, type, value, parts } = cell;
  return end === 0 ? undefined : { length: end - 5, row, column, style, type, value, parts };
};

describe('a plain cell', () => {
  it.each([
    ['<c r="B4"><v>12.5</v></c>', { row: 4, column: 2, style: 0, type: 'n', value: '12.5', parts: 2 }],
    ['<c r="XFD1048576" s="17" t="s"><v>3</v></c>', { row: 1048576, column: 16384, style: 17, type: 's', parts: 4 }],
    ['<c t="str" s="2" r="A1"><v>税收 &amp; 收入</v></c>', { style: 2, type: 'str', value: '税收 & 收入' }],
    ['<c r="A1" t="inlineStr"><is><t>片区</t></is></c>', { type: 'inlineStr', value: '片区', parts: 4 }],
    ['<c r="A1" s="3"/>', { style: 3, value: undefined, parts: 2 }],
    ['<c r="A1" s="3"></c>', { style: 3, value: undefined, parts: 2 }],
    ['<c r="A1"><v></v></c>', { value: '' }],
  ])('%s is read at once', (xml, said) => {
    expect(readPlain(xml)).toMatchObject({ length: xml.length, ...said });
  });

  it.each([
    '<c><v>1</v></c>',
    '<c s="1"><v>1</v></c>',
    "<c r='A1'><v>1</v></c>",
    '<c  r="A1"><v>1</v></c>',
    '<c r="a1"><v>1</v></c>',
    '<c r="A01"><v>1</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="A1" r="A1"><v>1</v></c>',
    '<c r="A1" s="1" s="1"><v>1</v></c>',
    '<c r="A1" t="n" t="n"><v>1</v></c>',
    '<c r="A1" s=""><v>1</v></c>',
    '<c r="A1" t="text"><v>1</v></c>',
    '<c r="A1" cm="1"><v>1</v></c>',
    '<c r="A1"><f>B1</f><v>1</v></c>',
    '<c r="A1"><v>1</v><x/></c>',
    '<c r="A1"><v xml:space="preserve">1</v></c>',
    '<c r="A1" t="str"><v>]]></v></c>',
    '<c r="A1" t="inlineStr"><is><r><t>1</t></r></is></c>',
    '<c r="A1"><v>1',
    '<c r="A1"><v>1</v',
    '<c r="A1"',
    '<cols>',
  ])('%s is left to who reads tag by tag', (xml) => {
    expect(readPlain(xml)).toBeUndefined();
  });

  it('stands in the row that is open', () => {
    expect(readPlain('<c r="A2"><v>1</v></c>', 3)).toBeUndefined();
  });
});

const digits = fc.nat({ max: 40 }).map(String);
const reference = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('A2', 'B2', 'C2', 'D2', 'E2', 'AB2') },
  { weight: 1, arbitrary: fc.constantFrom('A3', 'XFE2', 'a2', 'A02', '2', '') },
);
const text = fc.oneof(
  digits,
  fc.constantFrom('', ' ', '片区 &lt;1&gt;', '&#65;', '&no;', 'a]b', ']]>', '_x000D_', '1e400', 'TRUE', '2025-03-14'),
);
const attributes = fc.record(
  { r: reference, s: digits, t: fc.constantFrom('s', 'str', 'n', 'inlineStr', 'b', 'e', 'd', 'text') },
  { requiredKeys: [] },
);
const content = fc.oneof(
  { weight: 4, arbitrary: text.map((value) => `<v>${value}</v>`) },
  { weight: 2, arbitrary: text.map((value) => `<is><t>${value}</t></is>`) },
  { weight: 1, arbitrary: fc.constantFrom('', '<f>SUM(A1)</f><v>3</v>', '<v>1</v><v>2</v>', '<v/>', '<is/>') },
);

/** In the quotes given: with single ones, no cell is a plain one. */
const written = (cells: readonly { readonly at: Record<string, string>; readonly content: string }[], quote: string) =>
  cells
    .map(({ at, content: inside }) => {
      const attributesText = Object.entries(at).map(([name, value]) => ` ${name}=${quote}${value}${quote}`);
      return `<c${attributesText.join('')}>${inside}</c>`;
    })
    .join('');

const outcome = async (cells: string) => {
  const xml = `<worksheet><sheetData><row r="2">${cells}</row></sheetData></worksheet>`;
  const bytes = buildXlsx({
    sheets: [
      { name: '表1', xml },
      { name: '表2', rows: [['甲', '乙', '丙']] },
    ],
  });
  const read = await readWorkbook(bytes, { inflate: inflateNode });
  return read.ok ? [...(read.value.sheets[0]?.cells ?? [])] : read.error;
};

it('says the same of every cell as reading it tag by tag', async () => {
  const cells = fc.array(fc.record({ at: attributes, content }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(cells, async (some) => {
      expect(await outcome(written(some, '"'))).toEqual(await outcome(written(some, "'")));
    }),
    { numRuns: 400 },
  );
});
