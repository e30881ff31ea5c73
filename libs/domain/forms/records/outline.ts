import type { Cell } from '../../../workbook/workbook.ts';
import { compactText } from '../reading/compact-text.ts';
import { type Grid, isBlank } from '../reading/grid.ts';
import { remembering } from '../reading/remembering.ts';
import { isSentence, type RowMark, rowMark } from '../reading/row-text.ts';
import type { PlacedColumn } from './columns.ts';
import { type LabelReader, labelKey } from './label-reader.ts';

/** What a table is made of, as far as its rows are told apart by it. */
export interface Outlined {
  readonly columns: readonly PlacedColumn[];
  readonly read: LabelReader;
  /** Labels of statements beside the table, which end it like a note. */
  readonly statements: readonly string[];
  readonly most: number;
}

/** The rows of a table that are data, those that are and are hidden, and where it ends. */
export interface Outline {
  readonly rows: readonly number[];
  readonly hidden: readonly number[];
  /** The last row that belongs to the table. */
  readonly end: number;
  readonly overfull: boolean;
  /** Rows below the notes that look like data. */
  readonly after: readonly number[];
}

type RowKind = 'data' | 'note' | 'none';

/**
 * Tells the rows below the header apart: data up to the notes and signatures; blank rows, totals, numbers of columns
 * (栏次), repeated headers and rows with nothing but a printed number are passed over.
 *
 * @example
 * outlineRows(grid, header.bottom, outlined).rows; // [4, 5, 7]
 */
export const outlineRows = (grid: Grid, headerBottom: number, outlined: Outlined): Outline => {
  const below = grid.rows.filter((row) => row > headerBottom);
  const told = { ...outlined, labelled: labelledReader(outlined) };
  const kinds = below.map((row, index) => ({ row, kind: kindOf(grid, row, told, index === 0) }));
  const noted = kinds.findIndex(({ kind }) => kind === 'note');
  const data = (noted < 0 ? kinds : kinds.slice(0, noted)).flatMap(({ row, kind }) => (kind === 'data' ? row : []));
  const kept = data.slice(0, outlined.most);
  return {
    rows: kept.filter((row) => !grid.sheet.hiddenRows.has(row)),
    hidden: kept.filter((row) => grid.sheet.hiddenRows.has(row)),
    end: kept.at(-1) ?? headerBottom,
    overfull: data.length > kept.length,
    after: noted < 0 ? [] : dataAfter(grid, below.slice(noted), told),
  };
};

interface Told extends Outlined {
  /** The field whose label a text is; empty for none. */
  readonly labelled: (text: string) => string;
}

/** The first texts of rows mostly are few. */
const labelledReader = ({ read }: Outlined): Told['labelled'] =>
  remembering((text: string) => read([compactText(text.slice(0, 120))]) ?? '', 256);

const kindOf = (grid: Grid, row: number, outlined: Told, first: boolean): RowKind => {
  const start = leadingCell(grid, row);
  // The first two cells tell a row of data from others, but for what may be a note or the header.
  const few = filledCells(grid, row, outlined, 2);
  const isLabelled = few.some((cell) => isLabel(cell, outlined));
  const cells = first || start?.mark === 'note' || isLabelled ? filledCells(grid, row, outlined) : few;
  if (endsTable(grid, start, cells, outlined)) return grid.sheet.hiddenRows.has(row) ? 'none' : 'note';
  const passed = isTotal(start) || (isLabelled && isHeader(cells, outlined)) || (first && isNumbering(cells));
  return cells.length === 0 || passed ? 'none' : 'data';
};

/** What a row says in the columns of the form, up to so many; its printed number is nothing. */
const filledCells = (grid: Grid, row: number, { columns }: Outlined, most = columns.length): readonly Filled[] => {
  const cells: Filled[] = [];
  for (const column of columns) {
    const cell = column.definition.type.kind === 'sequence' ? undefined : ownCell(grid, row, column.column);
    if (cell && cells.push({ cell, column }) === most) break;
  }
  return cells;
};

interface Filled {
  readonly cell: Cell;
  readonly column: PlacedColumn;
}

const textOf = ({ value }: Cell): string => compactText(String(value ?? '').slice(0, 120));

