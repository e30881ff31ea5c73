import { describe, expect, it } from 'vitest';
import { contentHash } from '../../digest.ts';
import { plainModel } from './robustness.fixture.ts';
import { MOST_UNITS, robustness } from './robustness.ts';
import type { RobustnessModel } from './robustness-model.ts';

const options = { draws: 4000, seed: 1 };

describe('the robustness analysis', () => {
  it('leaves a unit that is best in everything at the top, and the worst at the bottom', () => {
    const { units, bands } = robustness(plainModel([50, 99, 1], [60, 98, 2]), options);
    expect(units['b']).toEqual({ rank: 1, median: 1, p05: 1, p95: 1, top: { '1': 1, '3': 1, '5': 1, '10': 1 } });
    expect(units['c']).toMatchObject({ rank: 3, p05: 3, p95: 3, top: { '1': 0, '3': 1 } });
    expect(bands).toEqual([['b'], ['a'], ['c']]);
  });

  it('finds two mirrored units above each other half of the time', () => {
    const { units, neighbours, bands, meanShift } = robustness(plainModel([100, 0], [0, 100]), options);
    expect(neighbours[0]!.probability).toBeCloseTo(0.5, 1);
    expect(units['a']!.top['1']).toBeCloseTo(0.5, 1);
    expect(bands).toEqual([['a', 'b']]);
    // By the scheme both are first: in each draw one of two is a place below.
    expect(meanShift).toBeCloseTo(0.5, 3);
  });

  // a is above b where v > 0.8u, u and v even on 0.75…1.25: 1 − 4·∫(0.8u − 0.75)du over 0.9375…1.25 = 1 − 0.15625.
  it('finds the probability that geometry gives', () => {
    const { neighbours } = robustness(plainModel([50, 90], [100, 50]), { draws: 20_000, seed: 3 });
    expect(neighbours).toMatchObject([{ above: 'a', below: 'b' }]);
    expect(Math.abs(neighbours[0]!.probability - 0.84375)).toBeLessThan(0.01);
  });

  it('says by how much each factor moves ranks: one that moves nothing has no share', () => {
    const model = plainModel([90, 50, 20], [10, 60, 70]);
    const [choice] = model.choices;
    const result = robustness(
      {
        ...model,
        factors: [{ name: 'normaliser', levels: ['min-max', 'the same'] }],
        choices: [choice!, choice!],
      },
      { ...options, crossed: 4000 },
    );
    expect(result.factors).toEqual({ normaliser: ['min-max', 'the same'], weights: ['uniform δ=0.25'] });
    expect(result.sobol['normaliser']).toEqual({ first: 0, total: 0 });
    expect(result.sobol['weights']!.first).toBeGreaterThan(0.9);
    expect(result.sobol['weights']!.total).toBeGreaterThan(0.9);
  });

  it('has no factors, no shifts and no indices where nothing can vary', () => {
    const result = robustness(plainModel([3, 2, 1]), options);
    expect(result).toMatchObject({ factors: {}, meanShift: 0, sobol: {}, bands: [['a'], ['b'], ['c']] });
  });

  it('ranks without each item by the weights of the others', () => {
    const { withoutItem } = robustness(plainModel([90, 50, 20], [10, 60, 70], [50, 50, 49]), options);
    expect(withoutItem).toEqual({
      i0: { a: 3, b: 2, c: 1 },
      i1: { a: 1, b: 2, c: 3 },
      i2: { a: 2, b: 1, c: 3 },
    });
    expect(robustness(plainModel([3, 2]), options).withoutItem).toEqual({});
  });

  it('tells who changes places when a unit is left out', () => {
    // Without c, a and b change places; without the others nothing changes.
    const scores = [Float64Array.of(50, 20), Float64Array.of(90, 20), Float64Array.of(50, 90)];
    const model: RobustnessModel = { ...plainModel([90, 50, 20]), without: (unit) => scores[unit]! };
    expect(robustness(model, options).withoutUnit).toEqual({
      a: {},
      b: {},
      c: { a: { from: 1, to: 2 }, b: { from: 2, to: 1 } },
    });
    expect(robustness(plainModel([3, 2]), options)).not.toHaveProperty('withoutUnit');
  });

  it('scores units that nobody ranks with the others, and ranks the others alone', () => {
    const { units, ...model } = plainModel([90, 50, 20]);
    const result = robustness({ ...model, units: ['a', 'c'], rows: Int32Array.of(0, 2) }, options);
    expect(Object.entries(result.units).map(([id, { rank }]) => [id, rank])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
    expect(units).toContain('b');
  });

  it('puts units without a score in a draw last', () => {
    const model = plainModel([2, 1]);
    const gap = { columns: [Float64Array.of(Number.NaN, 1)], weights: Float64Array.of(1) };
    const { units } = robustness(
      { ...model, factors: [{ name: 'missing', levels: ['zero', 'renormalise'] }], choices: [...model.choices, gap] },
      options,
    );
    expect(units['a']).toMatchObject({ rank: 1, p05: 1, p95: 2 });
  });

  it('moves nothing where nobody is ranked', () => {
    const model: RobustnessModel = { ...plainModel([], []), without: () => new Float64Array(0) };
    const result = robustness(model, options);
    expect(result).toMatchObject({ units: {}, meanShift: 0, neighbours: [], bands: [], withoutUnit: {} });
    expect(result.sobol).toEqual({ weights: { first: 0, total: 0 } });
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    const model = plainModel([90, 50, 20, 77.5, 61], [10, 60, 70, 55, 62.5], [64, 63, 62, 61, 60]);
    const hashOf = (seed: number) => contentHash(robustness(model, { draws: 500, seed }));
    expect(hashOf(1)).toBe(hashOf(1));
    expect(hashOf(1)).not.toBe(hashOf(2));
    expect(hashOf(1)).toMatchInlineSnapshot(`"82ceed91f3dd1ac4f5cee29e302a8bc9b770402a1f0dd369b70c0209fce48441"`);
  });

  it('draws the same, however many draws are crossed', () => {
    const model = plainModel([90, 50, 20], [10, 60, 70]);
    const { sobol: _, ...some } = robustness(model, { ...options, crossed: 100 });
    const { sobol: __, ...all } = robustness(model, options);
    expect(some).toEqual(all);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %s draws', (draws) => {
    expect(() => robustness(plainModel([1, 2]), { draws, seed: 1 })).toThrow(RangeError);
  });

  it('refuses more units than it can count ranks of', () => {
    const model = plainModel(Array.from({ length: MOST_UNITS + 1 }, (_, unit) => unit));
    expect(() => robustness(model, options)).toThrow(`${MOST_UNITS}`);
  });
});
