import { flatTree } from '../../libs/domain/scoring/robustness/flat-tree.ts';
import { randomStream } from '../../libs/domain/scoring/robustness/random-stream.ts';
import { robustness as analyse, type Robustness } from '../../libs/domain/scoring/robustness/robustness.ts';
import type { RobustnessModel } from '../../libs/domain/scoring/robustness/robustness-model.ts';
import { shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { type NaiveTable, naiveRobustness, type RankSummary } from './robustness-naive.ts';
import { interleaved, median } from './stopwatch.ts';

const DRAWS = 10_000;
const SEED = 1;

const SIZES = [
  { units: 100, items: 7, warmUps: 3, rounds: 9 },
  { units: 1000, items: 20, warmUps: 0, rounds: 3 },
] as const;

/** What a size took, in milliseconds. */
interface Size {
  readonly units: number;
  readonly items: number;
  readonly ours: number;
  readonly naive: number;
  readonly floor: number;
}

/** The draws of the robustness analysis against a straightforward implementation, and against the least that any must do. */
export const robustness: Part = async ({ say }) => {
  const sizes: Size[] = [];
  for (const { units, items, warmUps, rounds } of SIZES) {
    say(`robustness: ${rounds} rounds of ${DRAWS} draws of ${units} units × ${items} items`);
    const table = tableOf(units, items);
    const model = modelOf(table);
    // Compares, and warms up.
    agree(oursOf(model), naiveOf(table));
    floorOf(model);
    const works = {
      ours: async () => oursOf(model),
      naive: async () => naiveOf(table),
      floor: async () => floorOf(model),
    };
    await interleaved(warmUps, works);
    const times = await interleaved(rounds, works);
    sizes.push({
      units,
      items,
      ours: median(times.ours),
      naive: median(times.naive),
      floor: median(times.floor),
    });
  }
  return report(sizes);
};

/** Scores between 60 and 100, the same in every run. */
const tableOf = (units: number, items: number): NaiveTable => {
  const stream = randomStream(SEED, 2);
  const ids = Array.from({ length: items }, (_, at) => `item-${at}`);
  return {
    items: ids.map((id) => ({ id, weight: 1 / items })),
    units: Array.from({ length: units }, (_, at) => ({
      id: `unit-${String(at).padStart(5, '0')}`,
      scores: Object.fromEntries(ids.map((id) => [id, 60 + 40 * stream.uniform()])),
    })),
  };
};

const modelOf = ({ items, units }: NaiveTable): RobustnessModel => ({
  units: units.map(({ id }) => id),
  rows: Int32Array.from(units.keys()),
  items: items.map(({ id }) => id),
  factors: [],
  choices: [
    {
      columns: items.map(({ id }) => Float64Array.from(units, ({ scores }) => scores[id] ?? Number.NaN)),
      weights: Float64Array.from(items, ({ weight }) => weight),
    },
  ],
  aggregations: [
    {
      name: 'arithmetic',
      tree: flatTree({ id: 'all', aggregate: 'arithmetic', children: items.map(({ id }) => ({ item: id })) }),
    },
  ],
});

const oursOf = (model: RobustnessModel): Robustness => analyse(model, { draws: DRAWS, seed: SEED, crossed: 0 });

const naiveOf = (table: NaiveTable) => naiveRobustness(table, DRAWS, randomStream(SEED));

/** What is compared must be the same: the draws, and what comes out. */
const agree = ({ units }: Robustness, naive: Readonly<Record<string, RankSummary>>): void => {
  for (const [id, { median: middle, p05, p95, top }] of Object.entries(units)) {
    const other = naive[id];
    const pairs = [
      [middle, other?.median],
      [p05, other?.p05],
      [p95, other?.p95],
      [top['3'], other?.top3],
    ];
    if (pairs.some(([one = 0, two = -1]) => Math.abs(one - two) > 1e-6)) throw new Error(`${id}: not the same ranks`);
  }
};

/** A weighted sum over columns and a sort of the sums for each draw, and no more: no ranks, no statistics. */
const floorOf = ({ choices, units }: RobustnessModel): number => {
  const [choice] = choices;
  if (!choice) throw new Error('a model without scores');
  const stream = randomStream(SEED);
  const sums = new Float64Array(units.length);
  let best = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    sums.fill(0);
    for (const [item, column] of choice.columns.entries()) {
      const weight = (choice.weights[item] ?? 0) * (1 + 0.25 * (2 * stream.uniform() - 1));
      for (let unit = 0; unit < sums.length; unit += 1) sums[unit]! += weight * column[unit]!;
    }
    sums.sort();
    best += sums.at(-1) ?? 0;
  }
  return best;
};

const report = (sizes: readonly Size[]): Measured => ({
  title: 'Robustness: draws of weights',
  table: {
    columns: ['units × items', 'ours, ms', 'straightforward, ms', 'of ours', 'sum and sort alone, ms', 'ours of it'],
    rows: sizes.map(({ units, items, ours, naive, floor }) => [
      `${units} × ${items}`,
      shownMs(ours),
      shownMs(naive),
      shownRatio(naive / ours),
      shownMs(floor),
      shownRatio(ours / floor),
    ]),
  },
  notes: [
    `Medians of ${SIZES.map(({ rounds }) => rounds).join(' and ')} rounds in turn, warm, of ${DRAWS} draws each, on one core; all draw the same weights.`,
    'Ours gives rank quantiles, shares of the best, comparisons of neighbours and bands, and the ranks without each item; the straightforward one rank quantiles and shares, which are checked to be the same. The sum and sort gives nothing.',
  ],
  numbers: { draws: DRAWS, sizes },
});
