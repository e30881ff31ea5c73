/** How numbers in a format are to be understood: as calendar dates, times of day, elapsed time, or just numbers. */
export type DateKind = 'date' | 'time' | 'elapsed';

/** A format of the workbook. */
export interface NumberFormat {
  /** E.g. `0.00%` or `yyyy"年"m"月"d"日"`. */
  readonly code: string;
  readonly dateKind?: DateKind;
}

/**
 * The format of a code; undefined for General, which says nothing.
 *
 * @example
 * numberFormat('[h]:mm'); // { code: '[h]:mm', dateKind: 'elapsed' }
 */
export function numberFormat(code: string): NumberFormat | undefined {
  if (code === '' || /^(general|g\/通用格式)$/i.test(code)) return undefined;
  const kind = dateKind(code);
  return kind === undefined ? { code } : { code, dateKind: kind };
}

/**
 * What the letters of a format code stand for, once literals (`"年"`, `\m`, `_x`, `*x`), colours, conditions and
 * locales (`[Red]`, `[$-804]`) and exponents (`E+00`) are out of the way. The first section decides, as positive numbers
 * are shown by it. `e` is the year of an era or, in Chinese formats, of the common era; `aaaa` the weekday (星期).
 */
function dateKind(code: string): DateKind | undefined {
  const bare = code.replace(/"[^"]*"?|[\\_*]./gu, '');
  const section = bare.split(';', 1)[0] ?? '';
  const letters = section.replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '').replace(/general|e[+-]/gi, '');
  if (/\[(?:h+|m+|s+)\]/i.test(letters)) return 'elapsed';
  if (/[yde]|a{3}/i.test(letters)) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : undefined;
}

const chineseYearMonth = 'yyyy"年"m"月"';
const chineseMonthDay = 'm"月"d"日"';
const chineseHourMinute = 'h"时"mm"分"';
const chineseHourMinuteSecond = 'h"时"mm"分"ss"秒"';

/**
 * The formats that a file may refer to without giving their code (ECMA-376, 18.8.30), 27–36 and 50–58 as in the Chinese
 * edition; those of other East-Asian editions are dates and times by the same numbers.
 */
export const builtinFormats: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, chineseYearMonth],
  [28, chineseMonthDay],
  [29, chineseMonthDay],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, chineseHourMinute],
  [33, chineseHourMinuteSecond],
  [34, `上午/下午${chineseHourMinute}`],
  [35, `上午/下午${chineseHourMinuteSecond}`],
  [36, chineseYearMonth],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, chineseYearMonth],
  [51, chineseMonthDay],
  [52, chineseYearMonth],
  [53, chineseMonthDay],
  [54, chineseMonthDay],
  [55, `上午/下午${chineseHourMinute}`],
  [56, `上午/下午${chineseHourMinuteSecond}`],
  [57, chineseYearMonth],
  [58, chineseMonthDay],
]);
