import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, decimal, line, message, opaqueId, sha256, year, zoneId } from '../../libs/lambda/shapes.ts';
import { basisShape } from './adjustment-routes.ts';

const nullable = z.nullable(decimal);

const place = z.strictObject({ zone: zoneId, rank: z.nullable(z.int()), score: nullable });
const side = z.strictObject({ value: nullable, score: nullable });
const difference = z.strictObject({ item: z.string(), above: side, below: side, difference: decimal });

const comparison = z.strictObject({
  above: place,
  below: place,
  /** With `beside` and the items it adds up to the last digit. */
  difference: decimal,
  beside: decimal,
  items: z.exactOptional(z.array(difference)),
});

const swap = z.strictObject({
  item: z.string(),
  unit: z.exactOptional(z.string()),
  outcome: z.enum(['reached', 'already', 'unreachable', 'no-value']),
  from: z.exactOptional(decimal),
  to: z.exactOptional(decimal),
  change: z.exactOptional(decimal),
  ofSpread: z.exactOptional(decimal),
});

/** Compares two zones: why one stands above the other, and what would turn them round. */
export const compareZonesRoute = defineRoute({
  id: 'compareZones',
  method: 'GET',
  path: '/v1/evaluations/{id}/compare',
  params: z.strictObject({ id: opaqueId }),
  query: z.strictObject({ a: zoneId, b: zoneId, asOf: z.exactOptional(asOf) }),
  summary: { zh: '两个联动创新区的得分差距及最小变动', en: 'Why one zone stands above another' },
  answer: {
    status: 200,
    description: {
      zh: '分项差距、单项指标追平或超过所需的最小变动、权重变动',
      en: 'Differences by item, the smallest change of one indicator that draws level or passes, and moved weight',
    },
    body: z.strictObject({
      run: z.string(),
      ...comparison.shape,
      /** For the one below: to draw level, and to pass. */
      level: z.array(swap),
      pass: z.array(swap),
      /** Of all weight, the share that would have to move to the item for both to be level. */
      weights: z.array(z.strictObject({ item: z.string(), share: decimal, weight: decimal })),
    }),
  },
  problems: ['evaluation.unknown', 'evaluation.not-run', 'comparison.unscored'],
  example: {
    answer: {
      run: 'run-2025-0123456789abcdef',
      above: { zone: 'hangzhou', rank: 3, score: '83.5' },
      below: { zone: 'ningbo', rank: 4, score: '83.1' },
      difference: '0.4',
      beside: '-0.5',
      items: [
        {
          item: 'taxPerMu',
          above: { value: '34.5', score: '84.5' },
          below: { value: '30', score: '80' },
          difference: '0.9',
        },
      ],
      level: [
        {
          item: 'taxPerMu',
          unit: '万元/亩',
          outcome: 'reached',
          from: '30',
          to: '32',
          change: '2',
          ofSpread: '0.05',
        },
      ],
      pass: [{ item: 'taxPerMu', unit: '万元/亩', outcome: 'unreachable' }],
      weights: [{ item: 'rdIntensity', share: '0.04', weight: '0.184' }],
    },
  },
});

const gap = z.strictObject({
  median: decimal,
  best: decimal,
  toMedian: nullable,
  toBest: nullable,
  pointsToBest: nullable,
});

/** Explains one zone's result: to itself without another's name, to the office with its neighbours. */
export const explainZoneRoute = defineRoute({
  id: 'explainZone',
  method: 'GET',
  path: '/v1/evaluations/{id}/zones/{zone}/explanation',
  params: z.strictObject({ id: opaqueId, zone: zoneId }),
  summary: { zh: '得分构成及差距', en: "What a zone's score is made of, and its gaps" },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '各项贡献、与中位数和最优值的差距（不列名）、上年通报的自身结果；省自贸办另见相邻名次与上一等次',
      en: 'Contributions, gaps to the median and the best, unnamed, its own result of last year; for the office neighbours and the next grade, too',
    },
    body: z.strictObject({
      run: z.string(),
      ...place.shape,
      beside: decimal,
      items: z.array(
        z.strictObject({
          item: z.string(),
          unit: z.exactOptional(z.string()),
          value: nullable,
          score: nullable,
          weight: decimal,
          contribution: nullable,
          cohort: z.exactOptional(gap),
        }),
      ),
      /** Its own of the year before, as circulated; absent where nothing was by the run's data-as-of. */
      lastYear: z.exactOptional(
        z.strictObject({
          year,
          run: z.string(),
          scheme: z.strictObject({ id: z.string(), version: z.int() }),
          rank: z.nullable(z.int()),
          score: nullable,
          items: z.array(z.strictObject({ item: z.string(), value: nullable, score: nullable })),
        }),
      ),
      neighbours: z.exactOptional(z.array(comparison)),
      nextGrade: z.exactOptional(z.array(swap)),
    }),
  },
  problems: ['evaluation.unknown', 'evaluation.not-run'],
  example: {
    answer: {
      run: 'run-2025-0123456789abcdef',
      zone: 'ningbo',
      rank: 4,
      score: '80',
      beside: '0',
      items: [
        {
          item: 'taxPerMu',
          unit: '万元/亩',
          value: '30',
          score: '80',
          weight: '100',
          contribution: '80',
          cohort: { median: '32', best: '41.5', toMedian: '-2', toBest: '-11.5', pointsToBest: '11.5' },
        },
      ],
      lastYear: {
        year: 2024,
        run: 'run-2024-fedcba9876543210',
        scheme: { id: 'sample-2025', version: 1 },
        rank: 5,
        score: '78.5',
        items: [{ item: 'taxPerMu', value: '28.5', score: '78.5' }],
      },
    },
  },
});

