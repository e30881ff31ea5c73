import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, decimal, message, opaqueId, paragraph, time } from '../../libs/lambda/shapes.ts';

const submission = { params: z.strictObject({ id: opaqueId }) } as const;

const place = {
  row: z.string().check(z.minLength(1), z.maxLength(400)),
  field: z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)),
};

/** No form has more rows than this by two columns. */
const ENTRIES = 1000;

const officeEntries = z.strictObject({
  entries: z.array(
    z.strictObject({
      ...place,
      value: z.string(),
      note: z.exactOptional(z.string()),
      by: z.string(),
      at: time,
      /** The attempt that it was entered beside, where the row is as it was then. */ carriedFrom: z.exactOptional(
        z.int(),
      ),
    }),
  ),
  open: z.array(z.strictObject({ ...place, label: message, required: z.boolean() })),
});

/** The office enters what is its own beside the rows of a filing: opinions, decisions, document numbers. */
export const enterOfficeRoute = defineRoute({
  ...submission,
  id: 'enterOffice',
  method: 'PUT',
  path: '/v1/submissions/{id}/office-entries',
  summary: { zh: '省自贸办逐项填写意见', en: 'Enter the office’s own columns, row by row' },
  body: z.strictObject({
    entries: z
      .array(
        z.strictObject({
          ...place,
          value: z.nullable(z.string().check(z.maxLength(2000))),
          note: z.exactOptional(paragraph),
        }),
      )
      .check(z.minLength(1), z.maxLength(ENTRIES)),
  }),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: {
      zh: '已保存为新的版本；未列出的各处不变，值为 null 的收回',
      en: 'Kept as a new version; what is not named stays, and null takes an entry back',
    },
    body: officeEntries,
  },
  problems: [
    'submission.unknown',
    'office-entry.no-columns',
    'office-entry.not-open',
    'office-entry.refused',
    'request.stale',
    'request.if-match-required',
  ],
  example: { request: { entries: [{ row: 'T04', field: 'approval', value: '不同意', note: '与总体方案不符' }] } },
});

/** Reads what the office entered, and what is still open. */
export const readOfficeEntriesRoute = defineRoute({
  ...submission,
  id: 'readOfficeEntries',
  method: 'GET',
  path: '/v1/submissions/{id}/office-entries',
  summary: { zh: '查看省自贸办填写内容', en: 'Read the office’s own columns of a submission' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '已填各处和尚未填写的各处；尚未填写时没有 ETag',
      en: 'What is entered, and where nothing is yet; no ETag as long as nothing was entered',
    },
    body: officeEntries,
  },
  problems: ['submission.unknown'],
});

const counts = z.enum(['replicated', 'not-replicated', 'excused', 'apart']);

/** Reads the rate of replication of an annex 3, with how each item counts. */
export const readReplicationRateRoute = defineRoute({
  ...submission,
  id: 'readReplicationRate',
  method: 'GET',
  path: '/v1/submissions/{id}/replication-rate',
  summary: { zh: '复制推广率', en: 'The rate of replication of a filing' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '按省自贸办逐项认定计算，未认定的不计入',
      en: 'By the office’s decisions on its items; what is not decided yet does not count',
    },
    body: z.strictObject({
      numerator: z.int(),
      denominator: z.int(),
      rate: z.nullable(decimal),
      apart: z.strictObject({ replicated: z.int(), items: z.int() }),
      own: z.int(),
      items: z.array(
        z.strictObject({
          item: z.string(),
          document: z.string(),
          level: z.string(),
          reported: z.boolean(),
          counts,
          replicated: z.boolean(),
        }),
      ),
    }),
  },
  problems: ['submission.unknown', 'replication-rate.none'],
  example: {
    answer: {
      numerator: 1,
      denominator: 1,
      rate: '100',
      apart: { replicated: 0, items: 0 },
      own: 1,
      items: [
        {
          item: '跨境电商零售进口退货中心仓模式',
          document: '国函〔2020〕96号',
          level: '省级部门',
          reported: true,
          counts: 'replicated',
          replicated: true,
        },
      ],
    },
  },
});
