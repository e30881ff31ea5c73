import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import type { AdvancementRule } from '../schemes/advancement-rule.ts';
import { advancements, type YearScore } from './advancement.ts';

const scores = (of: Readonly<Record<string, number>>): readonly YearScore[] =>
  Object.entries(of).map(([zone, score]) => ({ zone, score: new Decimal(score) }));
const points = (rule: AdvancementRule, before: Record<string, number>, now: Record<string, number>, same = true) =>
  Object.fromEntries(
    [...advancements({ before: scores(before), now: scores(now), sameScheme: same }, rule)].map(([zone, moved]) => [
      zone,
      moved.points.toString(),
    ]),
  );

// Of a, b, c, d in both years: ranks before 1 2 3 4, now 2 3 4 1.
const before = { a: 90, b: 80, c: 70, d: 60, gone: 100 };
const now = { a: 85, b: 84, c: 65, d: 99, fresh: 100 };

describe('rank advancement', () => {
  it.each<[AdvancementRule, Record<string, string>]>([
    [
      { method: 'linear', each: '0.5', use: 'points', cap: '1' },
      { a: '-0.5', b: '-0.5', c: '-0.5', d: '1' },
    ],
    [
      { method: 'normalised', use: 'points', cap: '3' },
      { a: '-1', b: '-1', c: '-1', d: '3' },
    ],
    // d passes places 3, 2, 1: (2 + 3 + 4)/4; a falls past place 1, b past 2, c past 3.
    [
      { method: 'difficulty', each: '1', use: 'points', cap: '9' },
      { a: '-1', b: '-0.75', c: '-0.5', d: '2.25' },
    ],
    [
      { method: 'champion', each: '0.5', top: 2, use: 'points', cap: '2' },
      { a: '2', b: '-0.5', c: '-0.5', d: '1.5' },
    ],
    [
      { method: 'score', use: 'points', cap: '10' },
      { a: '-5', b: '4', c: '-5', d: '10' },
    ],
  ])('by %j is worked out on the zones of both years', (rule, expected) => {
    expect(points(rule, before, now)).toEqual(expected);
  });

  it('by score is nothing between two schemes', () => {
    expect(points({ method: 'score', use: 'points', cap: '10' }, before, now, false)).toEqual({});
  });

  it('of a single zone is none', () => {
    expect(points({ method: 'normalised', use: 'points', cap: '3' }, { a: 1 }, { a: 2 })).toEqual({ a: '0' });
  });

  it('is the same whoever came or went, and by linear points sums to zero without ties', () => {
    const distinct = fc.uniqueArray(fc.nat(999), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(distinct, distinct, fc.nat(999), (old, fresh, other) => {
        const named = (values: readonly number[]) => ({ a: values[0]!, b: values[1]!, c: values[2]!, d: values[3]! });
        const rule = { method: 'linear', each: '1', use: 'points', cap: '99' } as const;
        const plain = points(rule, named(old), named(fresh));
        expect(points(rule, { ...named(old), gone: other }, { ...named(fresh), come: other })).toEqual(plain);
        expect(Decimal.sum(...Object.values(plain)).toString()).toBe('0');
      }),
      { numRuns: 50 },
    );
  });
});
