import type { IndicatorField } from '../../indicator-table.ts';
import { compactText } from '../reading/compact-text.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import { shownText } from '../reading/shown-text.ts';
import { findStatement, type Statement } from '../reading/statement.ts';
import type { TableColumns } from './table-columns.ts';

/** What is noted beside the figures (数据性质, 数据来源部门, 口径): of some columns, or of all of them. */
export interface ColumnNotes {
  readonly all: Statement | undefined;
  readonly columns: ReadonlyMap<IndicatorField, Statement>;
}

/** What a sheet notes of its columns. */
export interface NotesOnColumns {
  /** 数据性质. */
  readonly editions: ColumnNotes;
  /** 数据来源部门. */
  readonly departments: ColumnNotes;
  /** 口径. */
  readonly scopeNotes: ColumnNotes;
}

const editionLabels = ['数据性质', '数据类型', '数据版本'];
const departmentLabels = ['数据来源部门', '数据来源', '数据提供部门', '数据来源单位'];
const scopeLabels = ['口径', '统计口径', '口径说明', '指标口径'];
const labels: ReadonlySet<string> = new Set([...editionLabels, ...departmentLabels, ...scopeLabels]);

/** The least of labelled columns that make a row of notes; one text beside a label is a statement. */
const least = 2;

/**
 * Whether a row is for notes on each column, as `数据性质 | 快报 | 快报 | 年报 …` is: it is no sub-area’s, also while it is blank.
 *
 * @example
 * isNoteRow(grid, 4); // false
 */
export const isNoteRow = (grid: Grid, row: number): boolean => labelOf(grid, row) !== undefined;

const saysOfColumns = (grid: Grid, row: number, columns: TableColumns): boolean =>
  isNoteRow(grid, row) && notedIn(grid, row, columns).size >= least;

/**
 * What the sheet notes of its columns: a row of notes, in the table or beside it, or a statement such as
 * `数据性质：快报` beside it.
 *
 * @example
 * readColumnNotes(grid, [1, 2, 9], [4, 5, 6], columns).editions.all?.text; // '快报'
 */
export const readColumnNotes = (
  grid: Grid,
  beside: readonly number[],
  inTable: readonly number[],
  columns: TableColumns,
): NotesOnColumns => {
  const noteRows = [...inTable, ...beside].filter((row) => saysOfColumns(grid, row, columns));
  const others = [...beside, ...inTable.filter((row) => isNoteRow(grid, row))].filter((row) => !noteRows.includes(row));
  const notes = (known: readonly string[]): ColumnNotes => {
    const own = noteRows.find((row) => known.includes(labelOf(grid, row) ?? ''));
    return {
      all: findStatement(grid, others, known),
      columns: own === undefined ? new Map<IndicatorField, Statement>() : notedIn(grid, own, columns),
    };
  };
  return {
    editions: notes(editionLabels),
    departments: notes(departmentLabels),
    scopeNotes: notes(scopeLabels),
  };
};

/** The first text of a row, where it is one of the labels and nothing else. */
const labelOf = (grid: Grid, row: number): string | undefined => {
  const first = grid.firstSeen(row);
  if (first?.type !== 'string' || first.value === null || first.value.length > 20) return undefined;
  const text = compactText(first.value).replace(/:$/u, '');
  return labels.has(text) ? text : undefined;
};

const notedIn = (grid: Grid, row: number, { figures }: TableColumns): ReadonlyMap<IndicatorField, Statement> =>
  new Map(
    [...figures.values()].flatMap(({ field, column }) => {
      const cell = grid.shownAt(row, column);
      if (cell?.type !== 'string' || isBlank(cell)) return [];
      return [[field, { text: shownText(cell), cell: cell.ref }] as const];
    }),
  );
