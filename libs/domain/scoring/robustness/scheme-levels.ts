import type { Decimal } from '../../decimal.ts';
import type { NormaliserParameters } from '../normalise/index.ts';
import type { Scale } from '../normalise/scale.ts';
import { exact } from '../scheme-number.ts';
import { asScored, type SettleScore } from '../score-table.ts';
import type { MissingPolicy, ScoringScheme } from '../scoring-scheme.ts';
import type { ScoringTable } from '../table/scoring-table.ts';
import type { TreatmentParameters } from '../treat/index.ts';

/** A level of a factor: its name, and the scheme that it makes of the one that is analysed. */
export interface SchemeLevel {
  readonly name: string;
  readonly apply: (scheme: ScoringScheme) => ScoringScheme;
}

/** What a level is called where the scheme has several methods at once. */
const MIXED = 'scheme';

/** The same for all, or {@link MIXED}. */
const nameOf = (names: readonly string[]): string => (new Set(names).size === 1 ? (names[0] ?? MIXED) : MIXED);

const own = (names: readonly string[]): SchemeLevel => ({ name: nameOf(names), apply: (scheme) => scheme });

/** The scheme's own level and those alternatives that differ from it. */
const withAlternatives = (first: SchemeLevel, others: readonly SchemeLevel[]): readonly SchemeLevel[] => [
  first,
  ...others.filter(({ name }) => name !== first.name),
];

/**
 * How outliers may be treated: as the scheme does, not at all, by winsorising with its usual limits.
 *
 * @example
 * treatmentLevels(scheme).map(({ name }) => name); // ['none', 'winsorise']
 */
export const treatmentLevels = (scheme: ScoringScheme): readonly SchemeLevel[] => {
  const treated = (treatment: TreatmentParameters): SchemeLevel => ({
    name: treatment.method,
    apply: (each) => ({ ...each, items: each.items.map((item) => ({ ...item, treatment })) }),
  });
  const names = scheme.items.map(({ treatment = scheme.treatment }) => treatment?.method ?? 'none');
  return withAlternatives(own(names), [treated({ method: 'none' }), treated({ method: 'winsorise' })]);
};

/**
 * How values may be normalised: as the scheme does, and by min-max, percentile and z-score, each onto the item's own scale; a z-score
 * has its mean in the middle of it and a quarter of its width as standard deviation.
 *
 * @param scaleWithout of items whose normaliser knows no scale
 * @example
 * normaliserLevels(scheme, [0, 100]).map(({ name }) => name); // ['min-max', 'percentile', 'z-score']
 */
export const normaliserLevels = (scheme: ScoringScheme, scaleWithout: Scale): readonly SchemeLevel[] => {
  const normalised = (name: string, make: (scale: Scale) => NormaliserParameters): SchemeLevel => ({
    name,
    apply: (each) => ({
      ...each,
      items: each.items.map((item) => ({
        ...item,
        normaliser: make(scaleOf(item.normaliser ?? each.normaliser) ?? scaleWithout),
      })),
    }),
  });
  const names = scheme.items.map(({ normaliser = scheme.normaliser }) => normaliser.method);
  return withAlternatives(own(names), [
    normalised('min-max', (scale) => ({ method: 'min-max', scale: [...scale] })),
    normalised('percentile', (scale) => ({ method: 'percentile', scale: [...scale] })),
    normalised('z-score', standardOn),
  ]);
};

/** The scale that a normaliser maps to; `undefined` for one that has none, e.g. `borda`. */
const scaleOf = (normaliser: NormaliserParameters): Scale | undefined => {
  if (normaliser.method === 'z-score') {
    const { mean = 0, sd = 1 } = normaliser;
    const reach = exact(sd).times(2);
    return [exact(mean).minus(reach).toString(), exact(mean).plus(reach).toString()];
  }
  if (!('scale' in normaliser) || normaliser.scale === undefined) return DEFAULT_SCALES[normaliser.method];
  return normaliser.scale;
};

const DEFAULT_SCALES: Readonly<Partial<Record<NormaliserParameters['method'], Scale>>> = {
  efficacy: [60, 100],
  'min-max': [0, 1],
  percentile: [0, 1],
  goalposts: [0, 1],
  'fraction-of-max': [0, 1],
  'distance-to-reference': [0, 1],
  'distance-to-target': [0, 1],
};

const standardOn = ([lowest, highest]: Scale): NormaliserParameters => {
  const [from, to] = [exact(lowest), exact(highest)];
  return { method: 'z-score', mean: from.plus(to).div(2).toString(), sd: to.minus(from).div(4).toString() };
};

/**
 * The scale of all scores together, for normalisers without one: from the least to the most, or 0 to 1 where they do not differ.
 *
 * @example
 * scaleOfScores([new Decimal(1), null, new Decimal(5)]); // ['1', '5']
 */
export const scaleOfScores = (scores: readonly (Decimal | null)[]): Scale => {
  let [least, most]: (Decimal | undefined)[] = [];
  for (const score of scores) {
    if (score === null) continue;
    if (least === undefined || score.lessThan(least)) least = score;
    if (most === undefined || score.greaterThan(most)) most = score;
  }
  if (least === undefined || most === undefined || least.equals(most)) return [0, 1];
  return [least.toString(), most.toString()];
};

/**
 * What a missing score may count, where the table lacks values at all: as the scheme says and each other policy, but for refusing the
 * table; the mean of the group only where units have groups. Where some gaps have a score of their own, as a scheme's reasons for gaps
 * give it, the first level is none of the policies.
 *
 * @example
 * missingLevels(scheme, table).map(({ name }) => name); // ['renormalise', 'mean', 'zero']
 */
export const missingLevels = (
  scheme: ScoringScheme,
  { units }: ScoringTable,
  settleScore: SettleScore = asScored,
): readonly SchemeLevel[] => {
  const filled = (missing: MissingPolicy): SchemeLevel => ({ name: missing, apply: (each) => ({ ...each, missing }) });
  const gaps = units.flatMap(({ id: unit, values }) =>
    scheme.items.filter(({ id }) => (values.get(id) ?? null) === null).map(({ id }) => ({ unit, item: id })),
  );
  const hasScored = gaps.some(({ unit, item }) => settleScore(unit, item, null) !== null);
  const first = own([hasScored ? MIXED : scheme.missing]);
  if (gaps.length === 0) return [first];
  const hasGroups = units.some(({ group }) => group !== undefined);
  const policies: readonly MissingPolicy[] = [
    'renormalise',
    'mean',
    ...(hasGroups ? ['group-mean' as const] : []),
    'zero',
  ];
  return withAlternatives(first, policies.map(filled));
};
