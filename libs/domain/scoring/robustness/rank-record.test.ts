import { describe, expect, it } from 'vitest';
import { bandsOf, neighbourRecord } from './neighbour-record.ts';
import { rankRecord } from './rank-record.ts';

describe('a record of ranks', () => {
  it('gives quantiles and shares of the best, as counted by hand', () => {
    const record = rankRecord(4);
    for (const rank of [1, 1, 2, 4]) record.add(Uint32Array.of(rank, 3, 3, 3));
    expect(record.of(0, 1)).toEqual({
      rank: 1,
      median: 1.5,
      p05: 1,
      p95: 3.7,
      top: { '1': 0.5, '3': 0.75, '5': 1, '10': 1 },
    });
    expect(record.of(3, 4)).toMatchObject({ rank: 4, median: 3, p05: 3, p95: 3, top: { '1': 0, '3': 1 } });
  });
});

describe('a record of neighbours', () => {
  // The order by the scheme is b, a, c.
  const recordOf = (...draws: readonly (readonly number[])[]) => {
    const record = neighbourRecord(['a', 'b', 'c'], Int32Array.of(1, 0, 2));
    for (const scores of draws) record.add(Float64Array.from(scores));
    return record.neighbours();
  };

  it('counts how often the first is above the second, a tie half', () => {
    const found = recordOf([2, 3, 1], [3, 2, 1], [2, 2, 1], [2, 3, 1]);
    expect(found).toMatchObject([
      { above: 'b', below: 'a', probability: 0.625 },
      { above: 'a', below: 'c', probability: 1 },
    ]);
  });

  it('counts a cut only where all above it are above all below it', () => {
    // In the second draw b is above a, but so is c above b: no cut after b.
    expect(recordOf([2, 3, 1], [1, 2, 3])).toMatchObject([
      { probability: 1, cut: 0.5 },
      { probability: 0.5, cut: 0.5 },
    ]);
    expect(recordOf([2, 2, 1])).toMatchObject([{ cut: 0 }, { cut: 1 }]);
  });

  it('knows no neighbours of a single unit', () => {
    const record = neighbourRecord(['a'], Int32Array.of(0));
    record.add(Float64Array.of(1));
    expect(record.neighbours()).toEqual([]);
  });
});

describe('bands', () => {
  const cut = (share: number) => ({ above: '', below: '', probability: 1, cut: share });

  it('are cut where more than 95 % of the draws cut them', () => {
    expect(bandsOf(['a', 'b', 'c', 'd'], [cut(0.951), cut(0.95), cut(1)])).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('hold each unit once, in the order', () => {
    expect(bandsOf(['a'], [])).toEqual([['a']]);
    expect(bandsOf(['c', 'a', 'b'], [cut(0), cut(0)])).toEqual([['c', 'a', 'b']]);
    expect(bandsOf([], [])).toEqual([]);
  });
});
