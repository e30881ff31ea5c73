import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import type { SheetPlan } from '../../../workbook/write/sheet-plan.ts';
import type { Source } from './given-value.ts';

/** Where a cell of the joined workbook comes from (数据来源). */
export interface MergeLineage {
  readonly sheet: string;
  readonly cell: string;
  readonly from: Source;
}

/** The same with what is kept of the value, to see later whether it was changed. */
export interface KeptLineage extends MergeLineage {
  readonly recorded: string;
}

/** The hidden sheet that names the file and cell of every value. */
export const sourcesSheetName = '_sources';

/** The first line of the sheet; what stands under each. */
export const sourcesHeader: readonly string[] = [
  '工作表',
  '单元格',
  '来源文件',
  '来源工作表',
  '来源单元格',
  '来源文件 SHA-256',
  '汇总值',
];

const widths = [20, 10, 40, 20, 12, 70, 30];

/**
 * The sheet `_sources`: a line for each value that was taken over.
 *
 * @example
 * sourcesSheet([]).rows.length; // 1
 */
export const sourcesSheet = (lineage: readonly KeptLineage[]): SheetPlan => ({
  name: sourcesSheetName,
  hidden: true,
  columns: widths.map((width) => ({ width })),
  rows: [
    { cells: sourcesHeader.map((text): CellPlan => ({ kind: 'header', content: { text } })) },
    ...lineage.map(({ sheet, cell, from, recorded }) => ({
      cells: [sheet, cell, from.file, from.sheet, from.cell, from.sha256, recorded].map(
        (text): CellPlan => ({ kind: 'label', content: { text }, numberFormat: '@' }),
      ),
    })),
  ],
  protected: true,
});
