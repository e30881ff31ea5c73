import { describe, expect, it } from 'vitest';
import { crossedDraws } from './crossed-draws.ts';
import { sobolIndices } from './sobol-indices.ts';

const singles = (count: number) => Array.from({ length: count }, (_, at) => ({ from: at, to: at + 1 }));

const indices = (
  coordinates: number,
  factors: readonly { from: number; to: number }[],
  output: (p: Float64Array) => number,
) => sobolIndices(crossedDraws({ draws: 40_000, crossed: 40_000, seed: 5, coordinates, factors, output }));

describe('Sobol indices', () => {
  // Ishigami and Homma (1990) with a = 7, b = 0.1: the analytic values of the literature.
  it('of the Ishigami function are the analytic ones', () => {
    const ishigami = (point: Float64Array) => {
      const [x = 0, y = 0, z = 0] = Array.from(point, (u) => Math.PI * (2 * u - 1));
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
    };
    const [x, y, z] = indices(3, singles(3), ishigami);
    const far = (found: number, analytic: number) => Math.abs(found - analytic);
    expect(far(x!.first, 0.3139)).toBeLessThan(0.02);
    expect(far(y!.first, 0.4424)).toBeLessThan(0.02);
    expect(far(z!.first, 0)).toBeLessThan(0.02);
    expect(far(x!.total, 0.5576)).toBeLessThan(0.02);
    expect(far(y!.total, 0.4424)).toBeLessThan(0.02);
    expect(far(z!.total, 0.2437)).toBeLessThan(0.02);
  });

  it('of a sum are the shares of the variance, far from 0 as it may lie, and coordinates of one factor go together', () => {
    const [pair, single] = indices(
      3,
      [
        { from: 0, to: 2 },
        { from: 2, to: 3 },
      ],
      ([a = 0, b = 0, c = 0]) => 1000 + a + b + 2 * c,
    );
    for (const index of [pair!.first, pair!.total]) expect(Math.abs(index - 1 / 3)).toBeLessThan(0.02);
    for (const index of [single!.first, single!.total]) expect(Math.abs(index - 2 / 3)).toBeLessThan(0.02);
  });

  it('are 0 where nothing varies, not even by the rounding of the mean', () => {
    const none = { first: 0, total: 0 };
    expect(indices(2, singles(2), () => 0.1)).toEqual([none, none]);
  });
});

describe('crossed draws', () => {
  it('take for each row of B one row of each factor, from A but for its own numbers', () => {
    const seen: number[][] = [];
    crossedDraws({
      draws: 2,
      crossed: 1,
      seed: 9,
      coordinates: 3,
      factors: [
        { from: 0, to: 1 },
        { from: 1, to: 3 },
      ],
      output: (point) => seen.push([...point]),
    });
    const [a, b, firstMixed, secondMixed, nextA] = seen;
    expect(seen).toHaveLength(5);
    expect(firstMixed).toEqual([b![0], a![1], a![2]]);
    expect(secondMixed).toEqual([a![0], b![1], b![2]]);
    expect(nextA).not.toEqual(a);
  });

  it('draw the same A however many rows are crossed, and call after each of its rows', () => {
    const rowsOf = (crossed: number) => {
      let [last, rows] = [0, [] as number[]];
      crossedDraws({
        draws: 3,
        crossed,
        seed: 9,
        coordinates: 1,
        factors: singles(1),
        output: (point) => {
          last = point[0]!;
          return last;
        },
        afterA: () => {
          rows = [...rows, last];
        },
      });
      return rows;
    };
    expect(rowsOf(3)).toEqual(rowsOf(0));
    expect(rowsOf(0)).toHaveLength(3);
  });
});
