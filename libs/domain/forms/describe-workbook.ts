import type { Workbook } from '../../workbook/workbook.ts';
import { chooseSheet } from './indicator-data/sheet-choice.ts';
import { readSheet } from './indicator-data/sheet-reading.ts';
import { openGrid } from './reading/grid.ts';
import { reportingPeriod, reportingUnit } from './reading/sheet-statements.ts';
import { subAreaKey } from './reading/sub-area-key.ts';

/** What a workbook says of itself, before anybody knows whose it should be. */
export interface WorkbookDescription {
  /** The name behind 填报单位. */
  readonly reportingUnit?: string;
  /** The period behind 报告期, e.g. `2025`. */
  readonly period?: string;
  /** The names in 片区名称, in the order of the rows, each once. */
  readonly subAreas: readonly string[];
}

/**
 * Describes a workbook from its own words: for registering zones from a folder of files. Where several sheets have the
 * form's header, the first is described; where none has it, the statements of the first visible sheet.
 *
 * @example
 * describeWorkbook(workbook); // { reportingUnit: '杭州联动创新区', period: '2025', subAreas: ['主城片区', …] }
 */
export const describeWorkbook = (workbook: Workbook): WorkbookDescription => {
  const choice = chooseSheet(workbook);
  const candidate = choice.kind === 'several' ? choice.candidates[0] : choice.kind === 'chosen' && choice.candidate;
  if (candidate) {
    const { reportingUnit: unit, period, body } = readSheet(candidate);
    const names = body.rows.flatMap(({ name }) => name?.text ?? []);
    return { ...stated(unit?.text, period?.period), subAreas: distinct(names) };
  }
  const sheet = workbook.sheets.find(({ state }) => state === 'visible');
  if (!sheet) return { subAreas: [] };
  const grid = openGrid(sheet);
  const rows = grid.rows.slice(0, 30);
  return { ...stated(reportingUnit(grid, rows)?.text, reportingPeriod(grid, rows, rows)?.period), subAreas: [] };
};

const stated = (unit: string | undefined, period: string | undefined) => ({
  ...(unit === undefined ? {} : { reportingUnit: unit }),
  ...(period === undefined ? {} : { period }),
});

const distinct = (names: readonly string[]): readonly string[] => {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(subAreaKey(name))) byKey.set(subAreaKey(name), name);
  return [...byKey.values()];
};
