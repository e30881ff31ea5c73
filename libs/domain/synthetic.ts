import type { Workbook } from '../workbook/workbook.ts';
import type { Message } from './message.ts';

/** What every output from made-up data carries (模拟数据标识). */
export const SYNTHETIC_NOTICE: Message = {
  zh: '模拟数据，不代表任何地区真实情况',
  en: 'SYNTHETIC DATA',
};

const MARK = /模拟数据|synthetic/iu;

/**
 * Whether a text marks a data set as made up.
 *
 * @example
 * marksSynthetic('synthetic sample'); // true
 */
export const marksSynthetic = (text: string): boolean => MARK.test(text);

/**
 * Whether a workbook says of itself that its figures are made up: in any cell, or by the name of a sheet.
 *
 * @example
 * isSynthetic({ sheets: [], date1904: false }); // false
 */
export const isSynthetic = ({ sheets }: Workbook): boolean =>
  sheets.some(({ name, cells }) => marksSynthetic(name) || cells.someText(marksSynthetic));
