import { describe, expect, test } from 'vitest';
import type { OfficeEntry } from '../../office-entry.ts';
import { enterOffice, type GivenEntry } from './enter-office.ts';
import { approval, namedBy, type OfficeColumns } from './office-columns.ts';
import { officeRows, openPlaces, undecidedRows } from './office-rows.ts';
import { officeValue } from './office-value.ts';
import type { RecordTable } from './record-table.ts';
import { said } from './said.ts';

const label = { zh: '栏', en: 'Column' };
const office: OfficeColumns = {
  sheet: 'tasks',
  rowNames: namedBy('code', 'unit'),
  columns: [
    {
      field: 'approval',
      label,
      ...approval,
      definition: label,
      rows: { said: label, where: () => (row) => said(row, 'code') !== 'B' },
      required: true,
    },
    { field: 'document', label, type: { kind: 'document-number' }, definition: label, later: true },
  ],
};

const row = (code: string, unit: string, at: number) => ({
  row: at,
  cells: {
    code: { sheet: '表', cell: `A${at}`, value: code },
    unit: { sheet: '表', cell: `B${at}`, value: unit === '' ? null : unit },
  },
});
const table: RecordTable = {
  version: 1,
  statements: {},
  sheets: { tasks: [row('A', '市商务局', 4), row('B', '', 5), row('C', '', 6)] },
};
const context = { zone: { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] }, period: '2025Q3' };
const rows = officeRows(office, { table, context });

const deed = { by: 'office-1', at: '2026-01-12T01:00:00.000Z' };
const later = { by: 'office-2', at: '2026-02-01T01:00:00.000Z' };
const agreed = { row: 'C', field: 'approval', value: '同意' };

const enter = (
  given: readonly GivenEntry[],
  { current = [], accepted = false }: { current?: readonly OfficeEntry[]; accepted?: boolean } = {},
  by = deed,
) => enterOffice({ rows, current, accepted }, given, by);

const entriesOf = (result: ReturnType<typeof enter>) => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const wrongIn = (result: ReturnType<typeof enter>) => (result.ok ? [] : result.error.map(({ pointer }) => pointer));

describe('the rows to which the office adds something', () => {
  test('are called by what tells them apart, and have the columns that stand beside them', () => {
    expect(rows.map(({ name, columns }) => [name, columns.map(({ field }) => field)])).toEqual([
      ['A｜市商务局', ['approval', 'document']],
      ['B', ['document']],
      ['C', ['approval', 'document']],
    ]);
  });

  test('have a name of their own each, even where they say the same or nothing', () => {
    const alike = [row('A', '', 4), row('A', '', 5), row('', '', 6), row('', '', 7)];
    expect(namedBy('code', 'unit')(alike)).toEqual(['A', 'A#2', '#1', '#2']);
  });

  test('are undecided where a required column has no entry, and only there', () => {
    const open = (...entries: readonly OfficeEntry[]) =>
      undecidedRows(office, { table, context }, entries).map((place) => [place.row, place.column.field]);
    expect(open()).toEqual([
      ['A｜市商务局', 'approval'],
      ['C', 'approval'],
    ]);
    expect(open({ ...agreed, ...deed })).toEqual([['A｜市商务局', 'approval']]);
    expect(open({ ...agreed, field: 'document', ...deed })).toHaveLength(2);
    expect(openPlaces(rows, [{ ...agreed }])).toHaveLength(4);
  });
});

describe('entering', () => {
  test('keeps each entry with who made it and when, in the order of rows and columns', () => {
    const document = { row: 'A｜市商务局', field: 'document', value: ' 浙政办发[2025]第03号 ' };
    expect(entriesOf(enter([agreed, document]))).toEqual([
      { ...document, value: '浙政办发〔2025〕3号', ...deed },
      { ...agreed, ...deed },
    ]);
  });

  test('leaves what it does not name, and who said it first where it is said again', () => {
    const current = entriesOf(enter([agreed, { row: 'B', field: 'document', value: '国发〔2023〕9号' }]));
    const next = entriesOf(
      enter([{ row: 'A｜市商务局', field: 'approval', value: '同意' }, agreed], { current }, later),
    );
    expect(next.map(({ row: name, by }) => [name, by])).toEqual([
      ['A｜市商务局', 'office-2'],
      ['B', 'office-1'],
      ['C', 'office-1'],
    ]);
    const changed = entriesOf(enter([{ ...agreed, value: '不同意', note: ' 依据不足 ' }], { current }, later));
    expect(changed).toContainEqual({ ...agreed, value: '不同意', note: '依据不足', ...later });
  });

  test('takes back what need not be there, and never a decision', () => {
    const current = entriesOf(enter([agreed, { row: 'C', field: 'document', value: '国发〔2023〕9号' }]));
    expect(entriesOf(enter([{ row: 'C', field: 'document', value: null }], { current }))).toEqual([
      { ...agreed, ...deed },
    ]);
    expect(wrongIn(enter([{ ...agreed, value: null }], { current }))).toEqual(['/entries/0/value']);
  });

  test('names every place that is wrong, and keeps nothing then', () => {
    const given: readonly GivenEntry[] = [
      agreed,
      { ...agreed, row: 'D' },
      { ...agreed, row: 'B' },
      { ...agreed, row: 'A｜市商务局', field: 'opinion' },
      { ...agreed, row: 'A｜市商务局', value: '原则同意' },
      { ...agreed, value: '同意' },
      { row: 'B', field: 'document', value: '三号文' },
    ];
    expect(wrongIn(enter(given))).toEqual([
      '/entries/1/row',
      '/entries/2/field',
      '/entries/3/field',
      '/entries/4/value',
      '/entries/5/field',
      '/entries/6/value',
    ]);
  });

  test('needs a reason for a refusal', () => {
    expect(wrongIn(enter([{ ...agreed, value: '不同意' }]))).toEqual(['/entries/0/note']);
    expect(wrongIn(enter([{ ...agreed, value: '不同意', note: '  ' }]))).toEqual(['/entries/0/note']);
  });

  test('leaves to an accepted filing only what may come later', () => {
    const document = { row: 'C', field: 'document', value: '国发〔2023〕9号' };
    expect(wrongIn(enter([document, agreed], { accepted: true }))).toEqual(['/entries/1/field']);
    expect(entriesOf(enter([document], { accepted: true }))).toHaveLength(1);
  });
});

describe('a value of the office', () => {
  test.each([
    [{ kind: 'choice', options: [{ value: '保留' }, { value: '收回' }] }, '收回', '收回'],
    [{ kind: 'choice', options: [{ value: '保留' }] }, '撤销', undefined],
    [{ kind: 'text', min: 2, max: 4 }, ' 同意 ', '同意'],
    [{ kind: 'text', min: 2, max: 4 }, '同意按程序报批', undefined],
    [{ kind: 'text' }, '  ', undefined],
    [{ kind: 'document-number' }, '见《批复》（商资函（2025）第12号）', '商资函〔2025〕12号'],
    [{ kind: 'document-number' }, '国发〔2023〕9号、浙政发〔2024〕1号', undefined],
    [{ kind: 'date' }, '2025年3月14日', '2025-03-14'],
    [{ kind: 'date' }, '2025年3月', undefined],
    [{ kind: 'date', precision: 'month' }, '2025年3月14日', '2025-03'],
  ] as const)('of %j: %s is %s', (type, text, expected) => {
    const value = officeValue(text, { type });
    expect(value.ok ? value.value : undefined).toBe(expected);
    if (!value.ok) expect([value.error.zh, value.error.en].join('')).not.toBe('');
  });
});
