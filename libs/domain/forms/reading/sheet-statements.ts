import type { Grid } from './grid.ts';
import { readPeriod } from './period-text.ts';
import { findStatement, type Statement } from './statement.ts';

/** A statement of the period; `period` is undefined where the text names none. */
export interface PeriodStatement extends Statement {
  readonly period: string | undefined;
}

const unitLabels = ['填报单位', '报送单位', '填表单位', '填报地区', '填报单位名称'];
const periodLabels = [
  ...['报告期', '报告期间', '报告期别', '报告年度', '报表年度', '填报期', '填报年度', '所属期', '所属年度', '数据年度'],
  ...['统计年度', '统计期间', '年度', '时期'],
];

/**
 * Which unit (填报单位) the sheet says it comes from. Rows are searched in the given order.
 *
 * @example
 * reportingUnit(grid, [1, 2])?.text; // '杭州联动创新区'
 */
export const reportingUnit = (grid: Grid, rows: readonly number[]): Statement | undefined =>
  findStatement(grid, rows, unitLabels);

/**
 * Which period (报告期) the sheet says it is of; without such a line, what a cell of its own or the title says in the rows
 * above the header, e.g. `（2025年度）`.
 *
 * @example
 * reportingPeriod(grid, [1, 2], [1, 2])?.period; // '2025'
 */
export const reportingPeriod = (
  grid: Grid,
  rows: readonly number[],
  aboveHeader: readonly number[],
): PeriodStatement | undefined => {
  const stated = findStatement(grid, rows, periodLabels);
  if (stated) return { ...stated, period: readPeriod(stated.text) };
  for (const row of aboveHeader) {
    for (const cell of grid.seenCells(row)) {
      if (cell.type !== 'string' || cell.value === null) continue;
      const text = readPeriod(cell.value) ? cell.value.trim() : inTitle(cell.value);
      if (text !== undefined) return { text, cell: cell.ref, period: readPeriod(text) };
    }
  }
  return undefined;
};

/** `2025年度联动创新区…`: in a title, the year with what narrows it down; a full date is when it was written. */
const inTitle = (text: string): string | undefined =>
  /\d{4}年(?:第?[一二三四1-4]季度|前三季度|上半年|1[-~—–]\d{1,2}月|度|(?!\d))/u.exec(text.normalize('NFKC'))?.[0];
