import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScheme } from './read-scheme.ts';
import { plainScheme } from './scheme.fixture.ts';
import { scoreDocument } from './score-document.ts';
import { scoreTable } from './score-table.ts';
import { readJsonTable } from './table/read-json-table.ts';

type Unit = { id: string; group?: string; values: Record<string, number | string | null> };

const score = (document: unknown, units: readonly Unit[]) => {
  const scheme = readScheme(document);
  const table = readJsonTable({ units });
  if (!scheme.ok || !table.ok) throw new TypeError(JSON.stringify([scheme, table]));
  const scored = scoreTable(scheme.value, table.value);
  if (!scored.ok) return { refused: scored.error.map(({ place, message }) => `${place} ${message.en}`) };
  return scoreDocument({ scheme: scheme.value, document, table: table.value }, scored.value);
};

const three: readonly Unit[] = [
  { id: 'b', group: '东', values: { tax: 50, rd: 1, energy: 3 } },
  { id: 'a', group: '西', values: { tax: 10, rd: 5, energy: 1 } },
  { id: 'c', group: '东', values: { tax: 30, rd: 2, energy: 5 } },
];

describe('scoring a table', () => {
  // tax a 0, b 100, c 50; rd a 100, b 0, c 25; energy a 100, b 50, c 0. growth: (2·tax + rd)/3; total 0.6·growth + 0.4·energy.
  it('goes from values to scores, nodes and ranks, as computed by hand', () => {
    expect(score(plainScheme, three)).toMatchObject({
      weights: { tax: '0.4', rd: '0.2', energy: '0.4' },
      normalised: {
        a: { tax: '0', rd: '100', energy: '100' },
        b: { tax: '100', rd: '0', energy: '50' },
        c: { tax: '50', rd: '25', energy: '0' },
      },
      nodes: {
        a: { growth: '33.333333333333', total: '60' },
        b: { growth: '66.666666666667', total: '60' },
        c: { growth: '41.666666666667', total: '25' },
      },
      scores: { a: '60', b: '60', c: '25' },
      ranks: { a: 1, b: 1, c: 3 },
      groupRanks: { a: 1, b: 1, c: 2 },
      warnings: [],
    });
  });

  it('gives the weight of a gap to the others of its node', () => {
    const units = three.map((unit) => (unit.id === 'a' ? { ...unit, values: { ...unit.values, rd: null } } : unit));
    expect(score(plainScheme, units)).toMatchObject({ nodes: { a: { growth: '0', total: '40' } } });
  });

  it.each([
    ['zero', '0', '40'],
    ['mean', '50', '50'],
    ['group-mean', '0', '40'],
  ])('fills a gap with %s, and says so', (missing, rd, total) => {
    const units: readonly Unit[] = [
      { id: 'a', group: '东', values: { tax: 10, rd: null, energy: 1 } },
      { id: 'b', group: '东', values: { tax: 50, rd: 1, energy: 3 } },
      { id: 'c', group: '西', values: { tax: 30, rd: 2, energy: 5 } },
    ];
    const scores = score({ ...plainScheme, missing }, units);
    expect(scores).toMatchObject({ normalised: { a: { rd } }, nodes: { a: { total } } });
    expect('warnings' in scores && scores.warnings.map(({ code, unit, item }) => [code, unit, item])).toEqual([
      ['missing.filled', 'a', 'rd'],
    ]);
  });

  it('refuses gaps where the scheme allows none, and a table without an item', () => {
    const gap = three.map((unit) => ({ ...unit, values: { ...unit.values, rd: unit.id === 'a' ? null : 1 } }));
    expect(score({ ...plainScheme, missing: 'fail' }, gap)).toEqual({
      refused: ['a/rd has no value, and the scheme allows no gap'],
    });
    expect(score(plainScheme, [{ id: 'a', values: { tax: 1, rd: 1 } }])).toEqual({
      refused: ['energy is no item of the table'],
    });
  });

  it('leaves a unit without any value unranked', () => {
    const units = [...three, { id: 'd', values: { tax: null, rd: null, energy: null } }];
    expect(score(plainScheme, units)).toMatchObject({ scores: { d: null }, ranks: { a: 1, b: 1, c: 3, d: null } });
  });

  const value = fc.option(fc.integer({ min: -999, max: 999 }), { freq: 6 });
  const rows = fc.array(fc.record({ tax: value, rd: value, energy: value }), { minLength: 1, maxLength: 8 });

  it('gives the same document to the letter for any order of rows and columns', () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (values, order) => {
        const units = values.map((row, index) => ({ id: `u${index}`, group: `g${index % 2}`, values: row }));
        const shuffled = units
          .map((unit) => ({ unit, at: order.next().value }))
          .toSorted((x, y) => x.at - y.at)
          .map(
            ({
              unit: {
                values: { tax, rd, energy },
                ...unit
              },
            }) => ({ ...unit, values: { energy, rd, tax } }),
          );
        const document = { ...plainScheme, missing: 'group-mean' };
        expect(JSON.stringify(score(document, shuffled))).toBe(JSON.stringify(score(document, units)));
      }),
    );
  });

  it('never raises a rank by a lower value of an item where more is better', () => {
    const full = fc.array(fc.record({ tax: fc.nat(99), rd: fc.nat(99), energy: fc.nat(99) }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(full, fc.nat(99), (values, less) => {
        const units = values.map((row, index) => ({ id: `u${index}`, values: row }));
        const posts = { ...plainScheme, normaliser: { method: 'goalposts', lower: 0, upper: 99 } };
        const lowered = units.map((unit, index) =>
          index === 0 ? { ...unit, values: { ...unit.values, tax: Math.min(less, unit.values.tax) } } : unit,
        );
        const rankOf = (of: readonly Unit[]) => {
          const scores = score(posts, of);
          return 'ranks' in scores ? (scores.ranks['u0'] ?? 0) : 0;
        };
        expect(rankOf(lowered)).toBeGreaterThanOrEqual(rankOf(units));
      }),
    );
  });
});

it('writes weights that sum to one', () => {
  const scores = score(plainScheme, three);
  expect('weights' in scores && Object.values(scores.weights).reduce((sum, weight) => sum + Number(weight), 0)).toBe(1);
});
