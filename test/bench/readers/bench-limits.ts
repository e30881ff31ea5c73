import type { ReadLimits } from '../../../libs/workbook/limits.ts';

/** For tables that no form has: what a form may not cost, they may. */
export const benchLimits: Partial<ReadLimits> = {
  bytes: 1e9,
  inflated: 1e10,
  entry: 1e10,
  sharedStrings: 1e10,
  cells: 1e8,
  characters: 1e10,
  elements: 1e10,
};
