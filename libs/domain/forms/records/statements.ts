import { saysNothing } from '../reading/blank-mark.ts';
import type { Grid } from '../reading/grid.ts';
import { findStatement } from '../reading/statement.ts';
import type { RecordStatement } from './record-form.ts';

/** A statement beside a table, and where it stands. */
export interface FoundStatement {
  readonly text: string;
  readonly cell: string;
  readonly sheet: string;
}

/**
 * Reads a labelled statement such as `未召开例会原因：…` on any of the sheets, the first that says something. The text is
 * whole, as written; a dash or 无 says nothing.
 *
 * @example
 * readStatement([grid], { label: '未召开例会原因', … })?.text; // '因机构改革推迟'
 */
export const readStatement = (grids: readonly Grid[], { label }: RecordStatement): FoundStatement | undefined => {
  const letters = lettersOf(label);
  for (const grid of grids) {
    const found = findStatement(grid, grid.rows, [letters]);
    if (!found) continue;
    const text = wholeText(grid, found.cell, found.text, letters);
    if (text !== '' && !saysNothing(text)) return { text, cell: found.cell, sheet: grid.sheet.name };
  }
  return undefined;
};

/** Without brackets and signs, which `findStatement` passes over or would misread. */
const lettersOf = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\(.*$/su, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** What `findStatement` gives is made for comparison; the statement itself is kept in full width and to its end. */
const wholeText = (grid: Grid, ref: string, compared: string, letters: string): string => {
  const cell = grid.sheet.cells.find((one) => one.ref === ref);
  if (cell?.type !== 'string' || cell.value === null) return compared;
  const label = new RegExp(`${[...letters].join('\\s*')}\\s*(?:[（(][^）)]*[）)]\\s*)?[:：]`, 'u').exec(cell.value);
  const value = label ? cell.value.slice(label.index + label[0].length) : cell.value;
  return value.replace(/\s{2,}[^\s:：]{1,10}[:：].*$/su, '').trim();
};
