import * as z from 'zod/mini';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { formId, line, message, period, sha256, zoneId } from '../../libs/lambda/shapes.ts';

/** How many files may be joined at once, and how large each may be, in letters of base64: 300 KiB of a workbook. */
const FILES = 12;
const FILE_LENGTH = 409_600;

const finding = z.strictObject({
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
});

const place = { sheet: z.string(), cell: z.string() };

/** Joins workbooks of sub-areas or bureaus into one of the form's template. Nothing is kept. */
export const mergeFormRoute = defineRoute({
  id: 'mergeForm',
  method: 'POST',
  path: '/v1/forms/{form}/merge',
  summary: { zh: '汇总各片区、各部门的表', en: 'Join workbooks of sub-areas or bureaus into one' },
  params: z.strictObject({ form: formId }),
  body: z.strictObject({
    zone: zoneId,
    period,
    files: z
      .array(z.strictObject({ name: line, base64: z.base64().check(z.minLength(4), z.maxLength(FILE_LENGTH)) }))
      .check(z.minLength(1), z.maxLength(FILES)),
  }),
  answer: {
    status: 200,
    description: {
      zh: '汇总后的工作簿、校验结果（单元格为汇总表的）及每个数的来源',
      en: 'The joined workbook, findings at its cells, and the source of every value',
    },
    body: z.strictObject({
      workbook: z.strictObject({ fileName: z.string(), base64: z.string(), sha256 }),
      findings: z.array(finding),
      lineage: z.array(z.strictObject({ ...place, from: z.strictObject({ file: z.string(), ...place, sha256 }) })),
    }),
  },
  problems: ['form.unknown', 'zone.unknown', 'period.mismatch', 'merge.unreadable-file', 'merge.too-large'],
  example: {
    request: { zone: 'hangzhou', period: '2025', files: [{ name: '主城片区.csv', base64: '5qCH6aKYCg==' }] },
  },
});

/** The body of {@link mergeFormRoute}. */
export type MergeFormBody = RequestOf<typeof mergeFormRoute>['body'];
