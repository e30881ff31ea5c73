import * as z from 'zod/mini';
import { scanBytes, scanStates } from '../../libs/domain/scan.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, line, message, opaqueId, sha256, time } from '../../libs/lambda/shapes.ts';
import { uploadExample } from './upload-example.ts';

const ofSubmission = { path: '/v1/submissions/{id}/scan', params: z.strictObject({ id: opaqueId }) } as const;

/** Announces a scan of the signed and sealed print sheet and answers the signed form for its upload. */
export const announceScanRoute = defineRoute({
  ...ofSubmission,
  id: 'announceScan',
  method: 'POST',
  summary: {
    zh: '登记盖章扫描件并取得上传表单',
    en: 'Announce the scan of the sealed print sheet and get the signed form for its upload',
  },
  body: z.strictObject({ name: line, size: z.int().check(z.minimum(1), z.maximum(scanBytes)), sha256 }),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: { zh: '已登记，请在有效期内上传', en: 'Announced; upload before it expires' },
    body: z.strictObject({
      number: z.int(),
      expiresAt: time,
      uploads: z.array(
        z.strictObject({
          role: z.literal('scan'),
          name: z.string(),
          url: z.string(),
          fields: z.record(z.string(), z.string()),
        }),
      ),
    }),
  },
  problems: [
    'submission.unknown',
    'submission.not-filer',
    'scan.kind',
    'scan.not-taken',
    'submission.not-newest',
    'request.key-reused',
  ],
  example: {
    request: {
      name: '2025-indicator-data-sealed.pdf',
      size: 482_133,
      sha256: '5b1e3c52f5d97f2c1f0d9e6c3b8a49d75e6f1c2b3a4958677685a4b3c2d1e0aa',
    },
    answer: {
      ...{ number: 1, expiresAt: '2026-01-12T09:15:02+08:00' },
      uploads: [
        uploadExample({
          ...{ role: 'scan', name: '2025-indicator-data-sealed.pdf', contentType: 'application/pdf' },
          key: 'uploads/d8ea9867-0eb9-4de3-81bf-8dde53599da4/scan-1',
          checksum: 'Wx48UvXZfywfDZ5sO4pJ115vHCs6SVhndoWks8LR4Ko=',
        }),
      ],
    },
  },
});

/** Reads what became of the scans of a submission. */
export const readScansRoute = defineRoute({
  ...ofSubmission,
  id: 'readScans',
  method: 'GET',
  summary: { zh: '查看盖章扫描件', en: 'The scans of the sealed print sheet of a submission' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '各次登记的扫描件；本表签发前是否须上传；计入的是哪一份',
      en: 'Each announced scan; whether one is needed to certify; the number of the one that counts',
    },
    body: z.strictObject({
      required: z.boolean(),
      counting: z.exactOptional(z.int()),
      items: z.array(
        z.strictObject({
          number: z.int(),
          name: z.string(),
          size: z.int(),
          sha256,
          announced: z.strictObject({ by: z.string(), at: time }),
          expiresAt: time,
          state: z.enum(scanStates),
          storedAt: z.exactOptional(time),
          refusal: z.exactOptional(z.strictObject({ code: z.string(), message })),
        }),
      ),
    }),
  },
  problems: ['submission.unknown'],
});
