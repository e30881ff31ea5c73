import * as z from 'zod/mini';
import {
  authorityFields,
  comparisonVerdicts,
  departmentIds,
} from '../../libs/domain/forms/authority-values/vocabulary.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, decimal, line, opaqueId, paragraph, period, sha256, time, zoneId } from '../../libs/lambda/shapes.ts';

const department = z.enum(departmentIds);
const field = z.enum(authorityFields);
const subArea = z.string().check(z.minLength(1), z.maxLength(60));

/** 确认 the department's figure, or 说明 why one's own differs. */
const answers = ['confirm', 'explain'] as const;

/** As the form has it: eleven zones, their sub-areas, a few figures each. */
const MOST_VALUES = 2000;

const departmentShape = z.strictObject({
  department,
  name: z.string(),
  period,
  version: z.int(),
  recordedAt: time,
  submission: z.exactOptional(opaqueId),
  synthetic: z.exactOptional(z.literal(true)),
  values: z.array(
    z.strictObject({
      zone: zoneId,
      subArea: z.nullable(z.string()),
      field,
      label: z.string(),
      value: decimal,
      unit: z.string(),
      document: z.string(),
      cell: z.exactOptional(z.string()),
    }),
  ),
});

const exampleValue = { zone: 'hangzhou', subArea: null, unit: '亿元', document: '海关统计2025年12月月报' } as const;

/** Records what a department settled of a period. */
export const recordAuthorityValuesRoute = defineRoute({
  id: 'recordAuthorityValues',
  method: 'PUT',
  path: '/v1/authority-values/{department}/{period}',
  summary: { zh: '录入部门核定数', en: 'Record what a department settled of a period' },
  params: z.strictObject({ department, period }),
  body: z.strictObject({
    document: line,
    values: z
      .array(
        z.strictObject({
          zone: zoneId,
          subArea: z.exactOptional(subArea),
          field,
          value: decimal,
          unit: line,
          document: z.exactOptional(line),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_VALUES)),
    synthetic: z.exactOptional(z.literal(true)),
  }),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: { zh: '已录入', en: 'Recorded as a new version' },
    body: departmentShape,
  },
  problems: ['authority-values.invalid', 'request.stale', 'request.if-match-required'],
  example: {
    request: {
      document: '海关统计2025年12月月报',
      values: [
        { zone: 'hangzhou', field: 'exports', value: '1370.4', unit: '亿元' },
        { zone: 'hangzhou', field: 'imports', value: '800', unit: '亿元' },
      ],
    },
    answer: {
      ...{ department: 'customs', name: '海关', period: '2025', version: 1, recordedAt: '2026-01-12T09:00:04+08:00' },
      values: [
        { ...exampleValue, field: 'exports', label: '出口额', value: '1370.4' },
        { ...exampleValue, field: 'imports', label: '进口额', value: '800' },
      ],
    },
  },
});

/** The body of {@link recordAuthorityValuesRoute}. */
export type RecordAuthorityValuesBody = RequestOf<typeof recordAuthorityValuesRoute>['body'];

const read = {
  method: 'GET',
  params: z.strictObject({ period }),
} as const;

/** Reads what the departments settled of a period: a zone its own figures, the office all. */
export const readAuthorityValuesRoute = defineRoute({
  ...read,
  id: 'readAuthorityValues',
  path: '/v1/authority-values/{period}',
  summary: { zh: '查看部门核定数', en: 'Read what the departments settled of a period' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '各部门现行版本', en: 'The current version of each department' },
    body: z.strictObject({ period, departments: z.array(departmentShape) }),
  },
  problems: [],
});

const comparisonTable = z.strictObject({
  period,
  items: z.array(
    z.strictObject({
      zone: zoneId,
      subArea: z.nullable(z.string()),
      field,
      label: z.string(),
      unit: z.string(),
      department,
      name: z.string(),
      reported: z.nullable(
        z.strictObject({
          value: decimal,
          fileSha256: sha256,
          cells: z.array(z.strictObject({ sheet: z.string(), cell: z.string() })),
        }),
      ),
      authority: z.nullable(z.strictObject({ value: decimal, document: z.string() })),
      difference: z.nullable(decimal),
      percent: z.nullable(decimal),
      verdict: z.enum(comparisonVerdicts),
      /** What the zone answered, as long as both figures are what it answered to. */
      answer: z.nullable(
        z.strictObject({ answer: z.enum(answers), text: z.exactOptional(z.string()), by: z.string(), at: time }),
      ),
    }),
  ),
  /** Zones that owe answers, and to how many rows. */
  open: z.array(z.strictObject({ zone: zoneId, rows: z.int() })),
});

/** Compares what zones reported with what the departments settled: a zone its own, the office every zone or one. */
export const compareAuthorityValuesRoute = defineRoute({
  ...read,
  id: 'compareAuthorityValues',
  path: '/v1/authority-values/{period}/comparison',
  summary: { zh: '填报数与部门核定数比对表', en: 'Reported figures beside those of the departments' },
  query: z.strictObject({ zone: z.exactOptional(zoneId), asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    versioned: true,
    description: {
      zh: '比对表，含各区的确认与说明及未答复的行数',
      en: 'A row for each figure that a department settled, with the zone’s answer, and who still owes answers',
    },
    body: comparisonTable,
  },
  problems: ['zone.unknown'],
});

/** A zone's lead confirms or explains its own rows of the comparison. */
export const confirmAuthorityValuesRoute = defineRoute({
  id: 'confirmAuthorityValues',
  method: 'PUT',
  path: '/v1/authority-values/{period}/confirmations',
  summary: { zh: '确认或说明比对表中的本区数据', en: 'Confirm or explain one’s own rows of the comparison' },
  params: z.strictObject({ period }),
  body: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          department,
          field,
          subArea: z.exactOptional(subArea),
          answer: z.enum(answers),
          text: z.exactOptional(paragraph),
        }),
      )
      .check(z.minLength(1), z.maxLength(MOST_VALUES)),
  }),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: {
      zh: '已保存为新的版本；未列出的行不变。填报数或核定数变动后，该行须重新答复',
      en: 'Kept as a new version; rows that are not named stay. A row is open again once one of its two figures changes',
    },
    body: comparisonTable,
  },
  problems: ['zone.unknown', 'authority-values.answers-refused', 'request.stale', 'request.if-match-required'],
  example: {
    request: {
      rows: [
        { department: 'customs', field: 'imports', answer: 'confirm' },
        {
          department: 'customs',
          field: 'exports',
          answer: 'explain',
          text: '海关数含综合保税区企业20亿元，本区填报时漏计',
        },
      ],
    },
  },
});
