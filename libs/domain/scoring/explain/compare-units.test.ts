import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, plain } from '../../decimal.ts';
import { plainScheme } from '../scheme.fixture.ts';
import { compareUnits } from './compare-units.ts';
import { aggregatedBy, fullRows, rowsWithGaps, scoredOf } from './explain.fixture.ts';

// tax a 0, b 100, c 50; rd a 100, b 0, c 25; energy a 100, b 50, c 0; weights 0.4, 0.2, 0.4.
const three = {
  b: { tax: 50, rd: 1, energy: 3 },
  a: { tax: 10, rd: 5, energy: 1 },
  c: { tax: 30, rd: 2, energy: 5 },
};

const itemsOf = (compared: ReturnType<typeof compareUnits>) =>
  compared?.items?.map(({ item, difference }) => [item, plain(difference)]);

const adds = ({ difference, beside, items = [] }: NonNullable<ReturnType<typeof compareUnits>>) =>
  Decimal.sum(beside, ...items.map((one) => one.difference)).equals(difference);

describe('why one unit stands above another', () => {
  it('is told item by item, from what speaks most for it, as computed by hand', () => {
    const compared = compareUnits(scoredOf(plainScheme, three), 'a', 'c');
    expect(plain(compared!.difference)).toBe('35');
    expect(itemsOf(compared)).toEqual([
      ['energy', '40'],
      ['rd', '15'],
      ['tax', '-20'],
    ]);
    expect(compared?.items?.[0]).toMatchObject({ a: { value: new Decimal(1) }, b: { value: new Decimal(5) } });
  });

  it('counts what stands beside the tree', () => {
    const beside = new Map([['c', new Decimal(3)]]);
    const compared = compareUnits({ ...scoredOf(plainScheme, three), beside }, 'a', 'c');
    expect([compared?.difference, compared?.beside].map(String)).toEqual(['32', '-3']);
    expect(adds(compared!)).toBe(true);
  });

  it('is not told of who has no score, or is no unit', () => {
    const none = scoredOf(plainScheme, { ...three, d: { tax: null, rd: null, energy: null } });
    expect([compareUnits(none, 'a', 'd'), compareUnits(none, 'x', 'a')]).toEqual([undefined, undefined]);
  });

  // Scores √(80·20) = 40 and √(20·80)·… by logarithms: L = (40 − 60)/ln(40/60).
  it('is told of a geometric mean by logarithms', () => {
    const scheme = {
      ...aggregatedBy('geometric', 'geometric'),
      normaliser: { method: 'raw' },
      items: plainScheme.items.map((item) => ({ ...item, direction: 'up' })),
      tree: {
        id: 'total',
        aggregate: 'geometric',
        children: [
          { item: 'tax', weight: 1 },
          { item: 'rd', weight: 1 },
          { item: 'energy', weight: 2 },
        ],
      },
    };
    const compared = compareUnits(
      scoredOf(scheme, { a: { tax: 16, rd: 1, energy: 4 }, b: { tax: 1, rd: 1, energy: 1 } }),
      'a',
      'b',
    );
    // S = 16^¼·4^½ = 4 and 1: ln 16/4 = ln 4/2, so that tax and energy have 1.5 each.
    expect(itemsOf(compared)).toEqual([
      ['tax', '1.5'],
      ['energy', '1.5'],
      ['rd', '0'],
    ]);
  });

  it('adds to the difference to the last digit, gaps or none', () => {
    fc.assert(
      fc.property(rowsWithGaps, (rows) => {
        const compared = compareUnits(scoredOf(plainScheme, rows), 'u0', 'u1');
        expect(!compared || (compared.items !== undefined && adds(compared))).toBe(true);
      }),
    );
  });

  it.each([
    ['geometric', 'arithmetic'],
    ['arithmetic', 'geometric'],
    ['harmonic', 'geometric'],
  ])('adds under %s over %s means, and an item that is equal has no part', (root, block) => {
    fc.assert(
      fc.property(fullRows, (rows) => {
        const level = rows.map((row) => ({ ...row, rd: 7 }));
        const compared = compareUnits(scoredOf(aggregatedBy(root, block), level), 'u0', 'u1');
        expect(adds(compared!)).toBe(true);
        const rd = compared?.items?.find(({ item }) => item === 'rd')?.difference;
        expect(rd?.abs().lessThan('1e-11')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['copeland', 'arithmetic', {}],
    ['geometric', 'geometric', { rd: null }],
  ])('has no parts under %s over %s with %j', (root, block, overrides) => {
    const compared = compareUnits(
      scoredOf(aggregatedBy(root, block), { ...three, a: { ...three.a, ...overrides } }),
      'a',
      'c',
    );
    expect(compared).toBeDefined();
    expect(compared).not.toHaveProperty('items');
  });
});
