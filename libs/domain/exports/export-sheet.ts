import type { CellContent, CellPlan } from '../../workbook/write/cell-plan.ts';
import type { WorkbookPlan } from '../../workbook/write/workbook-plan.ts';
import type { ExportCell, ExportTable } from './export-table.ts';

/** More characters no cell holds. */
const MOST_CHARACTERS = 32_767;

/** More digits no cell holds exactly. */
const MOST_DIGITS = 15;

/**
 * A table as a workbook: the columns' Chinese titles over their ids, then the rows. What looks like a formula stays a text; a number of
 * more digits than a cell holds is written as one; a text that is too long for a cell ends in `…`.
 *
 * @example
 * exportSheet('findings', { columns: [{ id: 'zone', title: '联动创新区' }], rows: [] }).sheets[0].rows.length; // 2
 */
export const exportSheet = (name: string, { columns, rows }: ExportTable): WorkbookPlan => ({
  title: name,
  sheets: [
    {
      name,
      columns: columns.map(({ numeric }) => ({ width: numeric ? 14 : 22 })),
      rows: [
        { cells: columns.map(({ title }) => header(title)) },
        { cells: columns.map(({ id }) => header(id)) },
        ...rows.map((row) => ({ cells: row.map((cell, at) => written(cell, columns[at]?.numeric)) })),
      ],
      freeze: { rows: 2 },
      protected: false,
    },
  ],
});

const header = (text: string): CellPlan => ({ kind: 'header', content: { text } });

const written = (cell: ExportCell, numeric: true | undefined): CellPlan | null =>
  cell === null ? null : { kind: 'fixed', content: content(String(cell), numeric), wrap: false };

const content = (text: string, numeric: true | undefined): CellContent => {
  const digits = text.replace(/\D/gu, '').replace(/^0+/u, '').length;
  if (numeric && /^-?\d+(?:\.\d+)?$/u.test(text) && digits <= MOST_DIGITS) return { number: text };
  return { text: text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text };
};