const figure = z.strictObject({
  field: z.string(),
  sheet: z.exactOptional(z.string()),
  cell: z.exactOptional(z.string()),
  fileSha256: z.exactOptional(sha256),
  source: z.exactOptional(z.string()),
  value: nullable,
  unit: z.string(),
  reported: z.exactOptional(z.strictObject({ value: decimal, unit: z.string() })),
  corrected: z.exactOptional(z.strictObject({ reported: nullable, objection: z.string() })),
  /** Where a department's figure (部门核定数) counts: whose, the version of its values, and what the zone reported. */
  department: z.exactOptional(z.string()),
  version: z.exactOptional(z.int()),
  replaces: z.exactOptional(nullable),
});

const ofZone = z.strictObject({
  ...place.shape,
  imported: z.exactOptional(z.strictObject({ document: z.string(), date: z.string() })),
  items: z.array(
    z.strictObject({
      item: z.string(),
      source: z.nullable(
        z.union([
          z.strictObject({ indicator: z.string(), unit: z.string(), above: z.optional(z.literal('province')) }),
          z.strictObject({ mechanism: z.string() }),
          z.strictObject({ manual: z.string(), title: message }),
        ]),
      ),
      manual: z.exactOptional(z.strictObject({ version: z.int(), basis: basisShape, evidenceSha256: sha256 })),
      /** Why it counts no value, as the office confirmed (缺项原因确认), beside what was computed. */
      gap: z.exactOptional(
        z.strictObject({
          reason: z.string(),
          computed: nullable,
          version: z.int(),
          basis: basisShape,
          evidenceSha256: z.exactOptional(sha256),
          note: z.exactOptional(z.string()),
        }),
      ),
      unit: z.exactOptional(z.string()),
      value: nullable,
      score: nullable,
      weight: decimal,
      contribution: nullable,
      figures: z.array(figure),
    }),
  ),
});

const ofCell = z.strictObject({
  fileSha256: sha256,
  sheet: z.string(),
  cell: z.string(),
  figures: z.array(
    z.strictObject({
      zone: zoneId,
      field: z.string(),
      value: nullable,
      unit: z.string(),
      reported: z.exactOptional(z.strictObject({ value: decimal, unit: z.string() })),
    }),
  ),
  zones: z.array(z.strictObject({ zone: zoneId, rank: z.nullable(z.int()), items: z.array(z.string()) })),
  /** With `value`: what that value would change. */
  effect: z.exactOptional(
    z.array(
      z.strictObject({
        zone: zoneId,
        rank: z.strictObject({ from: z.nullable(z.int()), to: z.nullable(z.int()) }),
        score: z.strictObject({ from: nullable, to: nullable }),
        items: z.array(z.string()),
      }),
    ),
  ),
});

/** Goes from a zone's rank to the cells, or from a cell to the ranks. */
export const readLineageRoute = defineRoute({
  id: 'readLineage',
  method: 'GET',
  path: '/v1/lineage',
  query: z.strictObject({
    evaluation: opaqueId,
    zone: z.exactOptional(zoneId),
    file: z.exactOptional(sha256),
    sheet: z.exactOptional(line),
    cell: z.exactOptional(z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/))),
    /** In the canonical unit: what if this stood there? Of the office. */
    value: z.exactOptional(decimal),
    asOf: z.exactOptional(asOf),
  }),
  summary: { zh: '数据溯源：由名次到单元格，由单元格到名次', en: 'From a rank to the cells, from a cell to the ranks' },
  answer: {
    status: 200,
    description: {
      zh: '给出联动创新区的，逐级列到单元格；给出文件和单元格的，列出受其影响的指标和名次',
      en: 'With a zone, down to the cells; with a file and a cell, the items and ranks that come from it',
    },
    body: z.strictObject({ run: z.string(), zone: z.exactOptional(ofZone), cell: z.exactOptional(ofCell) }),
  },
  problems: ['evaluation.unknown', 'evaluation.not-run', 'lineage.place', 'lineage.office-only'],
  example: {
    answer: {
      run: 'run-2025-0123456789abcdef',
      cell: {
        fileSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        sheet: '基础数据表',
        cell: 'C4',
        figures: [{ zone: 'ningbo', field: 'taxRevenue', value: '600000', unit: '万元' }],
        zones: [{ zone: 'ningbo', rank: 4, items: ['taxPerMu'] }],
        effect: [
          {
            zone: 'ningbo',
            rank: { from: 4, to: 3 },
            score: { from: '83.1', to: '83.9' },
            items: ['taxPerMu'],
          },
        ],
      },
    },
  },
});
