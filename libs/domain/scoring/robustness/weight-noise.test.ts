import { describe, expect, it } from 'vitest';
import { randomStream } from './random-stream.ts';
import { type WeightNoise, weightDrawer } from './weight-noise.ts';

const weights = Float64Array.of(0.5, 0.3, 0.2, 0);

const drawn = (noise: WeightNoise, count: number) => {
  const drawer = weightDrawer(noise, weights.length);
  const stream = randomStream(2);
  return Array.from({ length: count }, () => {
    const point = Float64Array.from({ length: drawer.coordinates + 1 }, () => stream.uniform());
    const out = new Float64Array(weights.length);
    drawer.draw(weights, point, 1, out);
    return [...out];
  });
};

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

describe.each<WeightNoise>([
  { method: 'uniform', delta: 0.25 },
  { method: 'dirichlet', kappa: 50 },
])('weights drawn by $method', (noise) => {
  const draws = drawn(noise, 5000);

  it('sum to 1, none negative; what weighs nothing goes on weighing nothing', () => {
    for (const each of draws) {
      expect(each.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(Math.min(...each)).toBe(0);
      expect(each[3]).toBe(0);
    }
  });

  it('lie about the weights', () => {
    for (const item of [0, 1, 2])
      expect(Math.abs(meanOf(draws.map((each) => each[item]!)) - weights[item]!)).toBeLessThan(0.01);
    expect(new Set(draws.map(([first]) => first)).size).toBeGreaterThan(4900);
  });
});

describe('weight noise', () => {
  it('by δ is w(1 + δ(2U − 1)), scaled to 1', () => {
    const out = new Float64Array(2);
    weightDrawer({ method: 'uniform', delta: 0.5 }, 2).draw(Float64Array.of(0.5, 0.5), Float64Array.of(1, 0), 0, out);
    expect([...out]).toEqual([0.75, 0.25]);
  });

  // Var of a Dirichlet(κw) component: w(1 − w)/(κ + 1).
  it('by κ has the variance of the Dirichlet distribution', () => {
    const first = drawn({ method: 'dirichlet', kappa: 50 }, 10_000).map(([weight]) => weight!);
    const mean = meanOf(first);
    expect(meanOf(first.map((weight) => (weight - mean) ** 2)) / (0.25 / 51)).toBeCloseTo(1, 1);
  });

  it.each<WeightNoise>([
    { method: 'uniform', delta: 1.1 },
    { method: 'uniform', delta: -0.1 },
    { method: 'dirichlet', kappa: 0 },
    { method: 'dirichlet', kappa: Number.NaN },
  ])('refuses %j', (noise) => {
    expect(() => weightDrawer(noise, 2)).toThrow(RangeError);
  });
});
