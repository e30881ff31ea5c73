import { compactText } from '../reading/compact-text.ts';
import type { RecordValue } from './record-table.ts';

/**
 * A value as one text; a list joined by 、, nothing as an empty one.
 *
 * @example
 * valueText(['市商务局', '市发改委']); // '市商务局、市发改委'
 */
export const valueText = (value: RecordValue): string => (typeof value === 'string' ? value : (value ?? []).join('、'));

/**
 * The form in which values are compared: without white space, in half width.
 *
 * @example
 * valueKey('浙政发 〔2025〕１号') === valueKey('浙政发〔2025〕1号'); // true
 */
export const valueKey = (value: RecordValue): string => {
  const text = compactText(valueText(value));
  return text.includes(',') ? text.replaceAll(',', '、') : text;
};