/** Notes, signatures, statements; and a sentence at the left edge with nothing beside it that the form asks for. */
const endsTable = (
  grid: Grid,
  start: Leading | undefined,
  cells: readonly Filled[],
  { columns, statements }: Outlined,
): boolean => {
  if (!start) return false;
  if (statements.some((label) => labelKey(start.text).startsWith(label)) || isNote(start, cells.length)) return true;
  if (columns.length < 3 || cells.length > 1 || !isSentence(start.text)) return false;
  const [only] = cells;
  if (!only) return start.column <= (columns[0]?.column ?? 0);
  const first = columns.find(({ definition }) => definition.type.kind !== 'sequence');
  // A long name alone in its row is data that lacks the rest, unless it is merged over the table or has a full stop.
  const merge = grid.mergeAt(only.cell.row, only.cell.column);
  const spread = merge !== undefined && merge.right - merge.left >= 2;
  return only.column === first && start.first && (spread || /[。;:]/u.test(start.text));
};

/** Its own cell only: one that is merged downwards makes no row of the blank ones under it. */
const ownCell = (grid: Grid, row: number, column: number) => {
  const cell = grid.cellAt(row, column);
  return cell && !isBlank(cell) ? cell : undefined;
};

/** The first text of a row, whether nothing stands before it, and how many of its texts are labels of signatures. */
interface Leading {
  readonly column: number;
  readonly text: string;
  readonly mark: RowMark;
  readonly first: boolean;
  readonly labels: number;
}

const leadingCell = (grid: Grid, row: number): Leading | undefined => {
  const { hiddenColumns } = grid.sheet;
  let first = true;
  const cell = grid.firstOf(row, (one) => {
    if (isBlank(one) || hiddenColumns.has(one.column)) return false;
    const isText = one.type === 'string' && one.value !== null;
    if (!isText) first = false;
    return isText;
  });
  if (cell === undefined) return undefined;
  const { column } = cell;
  const { text, mark } = leadingText(String(cell.value));
  return { column, text, mark, first, labels: mark === 'note' ? countSignatures(grid, row, column) : 0 };
};

/** The rows of a table mostly begin with one of few names. */
const leadingText = remembering((value: string) => {
  const text = compactText(value.slice(0, 120));
  return { text, mark: rowMark(text) };
}, 256);

const countSignatures = (grid: Grid, row: number, from: number): number =>
  grid
    .cellsOf(row)
    .filter(({ column }) => column >= from && !grid.sheet.hiddenColumns.has(column))
    .filter((cell) => !isBlank(cell) && isSignature(textOf(cell))).length;

const isSignature = (text: string): boolean => text.length <= 8 && rowMark(text) === 'note';

/** A row of data may begin like a note (统计人才培养): a note names its label alone, with a colon, or one beside another. */
const isNote = ({ text, mark, labels }: Leading, filled: number): boolean =>
  mark === 'note' && (filled <= 1 || labels >= 2 || /^.{1,14}?:/u.test(text) || (text.length <= 6 && filled <= 4));

const isTotal = (leading: Leading | undefined): boolean =>
  (leading?.mark === 'total' || leading?.mark === 'subtotal') && leading.text.length <= 12;

const isLabel = ({ cell, column }: Filled, { labelled }: Told): boolean =>
  cell.type === 'string' && labelled(cell.value ?? '') === column.definition.field;

/** The header printed again, as on every page. */
const isHeader = (cells: readonly Filled[], outlined: Told): boolean => {
  const labels = cells.filter((cell) => isLabel(cell, outlined)).length;
  return labels >= 2 && labels * 2 > cells.length;
};

/** 栏次: 甲, 乙, 1, 2, 3 … below the header. */
const isNumbering = (cells: readonly Filled[]): boolean => {
  const texts = cells.map(({ cell }) => textOf(cell));
  const numbered = texts.every((text) => /^(?:[甲乙丙丁戊己庚辛]|栏次|列次|\(?\d{1,2}\)?)$/u.test(text));
  return texts.length >= 3 && numbered && new Set(texts).size === texts.length;
};

/** Rows that would have been data above the notes, with a few columns filled in. */
const dataAfter = (grid: Grid, rows: readonly number[], outlined: Told): readonly number[] => {
  const enough = Math.max(3, Math.min(4, Math.ceil(outlined.columns.length / 2)));
  return rows.filter((row) => {
    const filled = outlined.columns.filter(({ column }) => ownCell(grid, row, column)).length;
    const texts = grid.seenCells(row).map(({ value }) => String(value ?? '').trimEnd());
    return (
      filled >= enough && !texts.some((text) => /[:：]$/u.test(text)) && kindOf(grid, row, outlined, false) === 'data'
    );
  });
};
