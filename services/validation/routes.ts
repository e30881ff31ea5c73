import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, message, opaqueId, sha256, time } from '../../libs/lambda/shapes.ts';
import { countsShape } from '../../libs/lambda/submission-shape.ts';
import { fileCellShape } from './source-routes.ts';

export { readChangesRoute } from './changes-route.ts';
export { readSourcesRoute } from './source-routes.ts';

/** One finding as it is answered. `id` is what an explanation names. */
export const findingShape = z.strictObject({
  id: z.string(),
  rule: z.string(),
  level: z.enum(['error', 'must-explain', 'warning', 'info']),
  sheet: z.nullable(z.string()),
  cell: z.nullable(z.string()),
  field: z.exactOptional(z.string()),
  seen: z.string(),
  expected: z.string(),
  message,
  hint: message,
  audience: z.exactOptional(z.enum(['office', 'zone-and-office'])),
  from: z.exactOptional(z.array(fileCellShape)),
});

/** Reads a page of the findings of a submission. */
export const readFindingsRoute = defineRoute({
  id: 'readFindings',
  method: 'GET',
  path: '/v1/submissions/{id}/findings',
  summary: { zh: '校验结果（到单元格）', en: 'The findings of a submission, by cell' },
  params: z.strictObject({ id: opaqueId }),
  query: z.strictObject({
    level: z.exactOptional(z.enum(['error', 'must-explain', 'warning', 'info'])),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(z.string().check(z.regex(/^([1-9]\d{0,2}|1000)$/))),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '一页校验结果，按表、行、列排序', en: 'A page of findings, by sheet, row and column' },
    body: z.strictObject({
      counts: countsShape,
      items: z.array(findingShape),
      next: z.exactOptional(z.string()),
    }),
  },
  problems: ['submission.unknown', 'findings.not-yet'],
});

const one = {
  params: z.strictObject({ id: opaqueId }),
} as const;

/** Reads a link to the annotated copy of a submission's workbook. */
export const readAnnotatedRoute = defineRoute({
  ...one,
  id: 'readAnnotated',
  method: 'GET',
  path: '/v1/submissions/{id}/annotated',
  summary: { zh: '下载批注副本', en: 'A link to the annotated copy of the workbook' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '下载链接', en: 'A link that works for five minutes' },
    body: z.strictObject({ url: z.string(), expiresAt: time, fileName: z.string(), size: z.int(), sha256 }),
  },
  problems: ['submission.unknown', 'submission.reserved', 'findings.not-yet', 'annotated.none'],
});

/** Reads what became of the findings since the attempt before. */
export const readDiffRoute = defineRoute({
  ...one,
  id: 'readDiff',
  method: 'GET',
  path: '/v1/submissions/{id}/diff',
  summary: { zh: '与上一次报送相比的校验差异', en: 'What became of the findings since the attempt before' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '已改正、新出现、仍存在的问题', en: 'Findings that are fixed, new and left' },
    body: z.strictObject({
      attempt: z.int(),
      comparedWith: z.strictObject({ id: opaqueId, attempt: z.int() }),
      fixed: z.array(findingShape),
      added: z.array(findingShape),
      left: z.array(findingShape),
    }),
  },
  problems: ['submission.unknown', 'findings.not-yet', 'diff.first-attempt'],
});
