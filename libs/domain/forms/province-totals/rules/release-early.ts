import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { quarterDays } from '../../work-plan/quarter-days.ts';
import { readTotals } from '../total-rows.ts';

/** A total was released before its period was over: it is of another period, or the date is wrong. */
export const releaseEarly: RecordRule = {
  id: 'release.early',
  level: 'error',
  source: 'A total is released after the period that it is of',
  hint: {
    zh: '请核对发布日期，以及数据是否属于本报告期',
    en: 'Check the day of release, and whether the figure is of this period',
  },
  find: (judged) => {
    const { last } = quarterDays(judged.context.period);
    return readTotals(judged)
      .filter((row) => said(row, 'releasedOn') !== '' && said(row, 'releasedOn') <= last)
      .map((row) =>
        sightField(row, 'releasedOn', `晚于 ${last}`, {
          zh: `“${said(row, 'indicator')}”的发布日期 ${said(row, 'releasedOn')} 不晚于报告期末 ${last}`,
          en: `${said(row, 'indicator')} was released on ${said(row, 'releasedOn')}, not after the period’s end on ${last}`,
        }),
      );
  },
};
