import { gammaDraw } from './gamma-draw.ts';
import { randomStream } from './random-stream.ts';

/** How far weights are varied: `uniform` each by at most a share of itself, `dirichlet` about themselves, the closer the larger κ. */
export type WeightNoise =
  | { readonly method: 'uniform'; readonly delta: number }
  | { readonly method: 'dirichlet'; readonly kappa: number };

/** Draws weights from numbers below 1. */
export interface WeightDrawer {
  /** How many numbers it takes of a point. */
  readonly coordinates: number;
  /** Writes weights drawn about the given ones, together 1, from the numbers of the point from `at` on. */
  readonly draw: (weights: Float64Array, point: Float64Array, at: number, out: Float64Array) => void;
}

const TWO_53 = 9_007_199_254_740_992;

/**
 * What draws weights of so many items: w·(1 + δ(2U − 1)) of independent U, or Dirichlet(κw), scaled to a sum of 1.
 * A δ outside 0 to 1, or a κ that is not above 0, throws `RangeError`.
 *
 * @example
 * weightDrawer({ method: 'uniform', delta: 0.25 }, 7).coordinates; // 7
 */
export const weightDrawer = (noise: WeightNoise, items: number): WeightDrawer => {
  if (noise.method === 'uniform') {
    const { delta } = noise;
    if (!(delta >= 0 && delta <= 1)) throw new RangeError(`weights cannot vary by ${delta} of themselves`);
    return { coordinates: items, draw: uniformly(delta) };
  }
  const { kappa } = noise;
  if (!(kappa > 0 && kappa < Number.POSITIVE_INFINITY))
    throw new RangeError(`no Dirichlet distribution has κ = ${kappa}`);
  // Rejection takes a varying count of numbers, so the point gives the seed of a stream.
  return { coordinates: 1, draw: byDirichlet(kappa) };
};

const uniformly =
  (delta: number): WeightDrawer['draw'] =>
  (weights, point, at, out) => {
    for (let item = 0; item < out.length; item += 1) {
      out[item] = (weights[item] as number) * (1 + delta * (2 * (point[at + item] as number) - 1));
    }
    scaleToOne(out);
  };

const byDirichlet =
  (kappa: number): WeightDrawer['draw'] =>
  (weights, point, at, out) => {
    const stream = randomStream((point[at] as number) * TWO_53);
    for (let item = 0; item < out.length; item += 1) {
      const weight = weights[item] as number;
      out[item] = weight > 0 ? gammaDraw(kappa * weight, stream) : 0;
    }
    scaleToOne(out);
  };

const scaleToOne = (weights: Float64Array): void => {
  let sum = 0;
  for (let item = 0; item < weights.length; item += 1) sum += weights[item] as number;
  if (sum === 0) return;
  for (let item = 0; item < weights.length; item += 1) weights[item] = (weights[item] as number) / sum;
};
