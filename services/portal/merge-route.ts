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
    answer: {
      workbook: {
        fileName: '杭州联动创新区-主要评价指标基础数据表-2025.xlsx',
        // Cut short.
        base64: 'UEsDBBQAAAAIAAAAIQBvGHAubgEAAH4GAAAT…',
        sha256: '4ce8f99ada781a436040b8ef781b1af598bccafa16aee3c31fc7a3676aa6f1b4',
      },
      findings: [
        {
          ...{ rule: 'merge.foreign-file', level: 'error', sheet: null, cell: null },
          ...{ seen: '主城片区.csv', expected: '杭州联动创新区 2025' },
          message: {
            zh: '“主城片区.csv”里没有找到这张表的表头',
            en: 'No table of this form was found in “主城片区.csv”',
          },
          hint: {
            zh: '该文件未汇入；请确认是否选错文件，改正后重新汇总',
            en: 'The file was not joined; check whether it is the right one, and join again',
          },
        },
      ],
      lineage: [],
    },
  },
});

/** The body of {@link mergeFormRoute}. */
export type MergeFormBody = RequestOf<typeof mergeFormRoute>['body'];
