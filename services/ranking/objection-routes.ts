import * as z from 'zod/mini';
import { indicatorFields } from '../../libs/domain/indicator-table.ts';
import { objectionStates } from '../../libs/domain/objections/objection.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import {
  asOf,
  cursor,
  decimal,
  limit,
  line,
  opaqueId,
  paragraph,
  sha256,
  time,
  year,
  zoneId,
} from '../../libs/lambda/shapes.ts';
import { basisShape } from './adjustment-routes.ts';

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cell'), subArea: line, field: z.enum(indicatorFields) }),
  z.strictObject({ kind: z.literal('indicator'), indicator: z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/)) }),
  z.strictObject({ kind: z.literal('deduction'), adjustment: opaqueId }),
]);

/** What a zone says when it objects. */
const objected = {
  evaluation: opaqueId,
  on: target,
  reason: paragraph,
  evidenceSha256: z.exactOptional(sha256),
  proposed: z.exactOptional(decimal),
};

/** What the office decides. */
const decision = {
  decision: z.enum(['upheld', 'rejected']),
  reason: paragraph,
  document: z.exactOptional(line),
  outcome: z.exactOptional(z.strictObject({ value: decimal, basis: basisShape })),
};

const deed = { by: z.string(), at: time };

const objectionShape = z.strictObject({
  id: opaqueId,
  ...objected,
  run: z.string(),
  year,
  zone: zoneId,
  state: z.enum(objectionStates),
  submitted: z.strictObject(deed),
  holder: z.exactOptional(z.string()),
  decided: z.exactOptional(z.strictObject({ ...deed, ...decision, evaluation: z.exactOptional(opaqueId) })),
  withdrawn: z.exactOptional(z.strictObject(deed)),
});

const one = { params: z.strictObject({ id: opaqueId }) } as const;

const basis = { issuer: '杭州海关', documentNo: '杭关统函〔2026〕12号', date: '2026-03-11' };

/** Objects to what was fed back. */
export const submitObjectionRoute = defineRoute({
  id: 'submitObjection',
  method: 'POST',
  path: '/v1/objections',
  summary: { zh: '对反馈结果提出异议', en: 'Object to what was fed back' },
  body: z.strictObject(objected),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: {
      zh: '已提出；办结前该次考评不能审定',
      en: 'Submitted; until it is decided, the evaluation cannot be approved',
    },
    body: z.strictObject({ id: opaqueId, state: z.literal('submitted') }),
  },
  problems: [
    'evaluation.unknown',
    'objection.not-open',
    'objection.late',
    'objection.target-unknown',
    'objection.repeated',
    'request.key-reused',
  ],
  example: {
    request: {
      evaluation: '2025-1f0c2b3a4958',
      on: { kind: 'cell', subArea: '主城片区', field: 'exports' },
      reason: '出口额漏计保税区企业，已附海关证明',
      evidenceSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      proposed: '920.4',
    },
    answer: { id: '2025-5c4d3e2f1a0b9c8d', state: 'submitted' },
  },
});

/** Takes an objection back. */
export const withdrawObjectionRoute = defineRoute({
  ...one,
  id: 'withdrawObjection',
  method: 'POST',
  path: '/v1/objections/{id}/withdrawal',
  summary: { zh: '撤回异议', en: 'Withdraw an objection' },
  ifMatch: 'required',
  answer: { status: 200, description: { zh: '已撤回', en: 'Withdrawn' }, body: objectionShape },
  problems: ['objection.unknown', 'objection.state', 'request.stale'],
});

/** Decides an objection. */
export const decideObjectionRoute = defineRoute({
  ...one,
  id: 'decideObjection',
  method: 'POST',
  path: '/v1/objections/{id}/decision',
  summary: { zh: '复核异议', en: 'Decide an objection' },
  body: z.strictObject(decision),
  ifMatch: 'required',
  answer: {
    status: 200,
    description: {
      zh: '已复核；成立的另行测算，以替代原考评',
      en: 'Decided; an upheld one has a new evaluation run in place of the one objected to',
    },
    body: objectionShape,
  },
  problems: ['objection.unknown', 'objection.state', 'objection.own-matter', 'objection.outcome', 'request.stale'],
  example: {
    request: {
      decision: 'upheld',
      reason: '经海关核实',
      document: '复核〔2026〕1号',
      outcome: { value: '920.4', basis },
    },
  },
});

/** The body of {@link decideObjectionRoute}. */
export type DecideObjectionBody = RequestOf<typeof decideObjectionRoute>['body'];

/** Lists the objections to an evaluation; people of a zone see their own. */
export const listObjectionsRoute = defineRoute({
  id: 'listObjections',
  method: 'GET',
  path: '/v1/objections',
  summary: { zh: '某次考评的异议', en: 'The objections to an evaluation' },
  query: z.strictObject({
    evaluation: opaqueId,
    zone: z.exactOptional(zoneId),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '异议列表', en: 'The objections' },
    body: z.strictObject({ items: z.array(objectionShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
});

/** Reads one objection. */
export const readObjectionRoute = defineRoute({
  ...one,
  id: 'readObjection',
  method: 'GET',
  path: '/v1/objections/{id}',
  summary: { zh: '查看异议', en: 'Read an objection' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '异议', en: 'The objection' }, body: objectionShape },
  problems: ['objection.unknown'],
});

const place = z.strictObject({
  rank: z.nullable(z.int()),
  score: z.nullable(decimal),
  grade: z.exactOptional(z.string()),
});

/** Says whom an objection would move if it were upheld. */
export const previewObjectionRoute = defineRoute({
  ...one,
  id: 'previewObjection',
  method: 'GET',
  path: '/v1/objections/{id}/preview',
  summary: { zh: '异议成立的影响预览', en: 'Whom an objection would move if it were upheld' },
  query: z.strictObject({ value: z.exactOptional(decimal) }),
  answer: {
    status: 200,
    description: {
      zh: '按原测算输入加上更正重新计算，列出名次、得分或档次有变动的单位',
      en: 'The inputs of the run computed anew with the outcome: every zone whose rank, score or grade would differ',
    },
    body: z.strictObject({
      synthetic: z.exactOptional(z.literal(true)),
      moved: z.array(z.strictObject({ zone: zoneId, before: place, after: place })),
    }),
  },
  problems: ['objection.unknown', 'objection.no-value'],
});
