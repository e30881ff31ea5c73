import type { Cell, WriteSheet } from 'hucre/xlsx';
import { type CellRange, formatCellRange } from '../cell-reference.ts';
import { styleOf, writtenCell } from './cell-writing.ts';
import type { ChoiceLists } from './choice-lists.ts';
import { writtenPageSetup, writtenRunningTexts } from './print-writing.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { writtenValidations } from './validation-writing.ts';

/** A planned sheet as hucre takes it. Throws `RangeError` where a file could not hold it. */
export function writtenSheet(plan: SheetPlan, lists: ChoiceLists): WriteSheet {
  const { name, columns, rows, merges = [], freeze, print, validations = [] } = plan;
  checkMerges(merges);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells: writtenCells(plan),
    rowDefs: new Map(rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }] as const]))),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    ...(validations.length === 0 ? {} : { dataValidations: writtenValidations(validations, lists) }),
    ...(freeze && { freezePane: freeze }),
    ...(plan.protected ? { protection: locks } : {}),
    ...(plan.hidden ? { hidden: true } : {}),
    ...(print && { pageSetup: writtenPageSetup(print), headerFooter: writtenRunningTexts(print) }),
    view: { showGridLines: false },
  };
}

/** Locked cells can be selected, to copy from; what is wider than its column can be made visible. */
const locks = { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true } as const;

function writtenCells({ rows, merges = [] }: SheetPlan): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach(({ cells: planned }, row) => {
    planned.forEach((cell, column) => {
      if (cell !== null) cells.set(`${row},${column}`, writtenCell(cell));
    });
  });
  for (const { top, left, bottom, right } of merges) {
    const first = rows[top - 1]?.cells[left - 1];
    for (let row = top - 1; row < bottom; row++) {
      for (let column = left - 1; column < right; column++) {
        if (row === top - 1 && column === left - 1) continue;
        cells.delete(`${row},${column}`);
        if (first) cells.set(`${row},${column}`, { style: styleOf(first) });
      }
    }
  }
  return cells;
}

/** Excel repairs a file with ranges that touch, by dropping some. */
function checkMerges(merges: readonly CellRange[]): void {
  const taken = new Map<string, CellRange>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) {
        const key = `${row},${column}`;
        const other = taken.get(key);
        if (other) throw new RangeError(`merges ${formatCellRange(other)} and ${formatCellRange(merge)} overlap`);
        taken.set(key, merge);
      }
    }
  }
}
