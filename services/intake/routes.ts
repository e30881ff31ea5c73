import * as z from 'zod/mini';
import { submissionStates } from '../../libs/domain/submission.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, formId, limit, opaqueId, period, sha256, time, zoneId } from '../../libs/lambda/shapes.ts';
import { submissionShape } from '../../libs/lambda/submission-shape.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { announcedAnswer, announcedBody } from './announced-shapes.ts';
import { uploadExample } from './upload-example.ts';

export { type AnnounceImportBody, announceImportRoute } from './import-routes.ts';
export { announceScanRoute, readScansRoute } from './scan-routes.ts';

/** Announces a submission and answers the signed form for its upload. */
export const createSubmissionRoute = defineRoute({
  id: 'createSubmission',
  method: 'POST',
  path: '/v1/submissions',
  summary: { zh: '新建报送并取得上传表单', en: 'Announce a submission and get the signed form for its upload' },
  body: z.strictObject(announcedBody),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: { zh: '已登记，请在有效期内上传', en: 'Announced; upload before it expires' },
    body: announcedAnswer,
  },
  problems: [
    'zone.unknown',
    'form.unknown',
    'period.mismatch',
    'files.workbook-missing',
    'files.document-missing',
    'files.kind',
    'filing.accepted',
    'request.key-reused',
  ],
  example: {
    request: {
      zone: 'hangzhou',
      form: 'indicator-data',
      period: '2025',
      files: [
        {
          role: 'workbook',
          name: '2025-indicator-data-hangzhou.xlsx',
          size: 6144,
          sha256: '0a7e3c52f5d97f2c1f0d9e6c3b8a49d75e6f1c2b3a4958677685a4b3c2d1e0ff',
        },
      ],
    },
    answer: {
      ...{ id: '40fdbab1-442a-42f1-899b-ae2ef721d5eb', attempt: 1, expiresAt: '2026-01-12T09:15:01+08:00' },
      uploads: [
        uploadExample({
          ...{ role: 'workbook', name: '2025-indicator-data-hangzhou.xlsx', contentType: XLSX_TYPE },
          key: 'uploads/40fdbab1-442a-42f1-899b-ae2ef721d5eb/1',
          checksum: 'Cn48UvXZfywfDZ5sO4pJ115vHCs6SVhndoWks8LR4P8=',
        }),
      ],
    },
  },
});

/** The body of {@link createSubmissionRoute}. */
export type CreateSubmissionBody = RequestOf<typeof createSubmissionRoute>['body'];

/** Lists submissions of a period. */
export const listSubmissionsRoute = defineRoute({
  id: 'listSubmissions',
  method: 'GET',
  path: '/v1/submissions',
  summary: { zh: '某期的报送列表', en: 'List the submissions of a period' },
  query: z.strictObject({
    period,
    zone: z.exactOptional(zoneId),
    state: z.exactOptional(z.enum(submissionStates)),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '一页报送', en: 'A page of submissions' },
    body: z.strictObject({ items: z.array(submissionShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
});

const one = { params: z.strictObject({ id: opaqueId }), problems: ['submission.unknown'] } as const;

/** Reads one submission. */
export const readSubmissionRoute = defineRoute({
  ...one,
  id: 'readSubmission',
  method: 'GET',
  path: '/v1/submissions/{id}',
  summary: { zh: '查看报送', en: 'Read a submission' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '报送状态', en: 'The submission' }, body: submissionShape },
});

/** Reads the receipt of a submission. */
export const readReceiptRoute = defineRoute({
  ...one,
  id: 'readReceipt',
  method: 'GET',
  path: '/v1/submissions/{id}/receipt',
  summary: { zh: '报送回执', en: 'The receipt of a submission' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '回执', en: 'The receipt' },
    body: z.strictObject({
      number: z.string(),
      submission: opaqueId,
      zone: zoneId,
      form: formId,
      period,
      attempt: z.int(),
      sentBy: z.string(),
      files: z.array(z.strictObject({ name: z.string(), size: z.int(), sha256, storedAt: time })),
      scan: z.exactOptional(
        z.strictObject({
          number: z.string(),
          sentBy: z.string(),
          name: z.string(),
          size: z.int(),
          sha256,
          storedAt: time,
        }),
      ),
    }),
  },
  problems: ['submission.unknown', 'receipt.not-yet'],
});

/** Answers a link to an original file of a submission, or to a scan. */
export const readFileRoute = defineRoute({
  ...one,
  id: 'readSubmissionFile',
  method: 'GET',
  path: '/v1/submissions/{id}/file',
  summary: { zh: '下载原文件', en: 'A link to the original file' },
  query: z.strictObject({
    role: z.exactOptional(z.literal('scan')),
    n: z.exactOptional(z.string().check(z.regex(/^[1-9]\d{0,2}$/))),
    asOf: z.exactOptional(asOf),
  }),
  answer: {
    status: 200,
    description: { zh: '下载链接', en: 'A link that works for five minutes' },
    body: z.strictObject({ url: z.string(), expiresAt: time, fileName: z.string(), size: z.int(), sha256 }),
  },
  problems: ['submission.unknown', 'submission.reserved', 'receipt.not-yet', 'file.unknown'],
});
