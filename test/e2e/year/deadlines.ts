import { addWorkingDays, statutoryCalendar } from '../../../libs/domain/working-day.ts';

/** A window of the years, as the office's defaults have it: what it is of, by its name in notices, and when it is due (RFC 3339, UTC). */
export interface Deadline {
  readonly form: string;
  readonly period: string;
  readonly name: string;
  readonly dueAt: string;
}

/** The moment at an hour of a day in Shanghai, which has no summer time. */
export const shanghai = (day: string, hour: number): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000).toISOString();

/** The day in Shanghai of a moment. */
export const dayOf = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The last day on which something due at a moment can be done: midnight ends the day before it. */
export const lastDayOf = (dueAt: string): string => dayOf(new Date(Date.parse(dueAt) - 1).toISOString());

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;
const MONTH_AFTER = ['04', '07', '10', '01'] as const;

const workedFrom = (day: string): string => (statutoryCalendar.isWorkingDay(day) ? day : addWorkingDays(day, 1));

/** Due on the tenth working day after the quarter, at 18:00, from everybody: an inspection is answered by whom it was issued to. */
const TENTH_WORKDAY = {
  'work-plan': '联动创新区各片区工作机制',
  bulletin: '联动创新区信息专报',
  'delegated-powers': '省级管理权限下放承接情况表',
  'major-projects': '联动创新区重大产业项目表',
} as const;

const ofQuarter = (year: number, quarter: number): readonly Deadline[] => {
  const period = `${year}Q${quarter}`;
  const named = (title: string) => `${year}年第${quarter}季度《${title}》`;
  const end = `${year}-${QUARTER_ENDS[quarter - 1]}`;
  const tenth = shanghai(addWorkingDays(end, 10), 18);
  const the25th = `${quarter === 4 ? year + 1 : year}-${MONTH_AFTER[quarter - 1]}-25`;
  const replication = { 2: `${year}-06-30`, 4: `${year}-11-30` }[quarter];
  return [
    ...Object.entries(TENTH_WORKDAY).map(([form, title]) => ({ form, period, name: named(title), dueAt: tenth })),
    {
      ...{ form: 'quarterly-trade', period, name: named('联动创新区外贸外资季度累计表') },
      dueAt: shanghai(workedFrom(the25th), 18),
    },
    ...(replication === undefined
      ? []
      : [
          {
            ...{ form: 'reform-replication', period, name: named('联动创新区制度创新复制推广情况表') },
            dueAt: shanghai(replication, 24),
          },
        ]),
  ];
};

const ofYear = (year: number): readonly Deadline[] => {
  const period = String(year);
  const of = (form: string, title: string, dueAt: string) => ({ form, period, name: `${year}年《${title}》`, dueAt });
  return [
    of('institution', '联动创新区机构设置情况', shanghai(`${year}-01-31`, 24)),
    of('annual-summary', '联动创新区年度发展情况总结', shanghai(`${year}-12-31`, 24)),
    of('indicator-data', '联动创新区主要评价指标基础数据表', shanghai(workedFrom(`${year + 1}-01-31`), 18)),
  ];
};

/** Every deadline of some years, as nobody moved it. */
export const deadlinesOf = (years: readonly number[]): readonly Deadline[] =>
  years.flatMap((year) => [...ofYear(year), ...[1, 2, 3, 4].flatMap((quarter) => ofQuarter(year, quarter))]);
