import * as z from 'zod/mini';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import {
  asOf,
  date,
  decimal,
  formId,
  line,
  opaqueId,
  period,
  positiveDecimal,
  time,
  zoneId,
} from '../../libs/lambda/shapes.ts';
import { submissionShape } from '../../libs/lambda/submission-shape.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import { zoneFields, zoneShape } from './zone-shapes.ts';

export {
  compareAuthorityValuesRoute,
  confirmAuthorityValuesRoute,
  type RecordAuthorityValuesBody,
  readAuthorityValuesRoute,
  recordAuthorityValuesRoute,
} from './authority-routes.ts';
export { handOverRoute, listHandoversRoute } from './handover-routes.ts';
export { listInspectionsRoute } from './inspection-routes.ts';
export { mergeFormRoute } from './merge-route.ts';
export { enterOfficeRoute, readOfficeEntriesRoute, readReplicationRateRoute } from './office-routes.ts';
export { listPeopleRoute, type RegisterPersonBody, readPersonRoute, registerPersonRoute } from './people-routes.ts';
export { printReceiptRoute, printSubmissionRoute } from './print-routes.ts';
export { readOpenApiRoute } from './read-openapi-route.ts';
export { reopenSubmissionRoute } from './reopening-route.ts';
export {
  assignSubmissionRoute,
  readAssigneeRoute,
  readReviewQueueRoute,
} from './review-queue-routes.ts';
export { type ReviewSubmissionBody, readReviewRoute, reviewSubmissionRoute } from './review-route.ts';

/** Registers a zone or changes it. */
export const registerZoneRoute = defineRoute({
  id: 'registerZone',
  method: 'PUT',
  path: '/v1/zones/{zone}',
  summary: { zh: '登记或更新联动创新区', en: 'Register or change a zone' },
  params: z.strictObject({ zone: zoneId }),
  body: z.strictObject(zoneFields),
  ifMatch: 'accepted',
  answer: { status: 200, created: true, description: { zh: '已登记', en: 'Registered' }, body: zoneShape },
  problems: ['zone.sub-area-repeated', 'zone.group-without-cohort', 'request.stale', 'request.if-match-required'],
  example: {
    request: {
      name: '杭州联动创新区',
      city: '杭州',
      batch: '第一批',
      areaKm2: '120.5',
      founded: { document: '浙政函〔2019〕1号', from: '2019-01-01' },
      subAreas: [
        { name: '主城片区', areaKm2: '60.5', platforms: ['综合保税区'], landUse: '产业用地' },
        { name: '钱塘片区' },
      ],
      cohorts: [2025],
      groups: { '2025': '东北片' },
    },
  },
});

/** The body of {@link registerZoneRoute}. */
export type RegisterZoneBody = RequestOf<typeof registerZoneRoute>['body'];

/** Lists the zones. */
export const listZonesRoute = defineRoute({
  id: 'listZones',
  method: 'GET',
  path: '/v1/zones',
  summary: { zh: '联动创新区名录', en: 'The registry of zones' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '全部联动创新区', en: 'Every zone' },
    body: z.strictObject({ items: z.array(zoneShape) }),
  },
  problems: [],
});

/** Reads one zone. */
export const readZoneRoute = defineRoute({
  id: 'readZone',
  method: 'GET',
  path: '/v1/zones/{zone}',
  summary: { zh: '查看联动创新区', en: 'Read a zone' },
  params: z.strictObject({ zone: zoneId }),
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '联动创新区', en: 'The zone' }, body: zoneShape },
  problems: ['zone.unknown'],
});

const enteredTotal = z.strictObject({
  value: positiveDecimal,
  unit: line,
  status: z.enum(['preliminary', 'final']),
  source: line,
  releasedOn: z.exactOptional(date),
  priorSamePeriod: z.exactOptional(positiveDecimal),
  officialGrowth: z.exactOptional(decimal),
});

const totalsFields = {
  trade: enteredTotal,
  foreignInvestment: enteredTotal,
  synthetic: z.exactOptional(z.literal(true)),
};

/** Enters the province totals of a period. */
export const recordTotalsRoute = defineRoute({
  id: 'recordProvinceTotals',
  method: 'PUT',
  path: '/v1/province-totals/{period}',
  summary: { zh: '录入全省总量', en: 'Enter the province totals of a period' },
  params: z.strictObject({ period }),
  body: z.strictObject(totalsFields),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: { zh: '已录入', en: 'Recorded as a new version' },
    body: z.strictObject(totalsFields),
  },
  problems: ['totals.unit', 'request.stale', 'request.if-match-required'],
  example: {
    request: {
      trade: { value: '55500', unit: '亿元', status: 'preliminary', source: '省统计公报' },
      foreignInvestment: { value: '115.6', unit: '亿美元', status: 'preliminary', source: '省商务厅' },
    },
    answer: {
      trade: { value: '55500', unit: '亿元', status: 'preliminary', source: '省统计公报' },
      foreignInvestment: { value: '1156000', unit: '万美元', status: 'preliminary', source: '省商务厅' },
    },
  },
});

