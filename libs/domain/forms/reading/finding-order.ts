import { parseCellReference } from '../../../workbook/cell-reference.ts';
import type { Finding } from '../../finding.ts';

/**
 * Findings as people read them: the file first, then sheet by sheet what concerns no cell, then row by row.
 *
 * @example
 * inReadingOrder(findings, workbook.sheets.map((sheet) => sheet.name));
 */
export const inReadingOrder = (findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] =>
  findings
    .map((finding) => ({ finding, place: placeOf(finding, sheets) }))
    .toSorted((a, b) => compare(a.place, b.place))
    .map(({ finding }) => finding);

const placeOf = ({ sheet, cell }: Finding, sheets: readonly string[]): readonly number[] => {
  const { row = 0, column = 0 } = (cell !== null && parseCellReference(cell)) || {};
  return [sheet === null ? -1 : sheets.indexOf(sheet), row, column];
};

const compare = (a: readonly number[], b: readonly number[]): number => {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};
