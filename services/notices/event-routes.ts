import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { limit } from '../../libs/lambda/shapes.ts';

/** A number of the log, as text. */
export const sequenceText = z.string().check(z.regex(/^(0|[1-9]\d{0,8})$/));

/** Lists the log of events. */
export const listEventsRoute = defineRoute({
  id: 'listEvents',
  method: 'GET',
  path: '/v1/events',
  summary: {
    zh: '按顺序重放事件日志',
    en: 'The log of events in its order: ask with `after` = the last `next` for what came since',
  },
  query: z.strictObject({ after: z.exactOptional(sequenceText), limit: z.exactOptional(limit) }),
  answer: {
    status: 200,
    description: {
      zh: '事件（CloudEvents 1.0）；门户只见已通报、已发布的事项',
      en: 'Events (CloudEvents 1.0); the portal sees what is circulated or published. `next` stands also where no event is left',
    },
    body: z.strictObject({
      items: z.array(
        z.strictObject({
          id: z.string(),
          source: z.string(),
          type: z.string(),
          specversion: z.literal('1.0'),
          time: z.string(),
          subject: z.string(),
          datacontenttype: z.literal('application/json'),
          dataversion: z.string(),
          sequence: sequenceText,
          data: z.record(z.string(), z.unknown()),
        }),
      ),
      next: sequenceText,
    }),
  },
  problems: [],
  example: {
    answer: {
      items: [
        {
          id: '3b0c42e3b0c44298fc1c149afbf4c899',
          source: 'lianchuang/publishing',
          type: 'report.published',
          specversion: '1.0',
          time: '2026-03-20T01:00:00.000Z',
          subject: '2025-1f0c2b3a4958',
          datacontenttype: 'application/json',
          dataversion: '1',
          sequence: '17',
          data: { evaluation: '2025-1f0c2b3a4958', year: 2025, run: 'run-2025-0123456789abcdef' },
        },
      ],
      next: '17',
    },
  },
});
