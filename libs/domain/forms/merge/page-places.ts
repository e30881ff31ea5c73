import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { PlacedCell } from './merge-form.ts';

/**
 * The first row of a page's table, from 1: what is above it stays in sight.
 *
 * @example
 * firstBodyRow({ name: '表', columns: [], rows: [], protected: true, freeze: { rows: 8 } }); // 9
 */
export const firstBodyRow = ({ freeze }: SheetPlan): number => (freeze?.rows ?? 0) + 1;

/**
 * The cell for what is said behind a label such as `未召开例会原因：`; undefined where the page has no such label.
 *
 * @example
 * entryCell({ name: '表', columns: [], rows: [], protected: true }, '未召开例会原因：'); // undefined
 */
export const entryCell = ({ name, rows }: SheetPlan, label: string): PlacedCell | undefined => {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => textOf(cell) === label));
  const column = rows[row]?.cells.findIndex((cell) => cell?.kind === 'entry') ?? -1;
  return column < 0 ? undefined : { sheet: name, row: row + 1, column: column + 1 };
};

const textOf = (cell: CellPlan | null): string | undefined =>
  cell?.content && 'text' in cell.content ? cell.content.text : undefined;
