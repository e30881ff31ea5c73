import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import {
  asOf,
  cursor,
  decimal,
  formId,
  limit,
  opaqueId,
  period,
  subject,
  time,
  zoneId,
} from '../../libs/lambda/shapes.ts';
import { countsShape } from '../../libs/lambda/submission-shape.ts';

const entry = z.strictObject({
  submission: opaqueId,
  zone: zoneId,
  form: formId,
  period,
  attempt: z.int(),
  certified: z.strictObject({ by: z.string(), at: time }),
  /** Days that have begun in Shanghai since it was certified. */
  daysWaiting: z.int(),
  deadline: z.exactOptional(z.strictObject({ dueAt: time, provisional: z.exactOptional(z.literal(true)) })),
  counts: countsShape,
  /** What of the ranking rests on it: points of 100 on its form; by the year's newest run, how far its findings could move. */
  effect: z.strictObject({
    weight: decimal,
    run: z.exactOptional(
      z.strictObject({
        id: z.string(),
        places: z.int(),
        points: decimal,
        finding: z.exactOptional(
          z.strictObject({ rule: z.string(), sheet: z.nullable(z.string()), cell: z.nullable(z.string()) }),
        ),
      }),
    ),
  }),
  /** Cells that are others than when the filing was last certified, where it was. */
  changed: z.exactOptional(z.strictObject({ since: opaqueId, attempt: z.int(), cells: z.int() })),
  assignee: z.exactOptional(z.string()),
  synthetic: z.exactOptional(z.literal(true)),
});

/** Lists what waits for review. */
export const readReviewQueueRoute = defineRoute({
  id: 'readReviewQueue',
  method: 'GET',
  path: '/v1/review-queue',
  summary: { zh: '待审核队列', en: 'What waits for review, by deadline and effect on rank' },
  query: z.strictObject({
    zone: z.exactOptional(zoneId),
    form: z.exactOptional(formId),
    assignee: z.exactOptional(subject),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
    asOf: z.exactOptional(asOf),
  }),
  answer: {
    status: 200,
    description: {
      zh: '先按报送时限，再按对名次的可能影响、表格权重和等待时间排序',
      en: 'By deadline, then by how far its findings could move a rank, the weight of its form, and how long it waits',
    },
    body: z.strictObject({ items: z.array(entry), next: z.exactOptional(cursor) }),
  },
  problems: [],
  example: {
    answer: {
      items: [
        {
          submission: '0197a3c2-5d4e-7f60-8a1b-2c3d4e5f6071',
          zone: 'hangzhou',
          form: 'indicator-data',
          period: '2025',
          attempt: 2,
          certified: { by: 'zhao.min', at: '2026-01-20T09:00:00+08:00' },
          daysWaiting: 2,
          deadline: { dueAt: '2026-01-31T18:00:00+08:00' },
          counts: { error: 0, mustExplain: 1, warning: 2, info: 0 },
          effect: {
            weight: '70',
            run: {
              id: 'run-2025-0123456789abcdef',
              places: 2,
              points: '3.4',
              finding: { rule: 'unit.slip', sheet: '基础数据表', cell: 'J4' },
            },
          },
          changed: { since: '0197a3c2-0000-7f60-8a1b-2c3d4e5f6071', attempt: 1, cells: 4 },
          assignee: 'office-2',
        },
      ],
    },
  },
});

const ofOne = { path: '/v1/submissions/{id}/assignee', params: z.strictObject({ id: opaqueId }) } as const;

const assignment = z.strictObject({
  /** Who has it now, also by handing over; null where it is anybody's. */
  assignee: z.nullable(z.string()),
  /** As it was given. */
  given: z.exactOptional(z.strictObject({ to: z.nullable(z.string()), by: z.string(), at: time })),
});

const example = {
  request: { assignee: 'office-2' },
  answer: { assignee: 'office-2', given: { to: 'office-2', by: 'office-1', at: '2026-01-20T10:00:00+08:00' } },
} as const;

/** Gives a submission to one of the office to review. */
export const assignSubmissionRoute = defineRoute({
  ...ofOne,
  id: 'assignSubmission',
  method: 'PUT',
  summary: { zh: '分办审核', en: 'Give a submission to one of the office to review' },
  body: z.strictObject({ assignee: z.nullable(subject) }),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: {
      zh: '已分办；分办不是锁定，省自贸办其他人员仍可审核',
      en: 'Given; it is no lock, and others of the office may review it all the same',
    },
    body: assignment,
  },
  problems: [
    'submission.unknown',
    'submission.not-reviewable',
    'submission.own-certification',
    'request.stale',
    'request.if-match-required',
  ],
  example,
});

/** Reads to whom a submission was given to review. */
export const readAssigneeRoute = defineRoute({
  ...ofOne,
  id: 'readAssignee',
  method: 'GET',
  summary: { zh: '查看审核分办', en: 'To whom a submission was given to review' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '经办人；尚未分办时没有 ETag', en: 'Who has it; no ETag as long as nobody was named' },
    body: assignment,
  },
  problems: ['submission.unknown'],
  example: { answer: example.answer },
});
