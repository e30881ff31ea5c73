import type { RecordRow, RecordTable } from '../forms/records/record-table.ts';
import { valueKey, valueText } from '../forms/records/value-text.ts';
import { rowKeys } from '../forms/row-keys.ts';
import type { IndicatorTable } from '../indicator-table.ts';

/** One value of a filing's table, wherever in the workbook it stands. */
export interface FiledCell {
  /** The sheet's name and the cell in the original file. */
  readonly sheet: string;
  readonly cell: string;
  /** What its row is called: a sub-area, or the fields that tell one row from another. */
  readonly row: string;
  readonly field: string;
  /** As one text; '' for nothing. */
  readonly value: string;
}

/**
 * The values of a table by what they are, not by where they stand: rows are known by the fields that tell one from another, so
 * that a row that was moved is the same row.
 *
 * @example
 * tableCells('indicator-data', { rows: [] }).size; // 0
 */
export const tableCells = (form: string, table: unknown): ReadonlyMap<string, FiledCell> => {
  const filed = table as RecordTable | IndicatorTable;
  return new Map('sheets' in filed ? recordCells(rowKeys[form] ?? {}, filed) : figureCells(filed));
};

const figureCells = ({ rows }: IndicatorTable): readonly (readonly [string, FiledCell])[] =>
  rows.flatMap(({ subArea, figures }) =>
    Object.entries(figures).map(
      ([field, { sheet, cell, value }]) =>
        [JSON.stringify([subArea, field]), { sheet, cell, row: subArea, field, value: value ?? '' }] as const,
    ),
  );

const recordCells = (
  keys: Readonly<Record<string, readonly string[]>>,
  { sheets, statements }: RecordTable,
): readonly (readonly [string, FiledCell])[] => [
  ...Object.entries(sheets).flatMap(([id, rows]) =>
    named(rows, keys[id]).flatMap(({ row, identity, label }) =>
      Object.entries(row.cells).map(
        ([field, { sheet, cell, value }]) =>
          [JSON.stringify([id, identity, field]), { sheet, cell, row: label, field, value: valueText(value) }] as const,
      ),
    ),
  ),
  ...Object.entries(statements).map(
    ([field, { sheet, cell, value }]) =>
      [JSON.stringify(['statement', field]), { sheet, cell, row: '', field, value: valueText(value) }] as const,
  ),
];

/** Rows that are alike in all that would tell them apart are told by their order. */
const named = (rows: readonly RecordRow[], key: readonly string[] | undefined) => {
  const seen = new Map<string, number>();
  return rows.map((row, at) => {
    const texts = key?.map((field) => valueText(row.cells[field]?.value ?? null));
    const identity = key ? JSON.stringify(key.map((field) => valueKey(row.cells[field]?.value ?? null))) : `#${at}`;
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return { row, identity: `${identity}${before}`, label: texts?.filter(Boolean).join(' / ') || String(at + 1) };
  });
};
