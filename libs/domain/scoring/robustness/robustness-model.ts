import type { FlatTree } from './flat-tree.ts';
import type { WeightNoise } from './weight-noise.ts';

/** A factor with several levels, the scheme's own first. */
export interface DiscreteFactor {
  readonly name: string;
  readonly levels: readonly string[];
}

/** What a choice of methods makes of the table: scores and, where weights come from the data, weights. */
export interface ScoredChoice {
  /** By item in the order of the tree: one score a unit, NaN where it has none. */
  readonly columns: readonly Float64Array[];
  /** Effective weights in the order of the tree: none negative, together 1. */
  readonly weights: Float64Array;
}

/** A scheme and a table made ready for draws: all that is exact has been computed. */
export interface RobustnessModel {
  /** The units that are ranked: ids in their order. */
  readonly units: readonly string[];
  /**
   * Where these stand in the columns, rising. Units that the scheme gives no score stand there, too, for some aggregates
   * compare all units; but nobody ranks them.
   */
  readonly rows: Int32Array;
  readonly items: readonly string[];
  /** What each ranked unit has beside the score of the tree, whatever is drawn. */
  readonly beside?: Float64Array;
  /** Scores are compared at so many decimals, at most 9: the scheme's `ranking.places`. */
  readonly places?: number | undefined;
  /** What changes scores: treatment, normaliser, missing. */
  readonly factors: readonly DiscreteFactor[];
  /** One a combination of their levels, that of the last factor changing first. */
  readonly choices: readonly ScoredChoice[];
  /** How scores become one; the scheme's own first. */
  readonly aggregations: readonly { readonly name: string; readonly tree: FlatTree }[];
  /** By the index of a ranked unit: the others' scores by the scheme for a table without it; absent where that would take too long. */
  readonly without?: (unit: number) => Float64Array;
}

/** How the analysis draws. */
export interface RobustnessOptions {
  readonly draws: number;
  /** A whole number from 0. */
  readonly seed: number;
  /** `{ method: 'uniform', delta: 0.25 }` unless said. */
  readonly noise?: WeightNoise;
  /** How many draws are crossed for the Sobol indices; 4,096 unless said, and never more than the draws. */
  readonly crossed?: number;
}
