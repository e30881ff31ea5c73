import type { FactorRange } from './crossed-draws.ts';
import type { RobustnessModel } from './robustness-model.ts';
import { type ColumnScorer, columnScorer } from './score-columns.ts';
import { type WeightDrawer, type WeightNoise, weightDrawer } from './weight-noise.ts';

/** A factor of the draws: what it is called, what it takes, and which numbers of a point are its own. */
export interface PlannedFactor extends FactorRange {
  readonly name: string;
  readonly levels: readonly string[];
}

/** How a point with a number below 1 for every coordinate becomes scores. */
export interface DrawPlan {
  readonly factors: readonly PlannedFactor[];
  readonly coordinates: number;
  /** The scheme's own scores. Overwritten by the next call, as all scores here. */
  readonly nominal: () => Float64Array;
  /** The scheme's own methods with other effective weights, not all 0. */
  readonly weighted: (weights: Float64Array) => Float64Array;
  readonly scores: (point: Float64Array) => Float64Array;
}

/**
 * Plans the draws of a model: one coordinate a factor with several levels, then those of the weights. What has one level is no factor:
 * a single item's weight is 1, and weights without noise stay.
 *
 * @example
 * drawPlan(model, { method: 'uniform', delta: 0.25 }).factors.map(({ name }) => name); // ['normaliser', 'weights']
 */
export const drawPlan = (model: RobustnessModel, noise: WeightNoise): DrawPlan => {
  const drawer = weightDrawer(noise, model.items.length);
  const factors = plannedFactors(model, noise, drawer);
  const scorers = scorersOf(model);
  const nominalWeights = model.choices[0]?.weights ?? new Float64Array(0);
  const ranked = rankedOf(model);
  const weighted = (weights: Float64Array) => ranked(scorerAt(scorers, 0).score(weights));
  const strides = stridesOf(model);
  const weightRange = factors.find(({ name }) => name === 'weights');
  const drawn = new Float64Array(model.items.length);
  const scores = (point: Float64Array): Float64Array => {
    let at = 0;
    for (const { coordinate, levels, stride } of strides)
      at += Math.floor((point[coordinate] as number) * levels) * stride;
    const weights = model.choices[Math.floor(at / model.aggregations.length)]?.weights ?? nominalWeights;
    const scorer = scorerAt(scorers, at);
    if (!weightRange) return ranked(scorer.score(weights));
    drawer.draw(weights, point, weightRange.from, drawn);
    return ranked(scorer.score(drawn));
  };
  const coordinates = factors.at(-1)?.to ?? 0;
  return { factors, coordinates, nominal: () => weighted(nominalWeights), weighted, scores };
};

const scorerAt = (scorers: readonly ColumnScorer[], at: number): ColumnScorer => {
  const found = scorers[at];
  if (!found) throw new RangeError(`no choice ${at} in the model`);
  return found;
};

/** Takes the scores of the ranked units out of all, and adds what they have beside. */
const rankedOf = ({ rows, choices, beside }: RobustnessModel): ((scores: Float64Array) => Float64Array) => {
  if (beside) return withBeside(rows, beside);
  if (rows.length === choices[0]?.columns[0]?.length) return (scores) => scores;
  const taken = new Float64Array(rows.length);
  return (scores) => {
    for (let unit = 0; unit < taken.length; unit += 1) taken[unit] = scores[rows[unit] as number] as number;
    return taken;
  };
};

const withBeside = (rows: Int32Array, beside: Float64Array): ((scores: Float64Array) => Float64Array) => {
  const totals = new Float64Array(rows.length);
  return (scores) => {
    for (let unit = 0; unit < totals.length; unit += 1)
      totals[unit] = (scores[rows[unit] as number] as number) + (beside[unit] as number);
    return totals;
  };
};

/** By choice, then by aggregation. */
const scorersOf = ({ choices, aggregations }: RobustnessModel): readonly ColumnScorer[] =>
  choices.flatMap(({ columns }) => aggregations.map(({ tree }) => columnScorer(tree, columns)));

/** Every factor with a level for each of its methods. */
const discreteOf = ({ factors, aggregations }: RobustnessModel) => [
  ...factors,
  { name: 'aggregation', levels: aggregations.map(({ name }) => name) },
];

const hasChoice = ({ levels }: { readonly levels: readonly string[] }): boolean => levels.length > 1;

const plannedFactors = (
  model: RobustnessModel,
  noise: WeightNoise,
  { coordinates }: WeightDrawer,
): readonly PlannedFactor[] => {
  const discrete = discreteOf(model)
    .filter(hasChoice)
    .map((factor, at) => ({ ...factor, from: at, to: at + 1 }));
  const isNoisy = model.items.length > 1 && !(noise.method === 'uniform' && noise.delta === 0);
  if (!isNoisy) return discrete;
  const level = noise.method === 'uniform' ? `uniform δ=${noise.delta}` : `dirichlet κ=${noise.kappa}`;
  return [...discrete, { name: 'weights', levels: [level], from: discrete.length, to: discrete.length + coordinates }];
};

/** For each factor with a choice its coordinate, and how far a level of it is from the next among the scorers. */
const stridesOf = (model: RobustnessModel) => {
  const discrete = discreteOf(model);
  return discrete
    .map(({ levels }, at) => ({
      levels: levels.length,
      stride: discrete.slice(at + 1).reduce((product, after) => product * after.levels.length, 1),
    }))
    .filter(({ levels }) => levels > 1)
    .map((factor, coordinate) => ({ ...factor, coordinate }));
};
