import { formatCellReference } from '../../../workbook/cell-reference.ts';
import type { CellContent, CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { RowPlan, SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { GivenNote } from './given-value.ts';
import type { JudgedMerge, PlacedRow, PlacedTable } from './judged-merge.ts';
import type { PlacedCell } from './merge-form.ts';
import { recordedValue } from './recorded-value.ts';
import type { KeptLineage, MergeLineage } from './sources-sheet.ts';

/** What is written into a cell of the template's pages, and the cells of the files that it comes from. */
export interface WrittenCell extends PlacedCell {
  readonly content?: CellContent;
  /** What kind of cell it becomes; as it is where this is left out. */
  readonly kind?: CellPlan['kind'];
  readonly personal?: true;
  readonly from: readonly MergeLineage['from'][];
}

/**
 * Everything that is written of the joined tables.
 *
 * @example
 * tableCells([]); // []
 */
export const tableCells = (tables: readonly PlacedTable[]): readonly WrittenCell[] =>
  tables.flatMap(({ table, rows }) =>
    rows
      .filter(({ row }) => row > 0)
      .flatMap((placed) =>
        table.columns.map(
          ({ field, at, locked, personal }): WrittenCell => ({
            sheet: table.sheet,
            row: placed.row,
            column: at,
            kind: locked && isPrinted(placed) ? 'fixed' : 'input',
            ...(personal ? { personal } : {}),
            ...takenIn(placed, field),
          }),
        ),
      ),
  );

const takenIn = ({ joined }: PlacedRow, field: string): Pick<WrittenCell, 'content' | 'from'> => {
  const { content, source } = joined.cells[field]?.taken ?? {};
  return content && source ? { content, from: [source] } : { from: [] };
};

const isPrinted = ({ joined }: PlacedRow): boolean => joined.printed !== undefined;

/**
 * What is written of the statements: the first file's, or where they are joined, what each says that is different.
 *
 * @example
 * statementCells([], {}); // []
 */
export const statementCells = (
  statements: JudgedMerge['statements'],
  places: Readonly<Record<string, PlacedCell>>,
): readonly WrittenCell[] =>
  statements.flatMap(({ statement: { id, joins }, notes }) => {
    const place = places[id];
    const different = [...new Map(notes.toReversed().map((note) => [note.key, note])).values()].toReversed();
    const said: readonly GivenNote[] = joins ? different : different.slice(0, 1);
    if (!place || said.length === 0) return [];
    const text = said.map((note) => note.text).join('；');
    return [{ ...place, content: { text }, from: said.map(({ source }) => source) }];
  });

/**
 * The pages with all of that in their cells. A cell without content keeps what the template printed in it.
 *
 * @example
 * writeCells([], []); // []
 */
export const writeCells = (sheets: readonly SheetPlan[], cells: readonly WrittenCell[]): readonly SheetPlan[] => {
  const byRow = Map.groupBy(cells, ({ sheet, row }) => `${sheet}!${row}`);
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, index) => writeRow(row, byRow.get(`${sheet.name}!${index + 1}`) ?? [])),
  }));
};

const writeRow = (row: RowPlan, cells: readonly WrittenCell[]): RowPlan => {
  const width = Math.max(row.cells.length, ...cells.map(({ column }) => column));
  const planned = Array.from({ length: width }, (_, index) => row.cells[index] ?? null);
  return {
    ...row,
    cells: planned.map((cell, index) =>
      written(
        cell,
        cells.find(({ column }) => column === index + 1),
      ),
    ),
  };
};

const written = (planned: CellPlan | null, cell: WrittenCell | undefined): CellPlan | null => {
  if (!cell) return planned;
  const kind = cell.kind ?? planned?.kind ?? 'input';
  return { ...planned, kind, ...(cell.content ? { content: cell.content } : {}) };
};

/**
 * Where each written cell comes from, in the order of writing, with what is kept of its value.
 *
 * @example
 * lineageOf([]); // []
 */
export const lineageOf = (cells: readonly WrittenCell[]): readonly KeptLineage[] =>
  cells.flatMap(({ sheet, row, column, content, personal, from }) => {
    if (!content) return [];
    const recorded = recordedValue(content, personal === true);
    return from.map((source) => ({ sheet, cell: formatCellReference(row, column), from: source, recorded }));
  });
