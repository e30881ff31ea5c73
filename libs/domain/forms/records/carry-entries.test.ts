import { expect, it } from 'vitest';
import { carriedEntries } from './carry-entries.ts';
import { approval, type OfficeColumn } from './office-columns.ts';
import type { OfficeRow } from './office-rows.ts';

const label = { zh: '意见', en: 'opinion' };
const column: OfficeColumn = { field: 'opinion', label, definition: label, ...approval };
const rowOf = (name: string, values: Readonly<Record<string, string | null>>, at = 4): OfficeRow => ({
  name,
  columns: [column],
  row: {
    row: at,
    cells: Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, { sheet: '表', cell: `A${at}`, value }]),
    ),
  },
});
const entry = { row: 'T01', field: 'opinion', value: '同意', by: 'office-1', at: '2026-01-12T01:00:00.000Z' };
const before = { attempt: 2, rows: [rowOf('T01', { seq: '1', task: '甲', note: null })], entries: [entry] };

it('carries what was entered beside a row that says the same, wherever it stands, with who entered it', () => {
  expect(carriedEntries([rowOf('T01', { seq: '7', task: '甲' }, 9)], before)).toEqual([{ ...entry, carriedFrom: 2 }]);
});

it('names the attempt at which it was entered first', () => {
  const again = { ...before, entries: [{ ...entry, carriedFrom: 1 }] };
  expect(carriedEntries(before.rows, again)).toEqual([{ ...entry, carriedFrom: 1 }]);
});

it('leaves open what changed, what is new, and where nothing was entered', () => {
  expect(carriedEntries([rowOf('T01', { task: '乙' })], before)).toEqual([]);
  expect(carriedEntries([rowOf('T02', { task: '甲' })], before)).toEqual([]);
  expect(carriedEntries([{ ...before.rows[0]!, columns: [{ ...column, field: 'other' }] }], before)).toEqual([]);
});
