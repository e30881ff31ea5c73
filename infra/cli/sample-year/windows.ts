import { dueAt, type FilingWindow } from '../../../libs/domain/filing-window.ts';
import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import { shanghaiDate, shanghaiMoment } from '../../../libs/domain/shanghai-time.ts';
import { between } from './draw.ts';

/** The settled figures of a year (年报) come by the end of April; the catalogue's window is that of the first ones (快报). */
const settled: FilingWindow = { kind: 'day', month: 4, day: 30, hour: 24, rolling: 'none' };

/** The window of a filing, as the catalogue has it. `part` tells 快报 (`flash`) from 年报. */
export const windowOf = (form: string, part?: string): FilingWindow => {
  if (form === 'indicator-data' && part !== 'flash') return settled;
  return findHeading(form)?.window ?? { kind: 'always-open' };
};

const HOUR = 3_600_000;

/** Office hours of one of the four days before a filing is due; for what is never due in the middle of November. */
export const inGoodTime = (zone: string, form: string, period: string, part?: string): string => {
  const due = dueAt(windowOf(form, part), period) ?? `${period.slice(0, 4)}-11-18T08:00:00.000Z`;
  const key = `${zone}/${form}/${period}/${part}/received`;
  const day = shanghaiDate(hoursFrom(due, -24 * between(1, 4, key)));
  return shanghaiMoment(day, between(9, 17, `${key}/hour`));
};

/** A moment so many hours from another. */
export const hoursFrom = (moment: string, hours: number): string =>
  new Date(Date.parse(moment) + hours * HOUR).toISOString();
