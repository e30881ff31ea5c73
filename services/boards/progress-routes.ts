import * as z from 'zod/mini';
import { progressStates } from '../../libs/domain/boards/filing-progress.ts';
import { submissionStates } from '../../libs/domain/submission.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, formId, message, opaqueId, period, time, yearText, zoneId } from '../../libs/lambda/shapes.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { deadlineShape, progressCountsShape } from './board-shapes.ts';

const asked = {
  method: 'GET',
  query: z.strictObject({
    period: z.exactOptional(period),
    year: z.exactOptional(yearText),
    zone: z.exactOptional(zoneId),
    asOf: z.exactOptional(asOf),
  }),
  problems: ['progress.scope', 'zone.unknown'],
} as const;

const filing = z.strictObject({
  form: formId,
  period,
  state: z.enum(progressStates),
  attempts: z.int(),
  submission: z.exactOptional(opaqueId),
  underWay: z.exactOptional(z.enum(submissionStates)),
  storedAt: z.exactOptional(time),
  late: z.exactOptional(z.literal(true)),
  /** After the deadline, within its grace (宽限期). */
  inGrace: z.exactOptional(z.literal(true)),
  firstReview: z.exactOptional(z.enum(['accept', 'return'])),
  synthetic: z.exactOptional(z.literal(true)),
  imported: z.exactOptional(z.strictObject({ document: z.string(), date: z.string() })),
  deadline: z.exactOptional(deadlineShape),
  reminded: z.exactOptional(z.strictObject({ times: z.int(), lastAt: time })),
});

const counts = {
  ...{ owed: 1, notFiled: 0, filed: 0, returned: 0, accepted: 1, overdue: 0, late: 0 },
  ...{ reviewed: 1, passedAtOnce: 1, firstPassRate: '100' },
};

/** Reads the board of filings. */
export const readProgressRoute = defineRoute({
  ...asked,
  id: 'readProgress',
  path: '/v1/progress',
  summary: { zh: '报送进度表', en: 'The board of filings: zone by form and period' },
  answer: {
    status: 200,
    description: {
      zh: '一个报告期（period）或一年全部报告期（year）的报送进度；asOf 为当时的状态',
      en: 'Of one period or of a whole year; as it stood at asOf, now by default',
    },
    body: z.strictObject({
      asOf: time,
      periods: z.array(period),
      forms: z.array(
        z.strictObject({
          form: formId,
          title: message,
          period,
          deadline: z.exactOptional(deadlineShape),
          counts: progressCountsShape,
        }),
      ),
      zones: z.array(
        z.strictObject({ zone: zoneId, name: z.string(), counts: progressCountsShape, filings: z.array(filing) }),
      ),
      counts: progressCountsShape,
    }),
  },
  example: {
    answer: {
      asOf: '2026-01-20T09:00:00+08:00',
      periods: ['2025Q4'],
      forms: [
        {
          form: 'work-plan',
          title: { zh: '联动创新区各片区工作机制', en: 'Work plan of the sub-areas' },
          period: '2025Q4',
          deadline: { dueAt: '2026-01-15T18:00:00+08:00', graceUntil: '2026-01-15T18:20:00+08:00' },
          counts,
        },
      ],
      zones: [
        {
          zone: 'hangzhou',
          name: '杭州联动创新区',
          counts,
          filings: [
            {
              form: 'work-plan',
              period: '2025Q4',
              state: 'accepted',
              attempts: 1,
              submission: '0197a3c2-5d4e-7f60-8a1b-2c3d4e5f6071',
              storedAt: '2026-01-14T10:02:31+08:00',
              firstReview: 'accept',
            },
          ],
        },
      ],
      counts,
    },
  },
});

/** Answers the board of filings as a workbook to be printed. */
export const printProgressRoute = defineRoute({
  ...asked,
  id: 'printProgress',
  path: '/v1/progress/xlsx',
  summary: { zh: '报送进度表（工作簿）', en: 'The board of filings as a workbook' },
  answer: {
    status: 200,
    description: { zh: '可打印的工作簿（.xlsx）', en: 'A workbook (.xlsx) to be printed' },
    contentType: XLSX_TYPE,
  },
});
