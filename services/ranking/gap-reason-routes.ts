import * as z from 'zod/mini';
import { gapReasons } from '../../libs/domain/gaps/gap-reason.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, limit, paragraph, sha256, time, year, yearText, zoneId } from '../../libs/lambda/shapes.ts';
import { basisShape } from './adjustment-routes.ts';

/** The id of an indicator. */
const indicator = z.string().check(z.regex(/^[a-z][A-Za-z]{0,39}$/));

const confirmation = {
  reason: z.enum(gapReasons),
  basis: basisShape,
  evidenceSha256: z.exactOptional(sha256),
  note: z.exactOptional(paragraph),
};

const gapReasonShape = z.strictObject({
  zone: zoneId,
  year,
  indicator,
  version: z.int(),
  /** `null` once it was taken back. */
  reason: z.nullable(z.enum(gapReasons)),
  basis: z.exactOptional(basisShape),
  evidenceSha256: z.exactOptional(sha256),
  note: z.exactOptional(paragraph),
  entered: z.strictObject({ by: z.string(), at: time }),
});

const one = {
  params: z.strictObject({ year: yearText, zone: zoneId, indicator }),
  path: '/v1/gap-reasons/{year}/{zone}/{indicator}',
} as const;

const exampleReason = {
  reason: 'new-zone',
  basis: { issuer: '浙江省商务厅', documentNo: '浙商自贸函〔2026〕3号', date: '2026-03-10' },
  note: '2025年1月设立，无上年数',
} as const;

const exampleAnswer = {
  ...{ zone: 'lishui', year: 2025, indicator: 'tradeGrowth', version: 1 },
  ...exampleReason,
  entered: { by: 'office-1', at: '2026-03-11T10:00:00+08:00' },
} as const;

/** Confirms why an indicator lacks a comparable value, or takes that back: a new version, the earlier ones stay. */
export const confirmGapReasonRoute = defineRoute({
  ...one,
  id: 'confirmGapReason',
  method: 'PUT',
  summary: { zh: '确认指标缺项原因', en: 'Confirm why an indicator lacks a comparable value' },
  body: z.union([z.strictObject(confirmation), z.strictObject({ reason: z.null(), note: paragraph })]),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: {
      zh: '已确认（reason 为 null 的已撤回），此后的测算计入',
      en: 'Confirmed, or taken back where the reason is null; it counts in runs from now on',
    },
    body: gapReasonShape,
  },
  problems: [
    'zone.unknown',
    'gap-reason.indicator',
    'gap-reason.no-base',
    'gap-reason.unknown',
    'request.stale',
    'request.if-match-required',
  ],
  example: { request: exampleReason, answer: exampleAnswer },
});

/** Lists what stands confirmed in a year; people of a zone see their own. */
export const listGapReasonsRoute = defineRoute({
  id: 'listGapReasons',
  method: 'GET',
  path: '/v1/gap-reasons',
  summary: { zh: '某年度的缺项原因确认', en: 'The confirmed gaps of a year' },
  query: z.strictObject({
    year: yearText,
    zone: z.exactOptional(zoneId),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '现行确认，含已撤回的', en: 'What stands, with what was taken back' },
    body: z.strictObject({ items: z.array(gapReasonShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
  example: { answer: { items: [exampleAnswer] } },
});

/** Reads what was said of one gap, with its newest versions. */
export const readGapReasonRoute = defineRoute({
  ...one,
  id: 'readGapReason',
  method: 'GET',
  summary: { zh: '查看指标缺项原因确认及其各版', en: 'Read a confirmed gap with its versions' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '自新至旧，至多 50 版', en: 'The newest first, at most 50' },
    body: z.strictObject({ versions: z.array(gapReasonShape) }),
  },
  problems: ['gap-reason.unknown'],
  example: { answer: { versions: [exampleAnswer] } },
});
