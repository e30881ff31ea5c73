import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, limit, opaqueId, sha256, year, yearText } from '../../libs/lambda/shapes.ts';

export { listKeysRoute, readBundleRoute } from './bundle-routes.ts';
export { readCircularRoute, readScoreSheetRoute } from './circular-routes.ts';

const file = z.strictObject({
  name: z.string(),
  contentType: z.string(),
  size: z.int(),
  sha256,
});

const reportShape = z.strictObject({
  year,
  run: z.string(),
  stage: z.enum(['draft', 'released']),
  synthetic: z.exactOptional(z.literal(true)),
  files: z.array(file),
});

const page = z.strictObject({ limit: z.exactOptional(limit), cursor: z.exactOptional(cursor) });

/** Lists the released reports. */
export const listReportsRoute = defineRoute({
  id: 'listReports',
  method: 'GET',
  path: '/v1/public/reports',
  summary: { zh: '已发布的报告', en: 'The released reports' },
  query: page,
  answer: {
    status: 200,
    description: { zh: '按年度列出，新的在前', en: 'By year, the newest first' },
    body: z.strictObject({ items: z.array(reportShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
});

/** Redirects to one file of a released report. */
export const readReportFileRoute = defineRoute({
  id: 'readReportFile',
  method: 'GET',
  path: '/v1/public/reports/{file}',
  summary: { zh: '下载已发布的报告文件', en: 'Fetch a file of a released report' },
  params: z.strictObject({ file: z.string().check(z.regex(/^20\d\d[a-z-]*\.(html|json)$/)) }),
  answer: { status: 302, description: { zh: '不可更改的文件', en: 'The immutable file' } },
  problems: ['report.unknown'],
});

/** Lists the released rankings, as far as their schemes disclose them. */
export const listRankingsRoute = defineRoute({
  id: 'listRankings',
  method: 'GET',
  path: '/v1/public/rankings',
  summary: { zh: '已公开的名次', en: 'The disclosed rankings' },
  query: page,
  answer: {
    status: 200,
    description: { zh: '名次文件', en: 'The files; fetch them from /v1/public/reports/{file}' },
    body: z.strictObject({
      items: z.array(z.strictObject({ year, run: z.string(), file })),
      next: z.exactOptional(cursor),
    }),
  },
  problems: [],
});

/** Answers links to the draft of an evaluation's report. */
export const readDraftRoute = defineRoute({
  id: 'readDraft',
  method: 'GET',
  path: '/v1/evaluations/{id}/draft',
  summary: { zh: '报告初稿（内部）', en: 'The internal draft of the report' },
  params: z.strictObject({ id: opaqueId }),
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '下载链接', en: 'Links that work for five minutes' },
    body: z.strictObject({
      items: z.array(
        z.strictObject({ url: z.string(), expiresAt: z.string(), fileName: z.string(), size: z.int(), sha256 }),
      ),
    }),
  },
  problems: ['evaluation.unknown', 'report.not-yet'],
});

/** A year in the name of a file. */
export const fileYear = (name: string): number => Number(yearText.parse(name.slice(0, 4)));
