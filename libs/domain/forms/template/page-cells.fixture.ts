import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import { tableOf } from './fill-template.fixture.ts';

/** Cells of a row, `null` where there is none. */
type Cells = readonly (CellPlan | null)[];

/** The rows of a page's table, by their cells. */
export const bodyOf = (sheet: SheetPlan): readonly Cells[] => {
  const { first, last } = tableOf(sheet);
  return sheet.rows.slice(first, last + 1).map(({ cells }) => cells);
};

/** What each cell is: to be filled in, fixed, and so on. */
export const kindsOf = (cells: Cells | undefined) => cells?.map((cell) => cell?.kind);

/** What is printed in each cell, whatever its type. */
export const contentsOf = (cells: Cells | undefined) => cells?.map((cell) => Object.values(cell?.content ?? {})[0]);
