/** Quarters and the year by their last month; other months have no period of their own. */
const byLastMonth: Readonly<Record<number, string>> = { 3: 'Q1', 6: 'Q2', 9: 'Q3', 12: '' };

const cumulative = (year: string, month: number): string =>
  `${year}${byLastMonth[month] ?? `-${String(month).padStart(2, '0')}`}`;

const numerals = '〇一二三四五六七八九';

type Reader = (match: RegExpExecArray) => string | undefined;

const month = (text: string | undefined): number | undefined => {
  const number = Number(text);
  return number >= 1 && number <= 12 ? number : undefined;
};

const through: Reader = ([, year = '', last]) => {
  const number = month(last);
  return number === undefined ? undefined : cumulative(year, number);
};

/** Three months that are a quarter of their own, e.g. 7-9月, or the second half, 7-12月. */
const quarterOfMonths: Reader = ([, year = '', from, to]) => {
  const [first, last] = [Number(from), Number(to)];
  if (first === 7 && last === 12) return `${year}H2`;
  return last - first === 2 ? `${year}Q${last / 3}` : undefined;
};

/** The spellings of a period, in the form of `compactPeriod`; statistics of part of a year count from January. */
const spellings: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})(?:年度?)?(?:全年|年报)?$/u, ([, year]) => year],
  [/^(\d{4})[年./-](\d{1,2})(?:月(?:底|末|份)?)?$/u, through],
  [/^(\d{4})[年./-]0?1月?[-~](?:\d{4}[年./-])?(\d{1,2})月?(?:累计)?$/u, through],
  [/^(\d{4})年0?(4|7|10)月?[-~](?:\d{4}年)?0?(6|9|12)月$/u, quarterOfMonths],
  [/^(\d{4})[年./-](\d{1,2})[月./-]\d{1,2}日?$/u, through],
  [/^(\d{4})[年./-]0?1[月./-]0?1日?[-~](?:\d{4}[年./-])?(\d{1,2})[月./-]\d{1,2}日?$/u, through],
  [/^(\d{4})年?上半年$/u, ([, year = '']) => `${year}Q2`],
  [/^(\d{4})年?下半年$/u, ([, year = '']) => `${year}H2`],
  [
    /^(\d{4})年?(?:第|前)?([一二三四1-4])季度?(?:末|累计)?$/u,
    ([, year = '', quarter = '']) => quarterOf(year, quarter),
  ],
  [/^(\d{4})年?q([1-4])$/iu, ([, year = '', quarter = '']) => quarterOf(year, quarter)],
];

const quarterOf = (year: string, quarter: string): string =>
  `${year}Q${/\d/u.test(quarter) ? quarter : numerals.indexOf(quarter)}`;

/**
 * The period that a text names: a year `2025`, a quarter `2025Q3`, or what no form covers, `2025-05` and `2025H2`. Months count
 * as 1月 up to that month, as statistics do; a date stands for its month. Undefined for any other text.
 *
 * @example
 * readPeriod('２０２５年1—12月'); // '2025'
 * readPeriod('2025年前三季度'); // '2025Q3'
 */
export const readPeriod = (text: string): string | undefined => {
  const compact = compactPeriod(text);
  for (const [spelling, read] of spellings) {
    const match = spelling.exec(compact);
    if (match) return read(match);
  }
  return undefined;
};

const compactPeriod = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^[([【〔](.*)[)\]】〕]$/u, '$1')
    .replace(/[—–―−至到～]+|--+/gu, '-')
    .replace(/[○零]/gu, '〇')
    .replace(/^[〇一二三四五六七八九]{4}(?=年)/u, (year) => [...year].map((digit) => numerals.indexOf(digit)).join(''));
