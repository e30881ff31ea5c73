import { describe, expect, it } from 'vitest';
import { drawPlan } from './draw-plan.ts';
import { aggregatedBy } from './flat-tree.ts';
import { plainModel } from './robustness.fixture.ts';
import type { RobustnessModel } from './robustness-model.ts';

const noise = { method: 'uniform', delta: 0 } as const;

/** Two normalisers, three policies, two aggregations; the only score tells the choice: 10 × normaliser + policy. */
const model: RobustnessModel = {
  ...plainModel([0]),
  factors: [
    { name: 'treatment', levels: ['none'] },
    { name: 'normaliser', levels: ['min-max', 'z-score'] },
    { name: 'missing', levels: ['renormalise', 'mean', 'zero'] },
  ],
  choices: [11, 12, 13, 21, 22, 23].map((score) => ({
    columns: [Float64Array.of(score)],
    weights: Float64Array.of(1),
  })),
};

describe('a plan of draws', () => {
  it('has a factor for whatever has several levels, and a coordinate for each of these', () => {
    const plan = drawPlan(model, noise);
    expect(plan.factors).toEqual([
      { name: 'normaliser', levels: ['min-max', 'z-score'], from: 0, to: 1 },
      { name: 'missing', levels: ['renormalise', 'mean', 'zero'], from: 1, to: 2 },
    ]);
    expect(plan.coordinates).toBe(2);
  });

  it.each([
    [0, 0, 11],
    [0.49, 0.34, 12],
    [0.5, 0, 21],
    [0.99, 0.99, 23],
    [0, 0.67, 13],
  ])('takes the levels that the numbers %d and %d fall into', (normaliser, missing, score) => {
    expect(drawPlan(model, noise).scores(Float64Array.of(normaliser, missing))[0]).toBe(score);
  });

  it('has the scheme itself at the first level of all', () => {
    expect(drawPlan(model, noise).nominal()[0]).toBe(11);
  });

  it('chooses how to aggregate, whatever else is chosen', () => {
    const two = plainModel([90], [40]);
    const [own] = two.aggregations;
    const plan = drawPlan(
      { ...two, aggregations: [own!, { name: 'geometric', tree: aggregatedBy('geometric', own!.tree) }] },
      noise,
    );
    expect(plan.factors.map(({ name }) => name)).toEqual(['aggregation']);
    expect(plan.scores(Float64Array.of(0.1))[0]).toBeCloseTo(65, 9);
    expect(plan.scores(Float64Array.of(0.9))[0]).toBeCloseTo(60, 9);
  });

  it('varies weights by the last coordinates, where there is more than one weight and any noise', () => {
    const noisy = { method: 'uniform', delta: 0.5 } as const;
    const plan = drawPlan(plainModel([100], [0]), noisy);
    expect(plan.factors).toEqual([{ name: 'weights', levels: ['uniform δ=0.5'], from: 0, to: 2 }]);
    expect(plan.scores(Float64Array.of(1, 0))[0]).toBe(75);
    expect(plan.weighted(Float64Array.of(1, 0))[0]).toBe(100);
    expect(drawPlan(plainModel([100]), noisy).factors).toEqual([]);
    expect(drawPlan(plainModel([100], [0]), noise).factors).toEqual([]);
    expect(drawPlan(plainModel([1], [2]), { method: 'dirichlet', kappa: 9 }).factors).toEqual([
      { name: 'weights', levels: ['dirichlet κ=9'], from: 0, to: 1 },
    ]);
  });

  it('varies the weights that belong to the choice: those from the data differ between choices', () => {
    const column = [Float64Array.of(100), Float64Array.of(0)];
    const plan = drawPlan(
      {
        ...plainModel([100], [0]),
        factors: [{ name: 'normaliser', levels: ['min-max', 'z-score'] }],
        choices: [
          { columns: column, weights: Float64Array.of(0.5, 0.5) },
          { columns: column, weights: Float64Array.of(0.2, 0.8) },
        ],
      },
      { method: 'uniform', delta: 0.25 },
    );
    expect(plan.scores(Float64Array.of(0, 0.5, 0.5))[0]).toBe(50);
    expect(plan.scores(Float64Array.of(0.9, 0.5, 0.5))[0]).toBe(20);
  });
});
