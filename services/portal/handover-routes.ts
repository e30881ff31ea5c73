import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, limit, paragraph, subject, time, zoneId } from '../../libs/lambda/shapes.ts';

const handedFields = { from: subject, to: subject, note: z.exactOptional(paragraph) };
const handoverShape = z.strictObject({
  unit: zoneId,
  number: z.int(),
  ...handedFields,
  by: subject,
  at: time,
});

const example = { from: 'li.wei', to: 'wang.fang', note: '李伟调离' } as const;

/** Hands a person's open work to another. */
export const handOverRoute = defineRoute({
  id: 'handOver',
  method: 'POST',
  path: '/v1/handovers',
  summary: { zh: '移交经办人的在办事项', en: 'Hand a person’s open work to another' },
  body: z.strictObject(handedFields),
  idempotencyKey: 'accepted',
  answer: { status: 201, description: { zh: '已移交', en: 'Handed over' }, body: handoverShape },
  problems: ['handover.same-person', 'handover.recipient', 'request.key-reused'],
  example: {
    request: example,
    answer: { unit: 'hangzhou', number: 1, ...example, by: 'zhao.min', at: '2026-03-02T09:00:00+08:00' },
  },
});

/** Lists the handovers of a zone, or of the office. */
export const listHandoversRoute = defineRoute({
  id: 'listHandovers',
  method: 'GET',
  path: '/v1/handovers',
  summary: { zh: '移交记录', en: 'The handovers of a zone or of the office' },
  query: z.strictObject({
    unit: z.exactOptional(zoneId),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '移交记录，新的在前', en: 'A page of handovers, the newest first' },
    body: z.strictObject({ items: z.array(handoverShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
});
