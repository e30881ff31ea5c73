import type { Frequency } from '../../period.ts';

/**
 * What a stated period has to do with that of the filing: it is the same; it lies in it or around it, so that it does not
 * say which (2025年度 in a filing of 2025Q3); or it is another. The second half of a year is the period of its fourth
 * quarter for a form that is filed twice a year; counted from January (本年累计), four quarters are the year.
 *
 * @example
 * relationOfPeriod('2025H2', '2025Q4', 'half-year'); // 'same'
 * relationOfPeriod('2025', '2025Q3', 'quarter'); // 'unclear'
 * relationOfPeriod('2024Q3', '2025Q3', 'quarter'); // 'other'
 */
export const relationOfPeriod = (
  stated: string,
  period: string,
  frequency: Frequency,
): 'same' | 'unclear' | 'other' => {
  const named = frequency === 'half-year' ? stated.replace('H2', 'Q4') : stated;
  if (named === period) return 'same';
  if (frequency === 'year-to-date' && wholeYear(named) === wholeYear(period)) return 'same';
  if (named.slice(0, 4) !== period.slice(0, 4) || !period.includes('Q')) return 'other';
  if (!/\D/u.test(named)) return 'unclear';
  const month = Number(/^\d{4}-(\d{2})$/u.exec(named)?.[1]);
  const last = Number(period.slice(5)) * 3;
  const length = frequency === 'half-year' ? 6 : 3;
  return month > last - length && month <= last ? 'unclear' : 'other';
};

const wholeYear = (period: string): string => period.replace(/Q4$/u, '');

/**
 * A period as forms write it.
 *
 * @example
 * printedPeriod('2025Q3'); // '2025年第三季度'
 * printedPeriod('2025Q4', 'half-year'); // '2025年下半年'
 * printedPeriod('2025Q3', 'year-to-date'); // '2025年第三季度累计'
 */
export const printedPeriod = (period: string, frequency?: Frequency): string => {
  const [year = '', quarter] = period.split('Q');
  if (quarter === undefined) return `${year}年度`;
  if (frequency === 'half-year') return `${year}年${quarter === '2' ? '上' : '下'}半年`;
  return `${year}年第${'一二三四'[Number(quarter) - 1] ?? ''}季度${frequency === 'year-to-date' ? '累计' : ''}`;
};
