import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { PageColumn } from '../../../workbook/write/page-plan.ts';
import type { OfficeEntry } from '../../office-entry.ts';
import { shanghaiTime } from '../../shanghai-time.ts';
import type { OfficeColumns } from '../records/office-columns.ts';
import type { RecordRow } from '../records/record-table.ts';

/** What the office entered beside the rows of a page: columns to the right of the table's, their cells by row, and who did it. */
export interface OfficePart {
  readonly columns: readonly PageColumn[];
  readonly cells: readonly (readonly CellPlan[])[];
  readonly notes: readonly string[];
}

/** What stands over the columns that are not the zone's. */
const MARK = '省自贸办填写';

/**
 * The office's columns of a page in which something is entered, marked as the office's; nothing as long as it entered nothing.
 *
 * @example
 * officePart(undefined, [], []).columns; // []
 */
export const officePart = (
  office: OfficeColumns | undefined,
  rows: readonly RecordRow[],
  entries: readonly OfficeEntry[],
): OfficePart => {
  const columns = (office?.columns ?? []).filter(({ field }) => entries.some((entry) => entry.field === field));
  if (!office || columns.length === 0) return { columns: [], cells: [], notes: [] };
  return {
    columns: columns.map(({ label, width = 18 }) => ({
      header: [`${MARK}：\n${label.zh}`],
      width,
      align: 'left',
      numberFormat: '@',
    })),
    cells: office
      .rowNames(rows)
      .map((name) =>
        columns.map(({ field }) => cellOf(entries.find((entry) => entry.row === name && entry.field === field))),
      ),
    notes: [`标有“${MARK}”的栏不是报送单位填写的：${deedsOf(entries)}。`],
  };
};

const cellOf = (entry: OfficeEntry | undefined): CellPlan =>
  entry
    ? { kind: 'fixed', content: { text: entry.note === undefined ? entry.value : `${entry.value}（${entry.note}）` } }
    : { kind: 'fixed' };

/** Each who entered something, with when they last did. */
const deedsOf = (entries: readonly OfficeEntry[]): string => {
  const last = new Map<string, string>();
  for (const { by, at } of entries) if (at > (last.get(by) ?? '')) last.set(by, at);
  return [...last].map(([by, at]) => `${by}，${shanghaiTime(at)}`).join('；');
};
