import { type FiledCell, tableCells } from './table-cells.ts';

/** A value that two attempts at a filing do not have alike. */
export interface ChangedCell {
  /** Where it stands in the newer file; in the older one where the newer does not have it. */
  readonly sheet: string;
  readonly cell: string;
  readonly row: string;
  readonly field: string;
  /** `null` where the attempt has no such row. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What changed from one attempt's table to another's (变更单元格): values that differ, rows that came and rows that went. Where a
 * value merely stands in another place, nothing changed.
 *
 * @example
 * changedCells('indicator-data', { rows: [] }, { rows: [] }); // []
 */
export const changedCells = (form: string, before: unknown, after: unknown): readonly ChangedCell[] => {
  const [was, is] = [tableCells(form, before), tableCells(form, after)];
  const kept = [...is].flatMap(([key, cell]) => changeOf(was.get(key), cell));
  const gone = [...was].flatMap(([key, cell]) => (is.has(key) ? [] : changeOf(cell, undefined)));
  return [...kept, ...gone];
};

const changeOf = (before: FiledCell | undefined, after: FiledCell | undefined): readonly ChangedCell[] => {
  const { sheet = '', cell = '', row = '', field = '' } = after ?? before ?? {};
  const [was, is] = [before?.value ?? null, after?.value ?? null];
  // A row that came or went is told by what it says, not by its blanks.
  if (was === is || (was ?? '') === (is ?? '')) return [];
  return [{ sheet, cell, row, field, before: was, after: is }];
};
