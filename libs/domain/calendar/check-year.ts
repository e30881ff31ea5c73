import type { Message } from '../message.ts';
import type { ProblemPlace } from '../problem.ts';
import { isRestOfWeek, turnOfYear } from '../working-day.ts';
import type { PublishedYear } from './published-year.ts';

/** Days that are holidays by law, whatever else a year's notice arranges (全国年节及纪念日放假办法). */
const FIXED = ['01-01', '05-01', '10-01'];

/**
 * What cannot be right of a year's holidays, each by its place in the request: days of another year, a holiday that ends before it
 * begins or overlaps another, a worked day that is no weekend or is off, and a notice without New Year, Labour Day or National Day.
 *
 * @example
 * checkYear({ year: 2027, documentNo: '国办发明电〔2026〕7号', holidays: [], makeUpDays: [] }).length; // 3
 */
export const checkYear = ({ year, holidays, makeUpDays }: PublishedYear): readonly ProblemPlace[] => {
  const within = (date: string): boolean => date >= `${year - 1}-${turnOfYear}` && date <= `${year}-12-31`;
  const off = (date: string): boolean => holidays.some(({ from, to }) => from <= date && date <= to);
  const wrong: ProblemPlace[] = [];
  const refuse = (pointer: string, message: Message): number => wrong.push({ pointer, message });
  holidays.forEach(({ from, to }, at) => {
    const pointer = `/holidays/${at}`;
    if (!(within(from) && within(to))) refuse(pointer, otherYear);
    else if (to < from) refuse(pointer, endsBefore);
    else if (holidays.slice(0, at).some((other) => from <= other.to && other.from <= to)) refuse(pointer, overlaps);
  });
  makeUpDays.forEach((date, at) => {
    const pointer = `/makeUpDays/${at}`;
    if (!within(date)) refuse(pointer, otherYear);
    else if (!isRestOfWeek(date)) refuse(pointer, noWeekend);
    else if (off(date)) refuse(pointer, isOff);
    else if (makeUpDays.indexOf(date) !== at) refuse(pointer, twice);
  });
  for (const day of FIXED) if (!off(`${year}-${day}`)) refuse('/holidays', missing(`${year}-${day}`));
  return wrong;
};

const otherYear: Message = {
  zh: '日期不在该年度安排的范围内（上年 12 月 28 日至当年 12 月 31 日）',
  en: 'It is not of that year: from 28 December of the year before to 31 December',
};
const endsBefore: Message = { zh: '放假的最后一天早于第一天', en: 'The holiday ends before it begins' };
const overlaps: Message = { zh: '与前面的假期重叠', en: 'It overlaps a holiday before it' };
const noWeekend: Message = { zh: '调休上班日须为周六或周日', en: 'A day worked in exchange is a Saturday or Sunday' };
const isOff: Message = { zh: '该日已列为放假', en: 'That day is off' };
const twice: Message = { zh: '该日重复', en: 'That day is named twice' };
const missing = (date: string): Message => ({
  zh: `缺少法定节假日 ${date}`,
  en: `The statutory holiday ${date} is missing`,
});
