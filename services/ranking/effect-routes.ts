import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, decimal, message, opaqueId, sha256, zoneId } from '../../libs/lambda/shapes.ts';

const read = {
  method: 'GET',
  params: z.strictObject({ id: opaqueId }),
} as const;

/** Orders the findings of the filings that counted by how far they could move a rank. */
export const findingsByEffectRoute = defineRoute({
  ...read,
  id: 'findingsByEffect',
  path: '/v1/evaluations/{id}/findings-by-effect',
  summary: { zh: '校验结果按对名次的可能影响排序', en: 'Findings by how far they could move a rank' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '逐项试算：单元格按应有值或可能的误差改动后，名次和得分最多变动多少；未试算的计数列出',
      en: 'Each cell is given what was expected, or its value with a plausible error, and the run is computed again',
    },
    body: z.strictObject({
      run: z.string(),
      items: z.array(
        z.strictObject({
          zone: zoneId,
          fileSha256: sha256,
          rule: z.string(),
          level: z.enum(['error', 'must-explain', 'warning', 'info']),
          sheet: z.nullable(z.string()),
          cell: z.nullable(z.string()),
          seen: z.string(),
          expected: z.string(),
          message,
          tried: z.array(decimal),
          /** The most places that any zone would move, and the most points. */
          places: z.int(),
          points: decimal,
        }),
      ),
      /** Findings at no cell that counts, and those beyond what is tried in one request. */
      without: z.strictObject({ cell: z.int(), trial: z.int() }),
    }),
  },
  problems: ['evaluation.unknown', 'evaluation.not-run'],
  example: {
    answer: {
      run: 'run-2025-0123456789abcdef',
      items: [
        {
          zone: 'ningbo',
          fileSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          rule: 'unit.slip',
          level: 'must-explain',
          sheet: '基础数据表',
          cell: 'J4',
          seen: '2.25',
          expected: '与上年同一数量级',
          message: { zh: '与上年相差约一万倍', en: 'Ten thousand times less than last year' },
          tried: ['22500', '0.000225'],
          places: 3,
          points: '4.5',
        },
      ],
      without: { cell: 1, trial: 0 },
    },
  },
});

const place = z.strictObject({ rank: z.int(), score: decimal });
const parts = <Amount extends z.ZodMiniType>(amount: Amount) =>
  z.strictObject({ total: amount, own: amount, others: amount, method: amount });

/** Splits how zones moved between two evaluations into their own part, the others' and the method's. */
export const readRankChangesRoute = defineRoute({
  ...read,
  id: 'readRankChanges',
  path: '/v1/evaluations/{id}/rank-changes',
  query: z.strictObject({ against: opaqueId, asOf: z.exactOptional(asOf) }),
  summary: { zh: '名次变动分解', en: 'Why ranks changed between two evaluations' },
  answer: {
    status: 200,
    description: {
      zh: '与另一次考评相比的位次和得分变化，分为自身、他区和方法三部分，三部分之和等于变化',
      en: 'Places and points gained against the other evaluation, in three parts that add to the change',
    },
    body: z.strictObject({
      run: z.string(),
      against: z.string(),
      /** Zones with a rank in both. */
      items: z.array(
        z.strictObject({ zone: zoneId, before: place, after: place, rank: parts(z.int()), score: parts(decimal) }),
      ),
      /** Zones of one of them that the other cannot be compared for. */
      leftOut: z.array(zoneId),
    }),
  },
  problems: ['evaluation.unknown', 'evaluation.not-run'],
  example: {
    answer: {
      run: 'run-2025-0123456789abcdef',
      against: 'run-2025-fedcba9876543210',
      items: [
        {
          zone: 'ningbo',
          before: { rank: 4, score: '83.1' },
          after: { rank: 3, score: '83.9' },
          rank: { total: 1, own: 1, others: 0, method: 0 },
          score: { total: '0.8', own: '0.8', others: '0', method: '0' },
        },
      ],
      leftOut: ['taizhou'],
    },
  },
});