/** The body of {@link recordTotalsRoute}. */
export type RecordTotalsBody = RequestOf<typeof recordTotalsRoute>['body'];

/** Reads the province totals of a period. */
export const readTotalsRoute = defineRoute({
  id: 'readProvinceTotals',
  method: 'GET',
  path: '/v1/province-totals/{period}',
  summary: { zh: '查看全省总量', en: 'Read the province totals of a period' },
  params: z.strictObject({ period }),
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '现行版本', en: 'The current version' },
    body: z.strictObject(totalsFields),
  },
  problems: ['totals.unknown'],
});

/** Lists the forms that zones file. */
export const listFormsRoute = defineRoute({
  id: 'listForms',
  method: 'GET',
  path: '/v1/forms',
  summary: { zh: '报表目录', en: 'The forms that zones file' },
  query: z.strictObject({ period: z.exactOptional(period) }),
  answer: {
    status: 200,
    description: { zh: '全部报表', en: 'Every form' },
    body: z.strictObject({
      items: z.array(
        z.strictObject({
          id: formId,
          title: z.strictObject({ zh: z.string(), en: z.string() }),
          frequency: z.enum(['year', 'half-year', 'quarter', 'year-to-date']),
          due: z.exactOptional(time),
          document: z.exactOptional(z.literal('required')),
          filedBy: z.exactOptional(z.enum(['office', 'both'])),
          again: z.exactOptional(z.enum(['replaces', 'adds'])),
        }),
      ),
    }),
  },
  problems: [],
});

/** Answers a form's template, made for a zone and a period, or for one sub-area of the zone. */
export const readTemplateRoute = defineRoute({
  id: 'readTemplate',
  method: 'GET',
  path: '/v1/forms/{form}/template',
  summary: { zh: '下载报表模板', en: 'The prefilled workbook of a form, for a zone and a period' },
  params: z.strictObject({ form: formId }),
  query: z.strictObject({ zone: zoneId, period, subArea: z.exactOptional(line), asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '工作簿（.xlsx）', en: 'The workbook (.xlsx)' },
    contentType: XLSX_TYPE,
  },
  problems: ['form.unknown', 'zone.unknown', 'zone.sub-area-unknown', 'period.mismatch'],
});

const submission = { params: z.strictObject({ id: opaqueId }) } as const;

/** All answers together stand in one record; a record is small. */
const ANSWERS_LENGTH = 5000;

const answers = z.record(z.string().check(z.maxLength(300)), z.string().check(z.minLength(1), z.maxLength(500))).check(
  z.refine((given) => Object.entries(given).flat().join('').length <= ANSWERS_LENGTH, {
    params: {
      zh: `说明总长度不能超过 ${ANSWERS_LENGTH} 字`,
      en: `must have at most ${ANSWERS_LENGTH} characters together`,
    },
  }),
);

const exampleAnswers = { answers: { 'unit.slip@基础数据表!D4': '已核实，系片区规划扩区所致' } } as const;

/** Answers must-explain findings. */
export const explainFindingsRoute = defineRoute({
  ...submission,
  id: 'explainFindings',
  method: 'PUT',
  path: '/v1/submissions/{id}/explanations',
  summary: { zh: '填写须说明事项', en: 'Explain the findings that must be explained' },
  body: z.strictObject({ answers }),
  ifMatch: 'accepted',
  answer: { status: 200, description: { zh: '已保存', en: 'Kept' }, body: z.strictObject({ answers }) },
  problems: [
    'submission.unknown',
    'submission.not-filer',
    'submission.not-explainable',
    'explanation.unknown-finding',
    'request.stale',
    'request.if-match-required',
  ],
  example: { request: exampleAnswers, answer: exampleAnswers },
});

/** The body of {@link explainFindingsRoute}. */
export type ExplainFindingsBody = RequestOf<typeof explainFindingsRoute>['body'];

/** Reads the explanations of a submission. */
export const readExplanationsRoute = defineRoute({
  ...submission,
  id: 'readExplanations',
  method: 'GET',
  path: '/v1/submissions/{id}/explanations',
  summary: { zh: '查看说明', en: 'Read the explanations of a submission' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '说明；尚未填写时为空且没有 ETag', en: 'The explanations; none yet: empty, and no ETag' },
    body: z.strictObject({ answers }),
  },
  problems: ['submission.unknown', 'submission.reserved'],
});

/** Signs a submission off. */
export const certifySubmissionRoute = defineRoute({
  ...submission,
  id: 'certifySubmission',
  method: 'POST',
  path: '/v1/submissions/{id}/certification',
  summary: { zh: '签发', en: 'Sign a submission off to the office' },
  ifMatch: 'required',
  answer: { status: 200, description: { zh: '已签发', en: 'Certified' }, body: submissionShape },
  problems: [
    'submission.unknown',
    'submission.not-filer',
    'submission.not-certifiable',
    'submission.not-newest',
    'submission.unexplained',
    'certification.scan-missing',
    'request.stale',
  ],
});
