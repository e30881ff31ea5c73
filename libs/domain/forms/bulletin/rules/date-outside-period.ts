import { previousPeriod } from '../../../period.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** A date that does not lie in the quarter of the bulletin. */
export const dateOutsidePeriod: RecordRule = {
  id: 'date.outside-period',
  level: 'error',
  source: 'Notice 三（三）: the bulletin is of its quarter',
  hint: {
    zh: '请核对日期的年份和月份；不是本季度的信息请删去',
    en: 'Check year and month; take out what is not of this quarter',
  },
  find: ({ sheets, context: { period } }) =>
    (sheets['items']?.rows ?? [])
      .filter((row) => said(row, 'date') !== '' && quarterOf(said(row, 'date')) !== period)
      .map((row) =>
        sightField(row, 'date', `${period} 内的日期`, {
          zh: `第 ${row.row} 行的日期 ${said(row, 'date')} 不在 ${period} 内${hintOf(said(row, 'date'), period)}`,
          en: `The date ${said(row, 'date')} in row ${row.row} is not in ${period}`,
        }),
      ),
};

const quarterOf = (date: string): string => `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

const hintOf = (date: string, period: string): string =>
  quarterOf(date) === previousPeriod(period, 'quarter') ? '（是上一季度）' : '';
