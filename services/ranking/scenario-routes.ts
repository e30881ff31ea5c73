import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, decimal, limit, line, opaqueId, time, zoneId } from '../../libs/lambda/shapes.ts';
import { zoneMoveShape } from './scheme-routes.ts';

const weight = z.string().check(z.regex(/^\d{1,9}(\.\d{1,12})?$/));

const method = z.record(z.string(), z.unknown());

const changes = z.strictObject({
  /** By item or node. */
  weights: z.exactOptional(z.record(z.string(), weight)),
  // Methods as a scheme writes them: what is wrong in one is named at its place.
  /** By item. */
  normalisers: z.exactOptional(z.record(z.string(), method)),
  /** Of every item that has none of its own; and by item. */
  treatment: z.exactOptional(method),
  treatments: z.exactOptional(z.record(z.string(), method)),
  /** By node. */
  aggregates: z.exactOptional(
    z.record(z.string(), z.strictObject({ aggregate: z.string(), parameters: z.exactOptional(method) })),
  ),
  /** In place of the scheme's `weights`. */
  weighting: z.exactOptional(method),
  missing: z.exactOptional(z.enum(['renormalise', 'mean', 'group-mean', 'zero'])),
  /** By the reason for which there is no value. */
  nulls: z.exactOptional(z.record(z.string(), z.enum(['zero', 'spread']))),
  cohort: z.exactOptional(z.strictObject({ without: z.array(zoneId).check(z.maxLength(500)) })),
  /** In the item's own unit; null as if it had not been reported. */
  values: z.exactOptional(
    z.array(z.strictObject({ zone: zoneId, item: z.string(), value: z.nullable(decimal) })).check(z.maxLength(1000)),
  ),
});

const scenarioHead = {
  id: opaqueId,
  /** What it is for ever: it becomes no result. */
  scenario: z.literal(true),
  evaluation: opaqueId,
  run: z.string(),
  name: line,
};

const scenarioShape = z.strictObject({ ...scenarioHead, changes, zones: z.array(zoneMoveShape) });

const exampleChanges = {
  weights: { rdIntensity: '20', taxPerMu: '15' },
  aggregates: { economy: { aggregate: 'geometric' } },
  missing: 'mean',
} as const;

const example = {
  request: { name: '研发权重提高到20，经济板块用几何平均', changes: exampleChanges },
  answer: {
    ...{ id: '9d2c1f0a7b64e385', scenario: true, evaluation: '2025-1f0c2b3a4958', run: 'run-2025-ff04d346bcc106c7' },
    name: '研发权重提高到20，经济板块用几何平均',
    changes: exampleChanges,
    zones: [
      {
        zone: 'hangzhou',
        rank: { before: 2, after: 1 },
        score: { before: '81.5', after: '82.25' },
        largest: { item: 'rdIntensity', difference: '0.75' },
      },
    ],
  },
};

const ofOne = { params: z.strictObject({ id: opaqueId }) } as const;

/** Computes a scenario from the stored inputs of a run. */
export const runScenarioRoute = defineRoute({
  ...ofOne,
  id: 'runScenario',
  method: 'POST',
  path: '/v1/evaluations/{id}/scenarios',
  summary: { zh: '情景测算', en: 'Compute a what-if scenario of a run' },
  body: z.strictObject({ name: line, changes }),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: {
      zh: '情景测算结果；留痕，不作为考评结果。同一情景再次提交，答复相同',
      en: 'The scenario; logged, and never a result. The same one again is answered the same',
    },
    body: scenarioShape,
  },
  problems: ['evaluation.unknown', 'evaluation.not-run', 'request.key-reused', 'scenario.invalid'],
  example,
});

/** Lists the scenarios of an evaluation. */
export const listScenariosRoute = defineRoute({
  ...ofOne,
  id: 'listScenarios',
  method: 'GET',
  path: '/v1/evaluations/{id}/scenarios',
  query: z.strictObject({
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
    asOf: z.exactOptional(asOf),
  }),
  summary: { zh: '一次考评的情景测算', en: 'The scenarios of an evaluation' },
  answer: {
    status: 200,
    description: { zh: '谁在何时测算了什么', en: 'Who computed what, and when' },
    body: z.strictObject({
      items: z.array(z.strictObject({ ...scenarioHead, by: z.string(), at: time })),
      next: z.exactOptional(cursor),
    }),
  },
  problems: ['evaluation.unknown'],
});

/** Reads a scenario. */
export const readScenarioRoute = defineRoute({
  id: 'readScenario',
  method: 'GET',
  path: '/v1/evaluations/{id}/scenarios/{scenario}',
  params: z.strictObject({ id: opaqueId, scenario: opaqueId }),
  summary: { zh: '查看情景测算', en: 'Read a scenario' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '情景测算结果', en: 'The scenario' }, body: scenarioShape },
  problems: ['scenario.unknown'],
  example: { answer: example.answer },
});
