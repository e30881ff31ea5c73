const numerals = '〇一二三四五六七八九';

/** Day and month, by spelling; a year stands in all of them, for two digits of one may be any century or a month. */
const days: readonly RegExp[] = [/^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/u, /^(\d{4})(\d{2})(\d{2})$/u];
const months: readonly RegExp[] = [
  /^(\d{4})[-/年](\d{1,2})月?(?:份|底|末|初|上旬|中旬|下旬)?$/u,
  /^(\d{4})\.(0[1-9]|1[0-2]|[2-9])月?$/u,
  /^(\d{4})\.(1)月$/u,
  /^(\d{4})(0[1-9]|1[0-2])$/u,
];

/**
 * The day or month that a text names, `2025-03-14` or `2025-03`: with signs, 年月日 or neither, in Chinese numerals, with a
 * time or a weekday behind it. Undefined for anything else; `2025.1` is neither January nor, its zero lost, October.
 *
 * @example
 * readDateText('2025.3.14'); // '2025-03-14'
 * readDateText('二〇二五年三月'); // '2025-03'
 * readDateText('2025-02-30'); // undefined
 */
export const readDateText = (text: string): string | undefined => {
  const compact = compactDate(text);
  const day = match(days, compact);
  if (day) return dayOf(day);
  const month = match(months, compact);
  return month && monthOf(month);
};

const match = (spellings: readonly RegExp[], text: string): RegExpExecArray | undefined => {
  for (const spelling of spellings) {
    const found = spelling.exec(text);
    if (found) return found;
  }
  return undefined;
};

const monthOf = ([, year = '', month = '']: readonly string[]): string | undefined =>
  isYear(year) && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;

const dayOf = (found: readonly string[]): string | undefined => {
  const month = monthOf(found);
  const day = (found[3] ?? '').padStart(2, '0');
  if (month === undefined || Number.isNaN(Date.parse(`${month}-${day}T00:00:00Z`))) return undefined;
  return new Date(Date.parse(`${month}-${day}T00:00:00Z`)).toISOString().startsWith(`${month}-${day}`)
    ? `${month}-${day}`
    : undefined;
};

const isYear = (year: string): boolean => Number(year) >= 1949 && Number(year) <= 2099;

const compactDate = (text: string): string =>
  inDigits(
    text
      .slice(0, 60)
      .normalize('NFKC')
      .replace(/[T\s]+\d{1,2}[:时]\d{1,2}.*$/u, '')
      .replace(/\s+/gu, '')
      .replace(/\(?(?:星期|周)[一二三四五六日天]\)?$/u, '')
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/[。·]/gu, '.')
      .replace(/[○零Ｏ]/gu, '〇')
      .replace(/[.。]$/u, ''),
  );

/** 二〇二五年三月十四日: the year digit by digit, month and day as numbers up to 三十一. */
const inDigits = (text: string): string =>
  text
    .replace(/^[〇一二三四五六七八九]{4}(?=年)/u, (year) => [...year].map((digit) => numerals.indexOf(digit)).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号])/gu, (number) => String(small(number)));

const small = (number: string): number => {
  const [tens, ones = ''] = number.includes('十') ? number.split('十') : [undefined, number];
  const ten = tens === undefined ? 0 : tens === '' ? 1 : numerals.indexOf(tens);
  return ten * 10 + (ones === '' ? 0 : numerals.indexOf(ones));
};
