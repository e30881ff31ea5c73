import type { RowPlan, SheetPlan } from '../../../workbook/write/sheet-plan.ts';

/**
 * A page with rows put in below one of its rows; merged ranges below move down.
 *
 * @example
 * withRowsBelow(page, 12, [{ cells: [] }]).rows.length;
 */
export const withRowsBelow = (page: SheetPlan, below: number, added: readonly RowPlan[]): SheetPlan => ({
  ...page,
  rows: [...page.rows.slice(0, below), ...added, ...page.rows.slice(below)],
  merges: (page.merges ?? []).map(({ top, bottom, ...columns }) => {
    const by = top > below ? added.length : 0;
    return { top: top + by, bottom: bottom + by, ...columns };
  }),
});
