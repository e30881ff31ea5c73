import type { Workbook } from '../../../workbook/workbook.ts';
import { type Grid, openGrid } from '../reading/grid.ts';
import { readPeriod } from '../reading/period-text.ts';
import { reportingPeriod } from '../reading/sheet-statements.ts';
import { findHeader, type Header } from './header.ts';

/** A visible sheet with the header of the form. */
export interface Candidate {
  readonly grid: Grid;
  readonly header: Header;
}

/** Which sheet of a workbook is the form. */
export type SheetChoice =
  | {
      readonly kind: 'chosen';
      readonly candidate: Candidate;
      /** Visible sheets with the same header, of another period. */
      readonly passedOver: readonly string[];
      /** Hidden sheets with the same header. */
      readonly hidden: readonly string[];
    }
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'none'; readonly hidden: readonly string[] }
  | { readonly kind: 'empty' };

/**
 * Chooses the visible sheet with the header of the form. Of several, the only one whose period is `period` is taken: an
 * old year's sheet is often left in the file.
 *
 * @example
 * chooseSheet(workbook, '2025').kind; // 'chosen'
 */
export const chooseSheet = (workbook: Workbook, period?: string): SheetChoice => {
  const year = period === undefined ? undefined : Number(period.slice(0, 4));
  const withHeader = workbook.sheets.flatMap((sheet): readonly Candidate[] => {
    const grid = openGrid(sheet);
    const header = findHeader(grid, year);
    return header ? [{ grid, header }] : [];
  });
  const visible = withHeader.filter(({ grid }) => grid.sheet.state === 'visible');
  const hidden = withHeader.filter(({ grid }) => grid.sheet.state !== 'visible').map(nameOf);
  const [first, ...more] = visible;
  if (!first) return isEmpty(workbook) ? { kind: 'empty' } : { kind: 'none', hidden };
  if (more.length === 0) return { kind: 'chosen', candidate: first, passedOver: [], hidden };
  const [fitting, ...others] = visible.filter((candidate) => periodOf(candidate) === period);
  if (!fitting || others.length > 0) return { kind: 'several', candidates: visible };
  return {
    kind: 'chosen',
    candidate: fitting,
    passedOver: visible.filter((candidate) => candidate !== fitting).map(nameOf),
    hidden,
  };
};

const nameOf = ({ grid }: Candidate): string => grid.sheet.name;

const isEmpty = ({ sheets }: Workbook): boolean =>
  sheets.every((sheet) => sheet.state !== 'visible' || sheet.cells.length === 0);

const periodOf = ({ grid, header }: Candidate): string | undefined => {
  const above = grid.rows.filter((row) => row < header.top);
  return reportingPeriod(grid, above, above)?.period ?? readPeriod(grid.sheet.name);
};
