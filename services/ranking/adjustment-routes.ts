import * as z from 'zod/mini';
import { adjustmentKinds } from '../../libs/domain/adjustments/adjustment.ts';
import { negativeList } from '../../libs/domain/exemptions/negative-list.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import {
  asOf,
  cursor,
  date,
  decimal,
  limit,
  line,
  opaqueId,
  paragraph,
  positiveDecimal,
  sha256,
  time,
  year,
  yearText,
  zoneId,
} from '../../libs/lambda/shapes.ts';

/** The decision of a competent authority (认定依据): who, which document, of which day. */
export const basisShape = z.strictObject({ issuer: line, documentNo: line, date });

/** What the office says of an entry. */
const entryFields = {
  zone: zoneId,
  year,
  kind: z.enum(adjustmentKinds),
  block: z.exactOptional(line),
  event: line,
  evidenceSha256: sha256,
  reason: paragraph,
  basis: z.exactOptional(basisShape),
  nature: z.exactOptional(z.enum(negativeList)),
};

const deed = { by: z.string(), at: time };

const adjustmentShape = z.strictObject({
  id: opaqueId,
  ...entryFields,
  points: z.exactOptional(decimal),
  state: z.enum(['standing', 'waived', 'withdrawn']),
  entered: z.strictObject(deed),
  withdrawn: z.exactOptional(z.strictObject({ ...deed, reason: z.string(), objection: z.exactOptional(opaqueId) })),
  waived: z.exactOptional(z.strictObject({ exemption: opaqueId, at: time })),
});

const one = { params: z.strictObject({ id: opaqueId }) } as const;

const exampleEntry = {
  zone: 'hangzhou',
  year: 2025,
  kind: 'deduction',
  points: '0.5',
  event: '2025-安监-17',
  evidenceSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  reason: '无人驾驶测试中发生一般生产安全事故',
} as const;

/** Enters what counts beside the figures. */
export const recordAdjustmentRoute = defineRoute({
  id: 'recordAdjustment',
  method: 'POST',
  path: '/v1/adjustments',
  summary: {
    zh: '录入加减分、取消评优资格、降档等事项',
    en: 'Enter a bonus, a deduction or what a decision takes from a place',
  },
  body: z.strictObject({ ...entryFields, points: z.exactOptional(positiveDecimal) }),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: { zh: '已录入，此后的测算计入', en: 'Entered; it counts in runs from now on' },
    body: z.strictObject({ id: opaqueId }),
  },
  problems: [
    'zone.unknown',
    'adjustment.points',
    'adjustment.block',
    'adjustment.basis-missing',
    'adjustment.issuer',
    'adjustment.repeated',
    'request.key-reused',
  ],
  example: { request: exampleEntry, answer: { id: '2025-1f0c2b3a49586d7e' } },
});

/** The body of {@link recordAdjustmentRoute}. */
export type RecordAdjustmentBody = RequestOf<typeof recordAdjustmentRoute>['body'];

/** Takes an entry back: it stays to be seen, and counts no longer. */
export const withdrawAdjustmentRoute = defineRoute({
  ...one,
  id: 'withdrawAdjustment',
  method: 'POST',
  path: '/v1/adjustments/{id}/withdrawal',
  summary: { zh: '撤销加减分事项', en: 'Withdraw an entry' },
  body: z.strictObject({ reason: paragraph }),
  ifMatch: 'required',
  answer: { status: 200, description: { zh: '已撤销', en: 'Withdrawn' }, body: adjustmentShape },
  problems: ['adjustment.unknown', 'adjustment.withdrawn', 'request.stale'],
  example: { request: { reason: '认定机关已撤销原认定' } },
});

/** Lists the entries of a year; people of a zone see their own. */
export const listAdjustmentsRoute = defineRoute({
  id: 'listAdjustments',
  method: 'GET',
  path: '/v1/adjustments',
  summary: { zh: '某年度的加减分事项', en: 'The entries of a year' },
  query: z.strictObject({
    year: yearText,
    zone: z.exactOptional(zoneId),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '事项列表，含已撤销的', en: 'The entries, withdrawn ones too' },
    body: z.strictObject({ items: z.array(adjustmentShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
});

/** Reads one entry. */
export const readAdjustmentRoute = defineRoute({
  ...one,
  id: 'readAdjustment',
  method: 'GET',
  path: '/v1/adjustments/{id}',
  summary: { zh: '查看加减分事项', en: 'Read an entry' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '事项', en: 'The entry' }, body: adjustmentShape },
  problems: ['adjustment.unknown'],
});
