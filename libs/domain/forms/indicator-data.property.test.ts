import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellRange } from '../../workbook/cell-reference.ts';
import { findingId } from '../finding.ts';
import type { IndicatorTable } from '../indicator-table.ts';
import { describeWorkbook } from './describe-workbook.ts';
import {
  type FixtureValue,
  goodContext,
  goodHeader,
  goodRows,
  sheetOf,
  workbookOf,
} from './indicator-data/workbook-fixture.ts';
import { indicatorData } from './indicator-data.ts';

type Rows = readonly (readonly FixtureValue[])[];

const tableOf = (rows: Rows, merges: readonly string[] = []) =>
  indicatorData.read(workbookOf({ rows, merges }), goodContext).table;

/** The figures without the cells where they stand. */
const figures = (table: IndicatorTable | undefined) =>
  table?.rows.map(({ subArea, figures: row }) => [
    subArea,
    ...Object.entries(row).map(([field, { value }]) => [field, value]),
  ]);

const expected = figures(tableOf(goodRows));
const table = goodRows.slice(2, 6);
const frame = (rows: Rows): Rows => [...goodRows.slice(0, 2), ...rows, ...goodRows.slice(6)];

const order = fc.shuffledSubarray([...goodHeader.keys()], { minLength: goodHeader.length });

const wide = (text: string): string =>
  text.replace(/[0-9,.-]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const spellings: readonly ((value: number) => FixtureValue)[] = [
  (value) => value,
  (value) => String(value),
  (value) => value.toLocaleString('en-US', { maximumFractionDigits: 4 }),
  (value) => wide(value.toLocaleString('en-US', { maximumFractionDigits: 4 })),
  (value) => ` ${value}\u00a0`,
  (value) => `\u3000${wide(String(value))}`,
  (value) => `'+${value}`,
  (value) => value.toLocaleString('en-US').replaceAll(',', '\u202f'),
];

describe('the table does not depend on', () => {
  test('the order of the columns', () => {
    fc.assert(
      fc.property(order, (columns) => {
        const rows = table.map((row) => columns.map((column) => row[column] ?? null));
        expect(figures(tableOf(frame(rows)))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('what stands above it', () => {
    const line = fc.constantFrom<readonly FixtureValue[]>(
      [],
      ['附件4'],
      ['机密 ★ 1年'],
      [null, null, '单位：万元'],
      ['说明：请如实填写'],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        expect(figures(tableOf([...lines, ...goodRows]))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('whether labels are split into two rows', () => {
    const split = fc.array(fc.boolean(), { minLength: goodHeader.length, maxLength: goodHeader.length });
    fc.assert(
      fc.property(split, fc.boolean(), (below, merged) => {
        const parts = goodHeader.map((label, column) => {
          const [, name, unit] = /^(.*)([(（][^(（]*[)）])$/u.exec(label) ?? [];
          return below[column] && name && unit ? [name, unit] : [label, null];
        });
        const header = [parts.map(([upper]) => upper ?? null), parts.map(([, lower]) => lower ?? null)];
        const merges = merged ? parts.flatMap(([, lower], column) => (lower === null ? [downwards(column)] : [])) : [];
        expect(figures(tableOf(frame([...header, ...table.slice(1)]), merges))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('how numbers are spelt', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.constantFrom(...spellings)), (stream) => {
        const rows = table.map((row, index) =>
          row.map((value) =>
            typeof value === 'number' && index > 0 ? (stream.next().value?.(value) ?? value) : value,
          ),
        );
        expect(figures(tableOf(frame(rows)))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

const anyValue: fc.Arbitrary<FixtureValue> = fc.oneof(
  fc.constantFrom<FixtureValue>(
    ...goodHeader,
    '合计',
    '小计',
    '注：',
    '填报单位：',
    '报告期',
    '—',
    '１２',
    '(3)',
    '5%',
    '主城片区',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100, max: 1e6 }),
  fc.constantFrom<FixtureValue>(null, true, { date: '2025-03-14' }, { error: '#DIV/0!' }),
  fc.record({ formula: fc.constant('SUM(A1:A2)'), value: fc.oneof(fc.integer(), fc.constant(null), fc.string()) }),
);

const anyRange: fc.Arbitrary<CellRange> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 18 }), fc.nat(1_000_000), fc.nat(16))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const anySheet = fc
  .record({
    base: fc.constantFrom<Rows>(goodRows, []),
    cells: fc.dictionary(
      fc
        .tuple(fc.constantFrom(...'ABCDEFGHIJKLMNOPQ'), fc.integer({ min: 1, max: 12 }))
        .map(([column, row]) => `${column}${row}`),
      anyValue,
      { maxKeys: 30 },
    ),
    merges: fc.array(anyRange, { maxLength: 4 }),
    hidden: fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 2 }),
    state: fc.constantFrom('visible' as const, 'hidden' as const),
  })
  .map(({ base, cells, merges, hidden, state }) => ({
    ...sheetOf({ rows: base, cells, state, hiddenRows: hidden, hiddenColumns: hidden.slice(1) }),
    merges,
  }));

describe('on any workbook', () => {
  test('the form finds something or has a table, names every place, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
        const workbook = { sheets: sheets.map((sheet, index) => ({ ...sheet, name: `表${index}` })), date1904: false };
        const { table: read, findings } = indicatorData.read(workbook, goodContext);
        expect(read === undefined).toBe(findings.some(({ level }) => level === 'error'));
        for (const { sheet, cell } of findings) {
          expect(sheet === null || workbook.sheets.some(({ name }) => name === sheet)).toBe(true);
          expect(cell === null || /^[A-Z]+\d+$/u.test(cell)).toBe(true);
        }
        expect(findings.map(findingId).filter((id, i, all) => all.indexOf(id) !== i)).toEqual([]);
        describeWorkbook(workbook);
      }),
      { numRuns: 300 },
    );
  });
});

function downwards(column: number): string {
  const letter = String.fromCharCode(65 + column);
  return `${letter}3:${letter}4`;
}
