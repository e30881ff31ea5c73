import type { Cell } from '../../../workbook/workbook.ts';
import { textOfDouble } from '../../decimal.ts';

/** How much of a long text a finding quotes. */
const longest = 60;

/**
 * What a cell shows, for quoting in a finding: white space at the ends removed, long texts cut. A blank cell is
 * `（空）`, a formula without a value is quoted itself.
 *
 * @example
 * shownText(undefined); // '（空）'
 */
export const shownText = (cell: Cell | undefined): string => {
  if (!cell) return '（空）';
  if (cell.type === 'number') return cut(textOfDouble(cell.value));
  if (cell.type === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  if (cell.value === null) return cut(`=${cell.formula ?? ''}`);
  return cut(cell.value.trim()) || '（空）';
};

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
