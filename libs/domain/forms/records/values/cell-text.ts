import type { Cell } from '../../../../workbook/workbook.ts';
import { textOfDouble } from '../../../decimal.ts';

const edges = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/gu;

/** Told without looking at each letter of a text. */
const hasEdges = /^[\s\u200b-\u200d\u2060\ufeff]|(?<=[\s\u200b-\u200d\u2060\ufeff])$/u;

/**
 * The whole text of a cell as it stands there: white space and invisible characters at the ends removed, and nothing
 * else, for NFKC would turn （一） into (一).
 *
 * @example
 * cellText({ ref: 'A1', row: 1, column: 1, type: 'string', value: '　主城片区 ' }); // '主城片区'
 */
export const cellText = (cell: Cell | undefined): string => {
  if (!cell || cell.value === null) return '';
  if (cell.type === 'number') return textOfDouble(cell.value);
  if (cell.type === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return isBare(cell.value) || !hasEdges.test(cell.value) ? cell.value : cell.value.replace(edges, '');
};

/** Whether a text begins and ends with an ASCII sign or a Chinese character, as most do. */
const isBare = (text: string): boolean => isSign(text.charCodeAt(0)) && isSign(text.charCodeAt(text.length - 1));

const isSign = (code: number): boolean => (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
