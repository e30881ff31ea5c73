import { expect, it } from 'vitest';
import { builtinFormats, numberFormat } from './number-format.ts';

it.each([
  ['yyyy-mm-dd', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['e"年"m"月"', 'date'],
  ['[$-804]aaaa', 'date'],
  ['[DBNum1][$-804]yyyy"年"m"月"', 'date'],
  ['mmm', 'date'],
  ['yyyy/m/d h:mm;@', 'date'],
  ['h:mm AM/PM', 'time'],
  ['上午/下午h"时"mm"分"', 'time'],
  ['mm:ss.0', 'time'],
  ['[h]:mm', 'elapsed'],
  ['[mm]:ss', 'elapsed'],
])('reads %s as %s', (code, kind) => {
  expect(numberFormat(code)?.dateKind).toBe(kind);
});

it.each([
  '0.00',
  '#,##0.00_);[Red]\\(#,##0.00\\)',
  '0.00E+00',
  '0.00%',
  '0"days"',
  '0.0\\d',
  '[Yellow]0',
  '[$USD] #,##0',
  '_ ¥* #,##0_ ',
  '0_h',
  '@',
  '0.00;"yyyy"',
])('reads %s as a number', (code) => {
  expect(numberFormat(code)).toEqual({ code });
});

it.each(['General', 'GENERAL', 'G/通用格式', ''])('says nothing of %j', (code) => {
  expect(numberFormat(code)).toBeUndefined();
});

it('knows the dates among the built-in formats, those of East-Asian editions included', () => {
  const dates = Array.from(builtinFormats).filter(([, code]) => numberFormat(code)?.dateKind !== undefined);
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  expect(dates.map(([id]) => id)).toEqual([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)]);
});
