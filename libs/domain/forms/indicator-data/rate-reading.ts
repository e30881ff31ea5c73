import type { Cell } from '../../../workbook/workbook.ts';
import { Decimal, ofDouble } from '../../decimal.ts';
import { isBlankMark } from '../reading/blank-mark.ts';
import { disguise } from '../reading/number-format.ts';
import { shownText } from '../reading/shown-text.ts';

/** A rate of growth (增速) in per cent; nothing, where nothing is said; undefined `value` where it cannot be read. */
export interface RateReading {
  readonly cell: string;
  readonly seen: string;
  readonly value: Decimal | undefined;
}

const worded = /^(?:同比)?(增长|上升|提高|增加|下降|降低|减少)?([+-]?)(\d+(?:\.\d+)?)%?$/u;
const falls: ReadonlySet<string> = new Set(['下降', '降低', '减少']);

/**
 * The rate that a text names, in per cent. A fall with a minus sign could mean either, and is not read; nor are percentage
 * points.
 *
 * @example
 * readRate('下降1.2%')?.toString(); // '-1.2'
 */
export const readRate = (text: string): Decimal | undefined => {
  const compact = text.normalize('NFKC').replace(/\s+/gu, '').replace(/[−–]/gu, '-');
  if (compact === '持平') return new Decimal(0);
  const [, word = '', sign, digits] = worded.exec(compact) ?? [];
  if (digits === undefined || (word !== '' && sign !== '')) return undefined;
  const value = new Decimal(digits);
  return sign === '-' || falls.has(word) ? value.negated() : value;
};

/**
 * The rate in a cell; a number formatted as a percentage is a hundred times what is stored. Undefined for a cell that says
 * nothing.
 *
 * @example
 * rateInCell(undefined); // undefined
 */
export const rateInCell = (cell: Cell | undefined): RateReading | undefined => {
  if (!cell) return undefined;
  const place = { cell: cell.ref, seen: shownText(cell) };
  if (cell.type === 'number') {
    const hidden = disguise(cell.numberFormat);
    const stored = ofDouble(cell.value);
    const value = hidden === 'percent' ? stored.times(100) : stored;
    return hidden === 'percent'
      ? { ...place, seen: `${value.toString()}%`, value }
      : { ...place, value: hidden ? undefined : value };
  }
  if (cell.type !== 'string') return { ...place, value: undefined };
  const text = cell.value?.normalize('NFKC').trim() ?? '';
  if (cell.value !== null && (text === '' || isBlankMark(text))) return undefined;
  return { ...place, value: readRate(text) };
};
