import { describe, expect, it } from 'vitest';
import { setsGoalposts } from './goalposts.ts';
import { goldenDifferences } from './golden-differences.ts';
import { sample2025 } from './sample-2025.ts';
import type { Scheme } from './scheme.ts';
import { tableWarnings, triedGolden } from './scheme-warnings.ts';
import { standard2025 } from './standard-2025.ts';

// Goalposts 10…50, 1…5, 0.5…8, −10…25, 0.5…8, −30…50, −2…6: at the upper ones 100 points, at the lower ones 60.
const upper = [50, 5, 8, 25, 8, 50, 6];
const lower = [10, 1, 0.5, -10, 0.5, -30, -2];
const valuesOf = (numbers: readonly number[]): Record<string, number | string | null> =>
  Object.fromEntries(sample2025.items.map(({ id }, at) => [id, numbers[at] ?? null]));
const best = { id: 'a', values: valuesOf(upper) };
const least = { id: 'b', values: valuesOf(lower) };

type Expected = NonNullable<Scheme['golden']>[number]['expect'];
const golden = (
  expected: Expected,
  ...units: { id: string; values: Record<string, number | string | null> }[]
): Scheme => ({
  ...sample2025,
  golden: [{ name: '样例', table: { units }, expect: expected }],
});

describe('golden cases', () => {
  it('reproduce where every score, at its decimals, and every rank is as expected', () => {
    // A third of the way from 10 to 50 for 20 points: 60 + 40/3 = 73.333; 0.2 × 73.333 + 0.8 × 60 = 62.667.
    const third = { id: 'c', values: { ...least.values, taxPerMu: '23.3333333333333333' } };
    const expected: Expected = { scores: { a: '100.00', b: '60', c: '62.67' }, ranks: { a: 1, c: 2, b: 3 } };
    expect(goldenDifferences(golden(expected, best, least, third))).toEqual([]);
  });

  it('rank as the scheme breaks ties', () => {
    const [one, other] = [best, { id: 'z', values: { ...best.values, taxPerMu: '60' } }];
    const expected: Expected = { ranks: { a: 2, z: 1 } };
    const broken = { ...sample2025.ranking, tieBreaks: [{ node: 'economy' }, { item: 'taxPerMu' }] };
    expect(goldenDifferences({ ...golden(expected, one, other), ranking: broken })).toEqual([]);
    expect(goldenDifferences(golden(expected, one, other)).map(({ unit, found }) => [unit, found])).toEqual([['a', 1]]);
  });

  it('name the case, the unit, what was expected and what was found', () => {
    const empty = { id: 'n', values: valuesOf([]) };
    const expected: Expected = { scores: { a: '99.9', n: '0' }, ranks: { b: 1, n: null } };
    expect(goldenDifferences(golden(expected, best, least, empty))).toEqual([
      { at: 0, name: '样例', unit: 'a', of: 'scores', expected: '99.9', found: '100' },
      { at: 0, name: '样例', unit: 'n', of: 'scores', expected: '0', found: null },
      { at: 0, name: '样例', unit: 'b', of: 'ranks', expected: 1, found: 2 },
    ]);
  });
});

describe('what the office is warned of', () => {
  const codes = (scheme: Scheme, ...scores: readonly string[]) =>
    tableWarnings(scheme, [{ name: '2024', units: scores.map((score) => ({ score })) }]).map(({ code }) => code);

  it('is a cap over half of what lies between the first and the last', () => {
    const capped = { ...sample2025, adjustments: { bonusCap: '1', deductionCap: '3' } };
    expect(codes(capped, '80', '74')).toEqual([]);
    expect(codes(capped, '80', '74.1')).toEqual(['scheme.cap-over-spread']);
    expect(codes(sample2025, '80', '80')).toEqual([]);
    expect(codes(capped, '80')).toEqual([]);
    const { advancement } = standard2025;
    const points = { ...sample2025, advancement: { ...advancement!, use: 'points' as const } };
    expect(codes(points, '80', '61')).toEqual(['scheme.cap-over-spread']);
    expect(codes({ ...points, advancement: advancement! }, '80', '61')).toEqual([]);
  });

  it('is four fifths of all in one grade, and not less', () => {
    const units = (...grades: readonly string[]) => [
      { name: '2024', units: grades.map((grade, at) => ({ score: `${at}`, grade })) },
    ];
    const [warning] = tableWarnings(sample2025, units('A', 'A', 'B', 'A', 'A'));
    expect(warning).toMatchObject({ code: 'scheme.one-grade', message: { zh: '2024：八成以上同为“A”' } });
    expect(tableWarnings(sample2025, units('A', 'A', 'B', 'A', 'B'))).toEqual([]);
  });

  it('is found on the golden cases, graded as the scheme says', () => {
    const scheme = { ...golden({ ranks: { a: 1 } }, best, least), grades: standard2025.grades! };
    expect(triedGolden(scheme)).toEqual([
      {
        name: '样例',
        units: [
          { score: '100', grade: 'excellent' },
          { score: '60', grade: 'good' },
        ],
      },
    ]);
  });
});

describe('goalposts', () => {
  it('are set where any item is scored otherwise than before', () => {
    const [first, ...rest] = sample2025.items;
    const moved = { ...first!, normaliser: { ...standard2025.items[12]!.normaliser! } };
    expect(setsGoalposts(sample2025, sample2025)).toBe(false);
    expect(setsGoalposts({ ...sample2025, usableWeightFloor: '70' }, sample2025)).toBe(false);
    expect(setsGoalposts({ ...sample2025, items: [moved, ...rest] }, sample2025)).toBe(true);
    expect(setsGoalposts({ ...sample2025, items: rest }, sample2025)).toBe(false);
    expect(setsGoalposts(sample2025, undefined)).toBe(true);
  });
});
