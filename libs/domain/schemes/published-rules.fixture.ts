/** A scheme with weights in the tree, each item with its own normaliser; all of them are up unless said. */
const weighted = (
  id: string,
  items: readonly (readonly [item: string, weight: number, normaliser: object, direction?: 'up' | 'down'])[],
  more: object = {},
) => ({
  ...{ id, version: 1 },
  items: items.map(([item, , normaliser, direction = 'up']) => ({ id: item, direction, normaliser })),
  ...{ normaliser: { method: 'min-max' }, weights: { method: 'given' }, missing: 'renormalise' },
  tree: {
    ...{ id: 'total', aggregate: 'arithmetic' },
    children: items.map(([item, weight]) => ({ item, weight })),
  },
  ranking: { ties: 'competition' },
  ...more,
});

const base = (value: number, cap?: number) => ({
  ...{ method: 'base-index', base: value },
  ...(cap === undefined ? {} : { cap }),
});

/** The same document as the office would save it: what people enter of each item, and what stands beside the scoring. */
export const official = (scheme: ReturnType<typeof weighted>, more: object = {}) => ({
  ...scheme,
  title: { zh: '公开办法', en: 'A published rule' },
  citation: [{ document: '公开的考评办法', clause: '全文' }],
  effectiveYear: 2025,
  disclosure: 'none',
  titles: {},
  sources: Object.fromEntries(scheme.items.map(({ id }) => [id, { manual: id, title: { zh: id, en: id } }])),
  nulls: {
    'missing-input': 'zero',
    'zero-base': 'spread',
    'negative-base': 'spread',
    'zero-denominator': 'zero',
    'not-reported': 'zero',
  },
  usableWeightFloor: '80',
  ...more,
});

/** A county's rule for enterprises on 3 mu and more, 2014 to 2016 (亩均论英雄): each item weight · x / base. */
export const baseValues = weighted('base-values', [
  ['taxPerMu', 40, base(15)],
  ['salesPerMu', 10, base(300)],
  ['valuePerEnergy', 20, base(3)],
  ['valuePerCod', 15, base(500)],
  ['valuePerWater', 5, base(0.1)],
  ['productivity', 10, base(15)],
]);

/** The same county's rule for enterprises on less than 3 mu: a scheme of its own. */
export const smallPlots = weighted('small-plots', [
  ['taxPerMu', 50, base(15)],
  ['salesPerMu', 20, base(300)],
  ['taxPerPower', 30, base(2)],
]);

/** A district's rule for 2022: means of the year as bases; who lacks emissions gets the mean score of the group. */
export const groupMean = weighted(
  'group-mean',
  [
    ['taxPerMu', 30, base(24.097)],
    ['valuePerMu', 20, base(136.16)],
    ['valuePerEnergy', 20, base(2.694)],
    ['valuePerEmission', 10, base(4929.81)],
    ['productivity', 10, base(18.14)],
    ['rdShare', 10, base(0.0302)],
  ],
  { missing: 'group-mean' },
);

/** A city's award for saving energy: 12 · x / max for the decline, 2 · (2 − x / mean) for pollution. Only for trying out: no cohort's best is official. */
export const energyAward = weighted('energy-award', [
  ['decline', 12, { method: 'fraction-of-max' }],
  ['pollution', 2, { method: 'mean-ratio' }, 'down'],
]);

/** The improved efficacy coefficient of textbooks: 60 + 40 between two values, totals by a weighted geometric mean. */
export const improvedEfficacy = weighted(
  'improved-efficacy',
  [
    ['a', 60, { method: 'efficacy', bounds: { lower: 10, upper: 50 } }],
    ['b', 40, { method: 'efficacy', bounds: { lower: 0, upper: 8 } }],
  ],
  {
    tree: {
      ...{ id: 'total', aggregate: 'geometric' },
      children: [
        { item: 'a', weight: 60 },
        { item: 'b', weight: 40 },
      ],
    },
  },
);

/** A city's rule: whatever is computed counts at most twice its weight. */
export const cappedAtTwice = weighted('capped-at-twice', [
  ['a', 70, base(10, 2)],
  ['b', 30, base(5, 2)],
]);

/** The province's rule for development zones of 2021: four blocks, openness 40 %, two groups ranked apart. */
export const twoGroups = {
  ...weighted('two-groups', [
    ['openness', 40, { method: 'min-max', scale: [0, 100] }],
    ['quality', 30, { method: 'min-max', scale: [0, 100] }],
    ['innovation', 20, { method: 'min-max', scale: [0, 100] }],
    ['green', 10, { method: 'min-max', scale: [0, 100] }],
  ]),
};

/** A city's rule for industry: weight, base and target for each item, known beforehand. */
export const baseAndTarget = weighted('base-and-target', [
  ['growth', 30, { method: 'goalposts', lower: 15, upper: 25, scale: [0, 100] }],
  ['profit', 70, { method: 'goalposts', lower: 0, upper: 10, scale: [0, 100] }],
]);
