import * as z from 'zod/mini';
import { evaluationStates } from '../../libs/domain/evaluation/evaluation.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import {
  asOf,
  date,
  decimal,
  line,
  message,
  opaqueId,
  paragraph,
  sha256,
  time,
  year,
  yearText,
  zoneId,
} from '../../libs/lambda/shapes.ts';

const decidedStates = ['feedback', 'approved', 'publicised', 'circulated'] as const;

/** 数据版本: 快报, 年报 or 核定, the least among the figures. */
const edition = z.enum(['flash', 'annual', 'verified']);

const evaluationShape = z.strictObject({
  id: opaqueId,
  year,
  state: z.enum(evaluationStates),
  scheme: z.strictObject({ id: z.string(), version: z.int(), sha256: z.exactOptional(sha256) }),
  dataAsOf: time,
  replaces: z.exactOptional(opaqueId),
  supersededBy: z.exactOptional(opaqueId),
  run: z.exactOptional(z.string()),
  edition: z.exactOptional(edition),
  blockers: z.exactOptional(z.array(z.strictObject({ code: z.string(), zone: z.exactOptional(zoneId), message }))),
  synthetic: z.exactOptional(z.literal(true)),
  decisions: z.array(
    z.strictObject({
      to: z.enum(decidedStates),
      by: z.string(),
      at: time,
      document: z.string(),
      meeting: z.exactOptional(z.string()),
      date: z.exactOptional(date),
      until: z.exactOptional(date),
      despite: z.exactOptional(z.strictObject({ reason: z.string(), blockers: z.array(z.string()) })),
    }),
  ),
});

/** Asks for an evaluation. */
export const requestEvaluationRoute = defineRoute({
  id: 'requestEvaluation',
  method: 'POST',
  path: '/v1/evaluations',
  summary: { zh: '发起测算', en: 'Ask for an evaluation' },
  body: z.strictObject({
    year,
    scheme: z.strictObject({ id: line, version: z.exactOptional(z.int().check(z.minimum(1))) }),
    dataAsOf: z.exactOptional(time),
  }),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: { zh: '已登记，测算完成后为初步结果', en: 'Registered; it becomes provisional once it was run' },
    body: z.strictObject({ id: opaqueId, state: z.literal('draft') }),
  },
  problems: [
    'scheme.unknown',
    'scheme.not-effective',
    'scheme.late-goalposts',
    'evaluation.future-data',
    'request.key-reused',
  ],
  example: {
    request: { year: 2025, scheme: { id: 'sample-2025' }, dataAsOf: '2026-03-02T09:00:00+08:00' },
    answer: { id: '2025-1f0c2b3a4958', state: 'draft' },
  },
});

const one = { params: z.strictObject({ id: opaqueId }) } as const;

/** Takes an evaluation one state further. */
export const decideEvaluationRoute = defineRoute({
  ...one,
  id: 'decideEvaluation',
  method: 'POST',
  path: '/v1/evaluations/{id}/transitions',
  summary: { zh: '反馈、审定、公示、通报', en: 'Feed back, approve, publicise or circulate an evaluation' },
  body: z.strictObject({
    to: z.enum(decidedStates),
    /** The number of the minutes or of the document (会议纪要号、文号). */
    document: line,
    /** Which meeting approves (审定会议): of an approval, and of that alone. */
    meeting: z.exactOptional(line),
    /** The day of the meeting or the document; an approval has one. */
    date: z.exactOptional(date),
    /** The last day of the public notice (公示截止日): of a public notice, and of that alone. */
    until: z.exactOptional(date),
    despite: z.exactOptional(z.strictObject({ reason: paragraph })),
  }),
  ifMatch: 'required',
  answer: { status: 200, description: { zh: '考评', en: 'The evaluation' }, body: evaluationShape },
  problems: [
    'evaluation.unknown',
    'evaluation.state',
    'evaluation.meeting-missing',
    'evaluation.until-missing',
    'evaluation.under-notice',
    'evaluation.blocked',
    'evaluation.objections-open',
    'evaluation.outdated',
    'request.stale',
  ],
  example: {
    request: {
      ...{ to: 'approved', meeting: '省自贸办专题会议', date: '2026-04-20' },
      document: '省自贸办专题会议纪要〔2026〕3号',
    },
  },
});

