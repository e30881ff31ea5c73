import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, opaqueId } from '../../libs/lambda/shapes.ts';

const whole = z.int().check(z.minimum(0));
const places = z.record(z.string(), z.int());

const ofUnit = z.strictObject({
  rank: z.int(),
  median: z.number(),
  p05: z.number(),
  p95: z.number(),
  /** By k: the share of draws among the best k. */
  top: z.record(z.string(), z.number()),
});

/** Says how much of a ranking hangs on the choice of weights and methods. */
export const readRobustnessRoute = defineRoute({
  id: 'readRobustness',
  method: 'GET',
  path: '/v1/evaluations/{id}/robustness',
  params: z.strictObject({ id: opaqueId }),
  summary: { zh: '名次稳健性', en: 'How robust the ranking is' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '随机改变权重与方法后的名次区间、相邻名次可分辨程度、敏感度',
      en: 'Intervals of ranks under drawn weights and methods, bands that cannot be told apart, sensitivity',
    },
    body: z.strictObject({
      draws: whole,
      seed: whole,
      factors: z.record(z.string(), z.array(z.string())),
      units: z.record(z.string(), ofUnit),
      meanShift: z.number(),
      neighbours: z.array(
        z.strictObject({ above: z.string(), below: z.string(), probability: z.number(), cut: z.number() }),
      ),
      bands: z.array(z.array(z.string())),
      withoutItem: z.record(z.string(), places),
      withoutUnit: z.exactOptional(
        z.record(z.string(), z.record(z.string(), z.strictObject({ from: z.int(), to: z.int() }))),
      ),
      sobol: z.record(z.string(), z.strictObject({ first: z.number(), total: z.number() })),
    }),
  },
  problems: ['evaluation.unknown', 'evaluation.not-run', 'robustness.unranked'],
});
