import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, decimal, limit, sha256, time, year, yearText, zoneId } from '../../libs/lambda/shapes.ts';
import { basisShape } from './adjustment-routes.ts';

/** The name by which a scheme's item takes a manual score. */
const item = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/));

const given = { score: decimal, basis: basisShape, evidenceSha256: sha256 };
const manualScoreShape = z.strictObject({
  zone: zoneId,
  year,
  item,
  version: z.int(),
  ...given,
  entered: z.strictObject({ by: z.string(), at: time }),
});

const one = {
  params: z.strictObject({ year: yearText, zone: zoneId, item }),
  path: '/v1/manual-scores/{year}/{zone}/{item}',
} as const;

const exampleScore = {
  score: '8.5',
  basis: { issuer: '联动创新区评审专家组', documentNo: '评审意见〔2026〕1号', date: '2026-02-10' },
  evidenceSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
} as const;

/** Enters a score that people gave: a new version, the earlier ones stay. */
export const recordManualScoreRoute = defineRoute({
  ...one,
  id: 'recordManualScore',
  method: 'PUT',
  summary: { zh: '录入人工评分', en: 'Enter a manual score' },
  body: z.strictObject(given),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: { zh: '已录入，此后的测算计入', en: 'Entered; it counts in runs from now on' },
    body: manualScoreShape,
  },
  problems: ['zone.unknown', 'request.stale', 'request.if-match-required'],
  example: {
    request: exampleScore,
    answer: {
      ...{ zone: 'hangzhou', year: 2025, item: 'review', version: 1, ...exampleScore },
      entered: { by: 'office-1', at: '2026-02-12T02:00:00.000Z' },
    },
  },
});

/** Lists the scores that stand in a year. */
export const listManualScoresRoute = defineRoute({
  id: 'listManualScores',
  method: 'GET',
  path: '/v1/manual-scores',
  summary: { zh: '某年度的人工评分', en: 'The manual scores of a year' },
  query: z.strictObject({
    year: yearText,
    zone: z.exactOptional(zoneId),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '现行评分', en: 'The scores that stand' },
    body: z.strictObject({ items: z.array(manualScoreShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
});

/** Reads one score with its newest versions. */
export const readManualScoreRoute = defineRoute({
  ...one,
  id: 'readManualScore',
  method: 'GET',
  summary: { zh: '查看人工评分及其各版', en: 'Read a manual score with its versions' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '自新至旧，至多 50 版', en: 'The newest first, at most 50' },
    body: z.strictObject({ versions: z.array(manualScoreShape) }),
  },
  problems: ['manual-score.unknown'],
});
