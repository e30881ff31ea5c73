import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { breakTies, type Criterion, ranksByLevel } from './tie-breaks.ts';

const values = (...of: readonly (number | null)[]) => of.map((value) => (value === null ? null : new Decimal(value)));
const economy = (...of: readonly (number | null)[]): Criterion => ({ by: { node: 'economy' }, values: values(...of) });
const tax = (...of: readonly (number | null)[]): Criterion => ({ by: { item: 'taxPerMu' }, values: values(...of) });

describe('breaking ties', () => {
  it('compares only who has the same total, criterion after criterion', () => {
    const { levels } = breakTies([1, 1, 1, 2], [economy(80, 80, 90, 99), tax(30, 31, 1, 99)]);
    expect(levels).toEqual([3, 2, 1, 4]);
  });

  it('leaves who is equal in everything level, and the next rank counts them all', () => {
    const { levels, ties } = breakTies([1, 1, 1, 2], [economy(80, 80, 90, 70)]);
    expect(ranksByLevel(levels, 'competition')).toEqual([2, 2, 1, 4]);
    expect(ranksByLevel(levels, 'dense')).toEqual([2, 2, 1, 3]);
    expect(ties.map((tie) => tie?.shared)).toEqual([true, true, false, undefined]);
  });

  it('puts who has no value after those who have one', () => {
    expect(breakTies([1, 1, null], [tax(null, -5, null)]).levels).toEqual([2, 1, null]);
  });

  it('records what was compared, and no further than until a zone stood apart', () => {
    const { ties } = breakTies([1, 1, 1], [economy(80, 80, 90), tax(30, 31, 40)]);
    const by = { node: 'economy' };
    expect(ties[2]).toEqual({ zones: 3, compared: [{ by, value: '90' }], shared: false });
    expect(ties[0]?.compared).toEqual([
      { by, value: '80' },
      { by: { item: 'taxPerMu' }, value: '30' },
    ]);
  });

  it('ranks some of the zones alone by the same order', () => {
    const { levels } = breakTies([2, 1, 1], [economy(0, 70, 80)]);
    expect(ranksByLevel([levels[0]!, levels[1]!], 'competition')).toEqual([2, 1]);
  });
});
