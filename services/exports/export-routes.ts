import * as z from 'zod/mini';
import { exportFormats, exportKinds, exportStates } from '../../libs/domain/exports/export-asked.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { message, opaqueId, sha256, time, year } from '../../libs/lambda/shapes.ts';

const kind = z.enum(exportKinds);
const format = z.enum(exportFormats);
const exampleId = '0197a3c2-5d4e-7f60-8a1b-2c3d4e5f6071';
const asked = { kind: 'findings', format: 'csv', year: 2025 } as const;

/** Asks for an export. */
export const requestExportRoute = defineRoute({
  id: 'requestExport',
  method: 'POST',
  path: '/v1/exports',
  summary: { zh: '申请批量导出', en: 'Ask for an export of all of a kind of a year' },
  body: z.strictObject({ kind, format, year }),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: {
      zh: '已登记，文件生成后可在 Location 所指处下载',
      en: 'Registered; look at Location until the files are made',
    },
    body: z.strictObject({ id: opaqueId, state: z.literal('queued') }),
  },
  problems: ['request.key-reused'],
  example: { request: asked, answer: { id: exampleId, state: 'queued' } },
});

/** Reads how far an export is, with links to its files once it is done. */
export const readExportRoute = defineRoute({
  id: 'readExport',
  method: 'GET',
  path: '/v1/exports/{id}',
  params: z.strictObject({ id: opaqueId }),
  summary: { zh: '查看批量导出', en: 'Read how far an export is, and where its files are' },
  answer: {
    status: 200,
    description: {
      zh: '导出状态；完成后为文件链接（五分钟内有效）及清单 manifest.json，其中有各文件的 SHA-256',
      en: 'Its state; once done, links to its files that work for five minutes, and to manifest.json with their hashes',
    },
    body: z.strictObject({
      ...{ id: opaqueId, kind, format, year, state: z.enum(exportStates) },
      percent: z.int(),
      askedAt: time,
      asOf: z.exactOptional(time),
      rows: z.exactOptional(z.int()),
      failure: z.exactOptional(message),
      files: z.array(z.strictObject({ name: z.string(), url: z.string(), size: z.int(), sha256 })),
      expiresAt: z.exactOptional(time),
    }),
  },
  problems: ['export.unknown'],
  example: {
    answer: {
      ...{ id: exampleId, ...asked, state: 'done', percent: 100, askedAt: '2026-01-12T09:00:00+08:00' },
      ...{ asOf: '2026-01-12T09:00:02+08:00', rows: 120 },
      files: [
        {
          name: 'findings-2025.csv',
          url: 'https://results.example/exports/4f53cda1.csv',
          size: 20_480,
          sha256: '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
        },
      ],
      expiresAt: '2026-01-12T09:10:00+08:00',
    },
  },
});
