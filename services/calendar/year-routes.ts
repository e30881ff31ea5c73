import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, date, line, time, year, yearText } from '../../libs/lambda/shapes.ts';

/** More than a year has. */
const MOST = 20;

const holidayShape = z.strictObject({ name: line, from: date, to: date });

const arrangement = {
  holidays: z.array(holidayShape).check(z.minLength(1), z.maxLength(MOST)),
  makeUpDays: z.array(date).check(z.maxLength(MOST)),
};

const yearShape = z.strictObject({
  year,
  /** Nothing is published yet: only weekends are known, and deadlines in that year may still move. */
  provisional: z.boolean(),
  /** Who knows of it: the office entered it, or it comes with the system. */
  source: z.enum(['office', 'built-in', 'none']),
  documentNo: z.exactOptional(z.string()),
  holidays: z.array(holidayShape),
  makeUpDays: z.array(date),
  by: z.exactOptional(z.string()),
  at: z.exactOptional(time),
});

const notice = {
  documentNo: '国办发明电〔2026〕7号',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-13' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpDays: ['2027-02-14', '2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
};

const entered = {
  ...{ year: 2027, provisional: false, source: 'office' },
  ...notice,
  ...{ by: 'office-1', at: '2026-11-20T09:00:00+08:00' },
};

/** Enters the published holidays of a year. */
export const enterYearRoute = defineRoute({
  id: 'enterYear',
  method: 'PUT',
  path: '/v1/calendar/years/{year}',
  summary: {
    zh: '登记某年度的节假日安排（国务院办公厅通知）',
    en: 'Enter the published holidays of a year; what stands already is answered as it is',
  },
  params: z.strictObject({ year: yearText }),
  body: z.strictObject({ documentNo: line, ...arrangement }),
  ifMatch: 'accepted',
  answer: { status: 200, created: true, description: { zh: '已登记', en: 'Entered' }, body: yearShape },
  problems: ['calendar.year', 'request.stale', 'request.if-match-required'],
  example: { request: notice, answer: entered },
});

/** Reads the holidays of a year. */
export const readYearRoute = defineRoute({
  id: 'readYear',
  method: 'GET',
  path: '/v1/calendar/years/{year}',
  summary: { zh: '查看某年度的节假日安排', en: 'Read the holidays of a year' },
  params: z.strictObject({ year: yearText }),
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '节假日安排', en: 'The holidays' }, body: yearShape },
  problems: [],
  example: { answer: entered },
});

/** Lists the holidays of the years that deadlines rest on now. */
export const listYearsRoute = defineRoute({
  id: 'listYears',
  method: 'GET',
  path: '/v1/calendar/years',
  summary: {
    zh: '上年度至后年度的节假日安排',
    en: 'The holidays from the year before to the year after the next',
  },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '各年度的节假日安排', en: 'The holidays, by year' },
    body: z.strictObject({ items: z.array(yearShape) }),
  },
  problems: [],
  example: { answer: { items: [entered] } },
});
