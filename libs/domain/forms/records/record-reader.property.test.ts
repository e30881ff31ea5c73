import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSheets } from '../../../../test/support/forms/record-workbook.ts';
import type { CellRange } from '../../../workbook/cell-reference.ts';
import { findingId } from '../../finding.ts';
import { type FixtureValue, sheetOf, workbookOf } from '../indicator-data/workbook-fixture.ts';
import { sampleContext, sampleForm, sampleRows } from './record-fixture.ts';
import { recordForm } from './record-reader.ts';
import { recordValues } from './record-values.ts';

type Rows = readonly (readonly FixtureValue[])[];

const form = recordForm(sampleForm);
const [tasks = {}, meetings = {}] = recordSheets(sampleForm, sampleRows, sampleContext);
const good = tasks.rows ?? [];
const header = good[2] ?? [];

const valuesOf = (rows: Rows, merges: readonly string[] = []) => {
  const { table } = form.read(workbookOf({ ...tasks, rows, merges }, meetings), sampleContext);
  return table && recordValues(table).sheets['tasks'];
};

const expected = valuesOf(good);

describe('the table does not depend on', () => {
  test('the order of the columns, nor on columns that the form does not ask for', () => {
    const order = fc.shuffledSubarray([...header.keys(), 90, 91], { minLength: header.length + 2 });
    fc.assert(
      fc.property(order, (columns) => {
        const place = (row: readonly FixtureValue[], extra: string) =>
          columns.map((column) => (column < 90 ? (row[column] ?? null) : `${extra}${column}`));
        const rows = good.map((row, index) => {
          if (index < 2 || index > 5) return row;
          return place(row, index === 2 ? '其他' : '甲');
        });
        expect(valuesOf(rows)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('how many rows the header has, merged or not, nor on groups above it', () => {
    const shape = fc.record({
      group: fc.constantFrom(0, 1),
      below: fc.array(fc.boolean(), { minLength: header.length, maxLength: header.length }),
      merged: fc.boolean(),
    });
    fc.assert(
      fc.property(shape, ({ group, below, merged }) => {
        const upper = header.map((label, at) => (below[at] && !merged ? null : label));
        const lower = header.map((label, at) => (below[at] && !merged ? label : null));
        const groups: Rows = group === 1 ? [header.map((_, at) => (at === 3 ? '推进情况一览' : null))] : [];
        const top = 3 + group;
        const merges = merged ? header.map((_, at) => `${letter(at)}${top}:${letter(at)}${top + 1}`) : [];
        const sideways = group === 1 ? ['D3:H3'] : [];
        const rows = [...good.slice(0, 2), ...groups, upper, lower, ...good.slice(3)];
        expect(valuesOf(rows, [...merges, ...sideways])).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('blank rows, spaces and full width', () => {
    const blanks = fc.array(fc.constantFrom<readonly FixtureValue[]>([], [null, ' '], ['　'], [9]), { maxLength: 3 });
    fc.assert(
      fc.property(fc.tuple(blanks, blanks, blanks, blanks), fc.boolean(), (gaps, wide) => {
        const shown = header.map((label) => (wide ? spaced(String(label)) : label));
        const rows = [
          ...good.slice(0, 2),
          ...(gaps[0] ?? []).map(() => []),
          shown,
          ...good.slice(3, 6).flatMap((row, index) => [...(gaps[index + 1] ?? []), row]),
          ...good.slice(6),
        ];
        expect(valuesOf(rows)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  test('whether 片区名称 is merged, repeated or written once', () => {
    fc.assert(
      fc.property(fc.constantFrom('merged', 'repeated', 'once'), (how) => {
        const rows = how === 'repeated' ? good : good.with(4, (good[4] ?? []).with(1, null));
        expect(valuesOf(rows, how === 'merged' ? ['B4:B5'] : [])).toEqual(expected);
      }),
    );
  });
});

const anyValue: fc.Arbitrary<FixtureValue> = fc.oneof(
  fc.constantFrom<FixtureValue>(...header),
  fc.constantFrom(
    '合计',
    '注：',
    '填报单位：',
    '报告期',
    '—',
    '√',
    '主城',
    '未召开例会原因：',
    '会议名称',
    '日期',
    '5亿元',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100, max: 60_000 }),
  fc.constantFrom<FixtureValue>(null, true, { date: '2025-03-14' }, { error: '#DIV/0!' }),
  fc.constantFrom<FixtureValue>(
    { value: 0.5, format: '0%' },
    { formula: 'A1', value: null },
    { formula: 'A1', value: 3 },
  ),
);

const anyRange: fc.Arbitrary<CellRange> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 18 }), fc.nat(1_000_000), fc.nat(16))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const anyRef = fc
  .tuple(fc.constantFrom(...'ABCDEFGHIJKLMNOPQR'), fc.integer({ min: 1, max: 12 }))
  .map(([column, row]) => `${column}${row}`);

const anySheet = fc
  .record({
    base: fc.constantFrom<Rows>(good, meetings.rows ?? [], []),
    cells: fc.dictionary(anyRef, anyValue, { maxKeys: 30 }),
    merges: fc.array(anyRange, { maxLength: 4 }),
    hidden: fc.array(fc.integer({ min: 1, max: 16 }), { maxLength: 2 }),
    state: fc.constantFrom('visible' as const, 'hidden' as const),
  })
  .map(({ base, cells, merges, hidden, state }) => ({
    ...sheetOf({ rows: base, cells, state, hiddenRows: hidden, hiddenColumns: hidden.slice(1) }),
    merges,
  }));

describe('on any workbook', () => {
  test('the form finds something or has a table, names every place once, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 4 }), fc.boolean(), (sheets, date1904) => {
        const workbook = { sheets: sheets.map((sheet, index) => ({ ...sheet, name: `表${index}` })), date1904 };
        const { table, findings } = form.read(workbook, sampleContext);
        expect(table === undefined).toBe(findings.some(({ level }) => level === 'error'));
        for (const { sheet, cell, seen, expected: asked } of findings) {
          expect(sheet === null || workbook.sheets.some(({ name }) => name === sheet)).toBe(true);
          expect(cell === null || /^[A-Z]+\d+$/u.test(cell)).toBe(true);
          expect(seen !== '' && asked !== '').toBe(true);
        }
        expect(findings.map(findingId).filter((id, at, all) => all.indexOf(id) !== at)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function spaced(label: string): string {
  return [...label].join('　').replace(/[（(]/gu, '［').replace(/[）)]/gu, '］');
}
