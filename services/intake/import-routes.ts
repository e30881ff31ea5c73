import * as z from 'zod/mini';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { date, line } from '../../libs/lambda/shapes.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { announcedAnswer, announcedBody } from './announced-shapes.ts';
import { uploadExample } from './upload-example.ts';

/** Announces the workbook of values that were accepted before, on behalf of a zone. */
export const announceImportRoute = defineRoute({
  id: 'announceImport',
  method: 'POST',
  path: '/v1/imports',
  summary: {
    zh: '导入以往年度已认定的数据，并取得上传表单',
    en: 'Import what was accepted before there was this system, and get the signed form for its upload',
  },
  body: z.strictObject({ ...announcedBody, basis: z.strictObject({ document: line, date }) }),
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
    'import.basis-in-future',
    'import.own-filed',
    'request.key-reused',
  ],
  example: {
    request: {
      zone: 'hangzhou',
      form: 'indicator-data',
      period: '2024',
      files: [
        {
          role: 'workbook',
          name: '2024-indicator-data-hangzhou.xlsx',
          size: 6144,
          sha256: '1b7e3c52f5d97f2c1f0d9e6c3b8a49d75e6f1c2b3a4958677685a4b3c2d1e0ff',
        },
      ],
      basis: { document: '浙自贸办〔2025〕3号', date: '2025-03-18' },
    },
    answer: {
      ...{ id: '7fd5bb0b-10e3-4ecc-892a-aebd9237b0af', attempt: 1, expiresAt: '2026-01-12T09:15:01+08:00' },
      uploads: [
        uploadExample({
          ...{ role: 'workbook', name: '2024-indicator-data-hangzhou.xlsx', contentType: XLSX_TYPE },
          key: 'uploads/7fd5bb0b-10e3-4ecc-892a-aebd9237b0af/1',
          checksum: 'G348UvXZfywfDZ5sO4pJ115vHCs6SVhndoWks8LR4P8=',
        }),
      ],
    },
  },
});

/** The body of {@link announceImportRoute}. */
export type AnnounceImportBody = RequestOf<typeof announceImportRoute>['body'];
