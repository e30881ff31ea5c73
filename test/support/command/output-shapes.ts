import * as z from 'zod/mini';

/** Plain: no exponent, no trailing zeros, at most 12 decimals, no negative zero. */
const decimal = z
  .string()
  .check(z.regex(/^-?(0|[1-9]\d*)(\.\d{0,11}[1-9])?$/))
  .check(z.refine((text) => text !== '-0'));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const indicatorIds = [
  'taxPerMu',
  'rdIntensity',
  'tradeShare',
  'tradeGrowth',
  'fdiShare',
  'fdiGrowth',
  'energyIntensityDecline',
] as const;
const synthetic = z.exactOptional(z.literal(true));
const year = z.int();

const ofCell = z.strictObject({
  field: z.string(),
  sheet: z.string(),
  cell: z.string().check(z.regex(/^[A-Z]{1,3}\d+$/)),
  fileSha256: sha256,
  value: z.nullable(decimal),
  unit: z.string(),
  reported: z.exactOptional(z.strictObject({ value: decimal, unit: z.string() })),
});

const ofProvince = z.strictObject({
  field: z.enum(['provinceTrade', 'provinceForeignInvestment']),
  source: z.string(),
  value: decimal,
  unit: z.string(),
});

const indicator = (unit: string) =>
  z
    .strictObject({
      value: z.nullable(decimal),
      reason: z.exactOptional(
        z.enum(['missing-input', 'zero-base', 'negative-base', 'zero-denominator', 'not-reported']),
      ),
      unit: z.literal(unit),
      lineage: z.array(z.union([ofCell, ofProvince])),
    })
    .check(z.refine(({ value, reason }) => (value === null) === (reason !== undefined)));

const indicatorsOf = Object.fromEntries(
  indicatorIds.map((id) => [id, indicator(id === 'taxPerMu' ? '万元/亩' : '%')] as const),
);

/** `indicators.json`, as the demo promises it. */
export const indicatorsShape = z.strictObject({
  year,
  synthetic,
  zones: z.record(z.string(), z.strictObject(indicatorsOf)),
});

const scored = z.strictObject({
  value: z.nullable(decimal),
  score: z.nullable(decimal),
  weight: decimal,
  contribution: z.nullable(decimal),
});

/** `ranking.json`, as the demo promises it. */
export const rankingShape = z.strictObject({
  year,
  synthetic,
  scheme: z.strictObject({ id: z.string(), version: z.int(), sha256 }),
  run: z.strictObject({ id: z.string().check(z.regex(/^run-\d{4}-[0-9a-f]{16}$/)), inputsSha256: sha256 }),
  edition: z.exactOptional(z.enum(['flash', 'annual', 'verified'])),
  entries: z.array(
    z
      .strictObject({
        rank: z.nullable(z.int()),
        zone: z.string(),
        score: z.nullable(decimal),
        blocks: z.strictObject({ economy: z.nullable(decimal) }),
        indicators: z.strictObject(Object.fromEntries(indicatorIds.map((id) => [id, scored] as const))),
        usableWeight: decimal,
        provisional: z.boolean(),
        reason: z.exactOptional(z.string()),
      })
      .check(z.refine(({ rank, score }) => (rank === null) === (score === null))),
  ),
});
