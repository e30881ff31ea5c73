import type { Workbook } from '../../../workbook/workbook.ts';
import { compactText } from '../reading/compact-text.ts';
import { type Grid, openGrid } from '../reading/grid.ts';
import { findHeader, type Header } from './header.ts';
import { type LabelReader, labelReader } from './label-reader.ts';
import type { RecordForm, RecordSheet } from './record-form.ts';

/** A sheet of the file with the header of one of the form's tables. */
export interface Candidate {
  readonly grid: Grid;
  readonly table: RecordSheet;
  readonly read: LabelReader;
  readonly header: Header;
}

/** The sheets of a file by what they are to a form. */
export interface Candidates {
  /** Every visible sheet. */
  readonly grids: readonly Grid[];
  readonly visible: readonly Candidate[];
  /** Hidden sheets with a header of the form. */
  readonly hidden: readonly Candidate[];
  /** Visible sheets whose header stands in hidden rows. */
  readonly headless: readonly Candidate[];
}

/**
 * Finds the tables of a form by their headers. A sheet that has the labels of several is the one of which it has most.
 *
 * @example
 * findCandidates(workbook, form).visible.map(({ table }) => table.id); // ['tasks', 'meetings']
 */
export const findCandidates = (workbook: Workbook, form: RecordForm): Candidates => {
  const tables = form.sheets.map((table) => ({ table, read: labelReader(table) }));
  const grids = workbook.sheets.map(openGrid);
  const of = (some: readonly Grid[], hidden: boolean) => some.flatMap((grid) => bestOf(grid, tables, hidden) ?? []);
  const shown = grids.filter(({ sheet }) => sheet.state === 'visible');
  const visible = of(shown, false);
  const without = shown.filter((grid) => grid.sheet.hiddenRows.size > 0 && !visible.some((one) => one.grid === grid));
  return {
    grids: shown,
    visible,
    hidden: of(
      grids.filter(({ sheet }) => sheet.state !== 'visible'),
      false,
    ),
    headless: of(without, true),
  };
};

const bestOf = (
  grid: Grid,
  tables: readonly { readonly table: RecordSheet; readonly read: LabelReader }[],
  hidden: boolean,
): Candidate | undefined =>
  tables
    .flatMap(({ table, read }) => {
      const header = findHeader(grid, table, read, hidden);
      return header ? [{ grid, table, read, header }] : [];
    })
    .toSorted((a, b) => shareOf(b) - shareOf(a))[0];

/** How much of a table's columns is there; the tab's name counts where that is equal. */
const shareOf = ({ grid, table, header }: Candidate): number => {
  const own = table.columns.filter(({ added }) => !added).length || table.columns.length;
  const named = compactText(grid.sheet.name).includes(compactText(table.name)) ? 0.01 : 0;
  return Math.min(1, header.named / own) + header.named / 1000 + named;
};