/** Lists the evaluations of a year. */
export const listEvaluationsRoute = defineRoute({
  id: 'listEvaluations',
  method: 'GET',
  path: '/v1/evaluations',
  summary: { zh: '某年度的考评', en: 'The evaluations of a year' },
  query: z.strictObject({ year: yearText, asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '考评列表', en: 'The evaluations' },
    body: z.strictObject({ items: z.array(evaluationShape) }),
  },
  problems: [],
});

/** Reads one evaluation. */
export const readEvaluationRoute = defineRoute({
  ...one,
  id: 'readEvaluation',
  method: 'GET',
  path: '/v1/evaluations/{id}',
  summary: { zh: '查看考评', en: 'Read an evaluation' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '考评状态', en: 'The evaluation' }, body: evaluationShape },
  problems: ['evaluation.unknown'],
});

const scored = z.strictObject({
  value: z.nullable(decimal),
  score: z.nullable(decimal),
  weight: decimal,
  contribution: z.nullable(decimal),
});

const by = z.union([
  z.strictObject({ node: z.string() }),
  z.strictObject({ item: z.string() }),
  z.strictObject({ fewer: z.literal('deductions') }),
]);

/** From the score of the tree to the place, every step. */
const standing = z.strictObject({
  subtotal: decimal,
  bonus: decimal,
  deduction: decimal,
  advancement: z.exactOptional(z.strictObject({ before: z.int(), now: z.int(), points: decimal })),
  grade: z.exactOptional(z.string()),
  tie: z.exactOptional(
    z.strictObject({
      zones: z.int(),
      compared: z.array(z.strictObject({ by, value: z.nullable(decimal) })),
      shared: z.boolean(),
    }),
  ),
  zeroed: z.exactOptional(z.array(z.string())),
  adjustments: z.array(z.string()),
});

const entry = z.strictObject({
  rank: z.nullable(z.int()),
  zone: zoneId,
  score: z.nullable(decimal),
  blocks: z.record(z.string(), z.nullable(decimal)),
  indicators: z.record(z.string(), scored),
  usableWeight: decimal,
  provisional: z.boolean(),
  reason: z.exactOptional(z.string()),
  group: z.exactOptional(z.strictObject({ name: z.string(), rank: z.nullable(z.int()), of: z.int() })),
  standing: z.exactOptional(standing),
});

/** The shape of a ranking. */
export const rankingShape = z.strictObject({
  year,
  synthetic: z.exactOptional(z.literal(true)),
  scheme: z.strictObject({ id: z.string(), version: z.int(), sha256 }),
  run: z.strictObject({ id: z.string(), inputsSha256: sha256 }),
  edition: z.exactOptional(edition),
  entries: z.array(entry),
});

/** Reads the ranking of an evaluation. */
export const readRankingRoute = defineRoute({
  ...one,
  id: 'readRanking',
  method: 'GET',
  path: '/v1/evaluations/{id}/ranking',
  summary: { zh: '名次与得分', en: 'The ranking' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '按名次列出', en: 'By rank' }, body: rankingShape },
  problems: ['evaluation.unknown', 'evaluation.not-run'],
});

/** Reads one zone's result: what a zone sees is its own, once results are fed back. */
export const readZoneResultRoute = defineRoute({
  id: 'readZoneResult',
  method: 'GET',
  path: '/v1/evaluations/{id}/zones/{zone}',
  params: z.strictObject({ id: opaqueId, zone: zoneId }),
  summary: { zh: '一个联动创新区的结果及数据来源', en: "One zone's result with its lineage" },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '指标值、分项得分、名次与数据来源', en: 'Values, item scores, rank and lineage' },
    body: z.strictObject({ entry, indicators: z.record(z.string(), z.unknown()) }),
  },
  problems: ['evaluation.unknown', 'evaluation.not-run'],
});

/** The body of {@link decideEvaluationRoute}. */
export type DecideEvaluationBody = RequestOf<typeof decideEvaluationRoute>['body'];
