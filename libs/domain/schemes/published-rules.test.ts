import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import type { CountedAdjustment } from '../adjustments/applied-adjustments.ts';
import { Decimal } from '../decimal.ts';
import { advancements } from '../evaluation/advancement.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { gradeZones } from '../evaluation/grade-zones.ts';
import { readScheme } from '../scoring/read-scheme.ts';
import { scoreDocument } from '../scoring/score-document.ts';
import { scoreTable } from '../scoring/score-table.ts';
import { readJsonTable } from '../scoring/table/read-json-table.ts';
import * as rules from './published-rules.fixture.ts';
import { readOfficialScheme } from './read-official-scheme.ts';
import { sample2025 } from './sample-2025.ts';
import type { Scheme } from './scheme.ts';

type Values = Readonly<Record<string, number | null>>;

/** The document as the office would save it, read as that: nothing in it is only for trying out. */
const asOfficial = (document: Parameters<typeof rules.official>[0], more: object = {}): Scheme => {
  const read = readOfficialScheme(rules.official(document, more));
  if (!read.ok) throw new TypeError(JSON.stringify(read.error));
  return read.value;
};

const score = (
  document: object,
  rows: Readonly<Record<string, Values>>,
  groups: Readonly<Record<string, string>> = {},
) => {
  const units = Object.entries(rows).map(([id, values]) => ({
    id,
    values,
    ...(groups[id] ? { group: groups[id] } : {}),
  }));
  const scheme = 'sources' in document ? readOfficialScheme(document) : readScheme(document);
  const table = readJsonTable({ units });
  if (!scheme.ok || !table.ok) throw new TypeError(JSON.stringify([scheme, table]));
  const scored = scoreTable(scheme.value, table.value);
  if (!scored.ok) throw new TypeError(JSON.stringify(scored.error));
  return scoreDocument({ scheme: scheme.value, document, table: table.value }, scored.value);
};

const title = { zh: '等', en: 'grade' };

describe('rules that were published are schemes', () => {
  it('R1: weight · x / base', () => {
    const atBase = {
      taxPerMu: 15,
      salesPerMu: 300,
      valuePerEnergy: 3,
      valuePerCod: 500,
      valuePerWater: 0.1,
      productivity: 15,
    };
    // 40 + 10 + 20 + 15 + 5 + 10; twice the tax is 40 more, half the water 2.5 less.
    const { scores } = score(asOfficial(rules.baseValues), {
      base: atBase,
      better: { ...atBase, taxPerMu: 30, valuePerWater: 0.05 },
    });
    expect(scores).toEqual({ base: '100', better: '137.5' });
  });

  it('R1: on less than 3 mu other items count, as a scheme of their own', () => {
    const atBase = { taxPerMu: 15, salesPerMu: 300, taxPerPower: 2 };
    // 50 + 20 + 30; half the tax a kWh is 15 less.
    const { scores } = score(asOfficial(rules.smallPlots), { base: atBase, worse: { ...atBase, taxPerPower: 1 } });
    expect(scores).toEqual({ base: '100', worse: '85' });
  });

  it('R2: the mean score of the group for who has no emissions', () => {
    const atBase = {
      taxPerMu: 24.097,
      valuePerMu: 136.16,
      valuePerEnergy: 2.694,
      valuePerEmission: 4929.81,
      productivity: 18.14,
      rdShare: 0.0302,
    };
    const rows = {
      a: atBase,
      b: { ...atBase, valuePerEmission: 2 * 4929.81 },
      c: { ...atBase, valuePerEmission: null },
    };
    // 100 for the base, 10 more for twice the emissions’ value; c gets (10 + 20) / 2 = 15 for that item.
    expect(score(asOfficial(rules.groupMean), rows, { a: '规上', b: '规上', c: '规上' }).scores).toEqual({
      a: '100',
      b: '110',
      c: '105',
    });
  });

  it('R4: against the best, and against the mean: for trying out alone', () => {
    const read = readOfficialScheme(rules.official(rules.energyAward));
    expect(read.ok ? [] : read.error.map(({ pointer }) => pointer)).toContain('/items/0/normaliser/method');
    const rows = { a: { decline: 4, pollution: 1 }, b: { decline: 2, pollution: 3 } };
    const { normalised } = score(rules.energyAward, rows);
    const points = (unit: 'a' | 'b') => [
      new Decimal(normalised[unit]?.['decline'] ?? 0).times(12).toString(),
      new Decimal(normalised[unit]?.['pollution'] ?? 0).times(2).toString(),
    ];
    expect([points('a'), points('b')]).toEqual([
      ['12', '3'],
      ['6', '1'],
    ]);
  });

  it('R5: 60 + 40, and a geometric mean of the weights', () => {
    // a: 60 + 40·½ = 80, b: 60 + 40·1 = 100: 80^0.6 · 100^0.4.
    const { scores } = score(asOfficial(rules.improvedEfficacy), { x: { a: 30, b: 8 } });
    expect(scores['x']).toBe('87.468965915462');
  });

  it('R10: nothing counts more than twice its weight', () => {
    expect(score(asOfficial(rules.cappedAtTwice), { x: { a: 95, b: 5 } }).scores['x']).toBe('170');
  });

  it('R11: A for the first 25 %, B to 70 %, C to 95 %, D for the rest', () => {
    const zones = Array.from({ length: 20 }, (_, at) => ({ rank: at + 1, score: new Decimal(100 - at) }));
    const steps = [
      ['A', '0.25'],
      ['B', '0.45'],
      ['C', '0.25'],
    ] as const;
    const { grades } = asOfficial(rules.baseValues, {
      grades: {
        method: 'quota',
        steps: steps.map(([grade, share]) => ({ grade, title, share, rounding: 'round' })),
        rest: { grade: 'D', title },
      },
    });
    expect(grades && gradeZones(zones, grades).join('')).toBe('AAAAABBBBBBBBBCCCCCD');
  });

  it('R12: deductions by case, and no award after a major incident, though the rank stays', () => {
    const basis = { issuer: '省生态环境厅', documentNo: '浙环督〔2026〕1号', date: '2026-02-01' };
    const entry = { zone: 'hangzhou', year: 2025, evidenceSha256: '0'.repeat(64), reason: '督察通报' } as const;
    const adjustments: CountedAdjustment[] = [
      { ...entry, id: '1', kind: 'deduction', points: '0.3', event: '中央督察问题1' },
      { ...entry, id: '2', kind: 'deduction', points: '0.2', event: '省级督察问题1' },
      { ...entry, id: '3', kind: 'no-award', event: '重大事故', basis },
    ];
    const grades = {
      method: 'quota' as const,
      steps: [{ grade: '优秀', title, share: '0.5', rounding: 'ceil' as const }],
      rest: { grade: '合格', title },
    };
    const read = readOfficialScheme({ ...sample2025, adjustments: { bonusCap: '1', deductionCap: '10' }, grades });
    if (!read.ok) throw new TypeError(JSON.stringify(read.error));
    const scheme = read.value;
    const zones = [sampleZone('hangzhou'), sampleZone('wenzhou', [{ taxRevenue: '300000' }])];
    const [first] = evaluate(sampleInputs(zones, { scheme, adjustments })).ranking.entries;
    expect(first).toMatchObject({ zone: 'hangzhou', rank: 1, standing: { deduction: '0.5', grade: '合格' } });
  });

  it('R16: two groups are ranked apart, each with its last', () => {
    const of = (value: number) => ({ openness: value, quality: value, innovation: value, green: value });
    const rows = { a: of(9), b: of(7), c: of(8), d: of(1) };
    const { ranks, groupRanks } = score(asOfficial(rules.twoGroups), rows, {
      a: '东北片',
      b: '西南片',
      c: '东北片',
      d: '西南片',
    });
    expect(ranks).toEqual({ a: 1, b: 3, c: 2, d: 4 });
    expect(groupRanks).toEqual({ a: 1, b: 1, c: 2, d: 2 });
    // Seven of a group in the order of their names: the last five are those whose place is over 7 − 5.
    const group = ['e', 'f', 'g', 'h', 'i', 'j', 'k'];
    const placed = score(
      asOfficial(rules.twoGroups),
      Object.fromEntries(group.map((unit, at) => [unit, of(9 - at)])),
      Object.fromEntries(group.map((unit) => [unit, '东北片'])),
    );
    const last = group.filter((unit) => (placed.groupRanks?.[unit] ?? 0) > group.length - 5);
    expect(last).toEqual(['g', 'h', 'i', 'j', 'k']);
  });

  it('R18: the first five by rank advancement', () => {
    const year = (scores: readonly number[]) =>
      scores.map((score, at) => ({ zone: `z${at}`, score: new Decimal(score) }));
    const { advancement } = asOfficial(rules.baseValues, {
      advancement: { method: 'linear', each: '1', use: 'list', cap: '10' },
    });
    if (!advancement) throw new TypeError('the scheme has a rule for advancement');
    const moved = advancements(
      { before: year([9, 8, 7, 6, 5, 4, 3]), now: year([3, 4, 10, 9, 8, 7, 11]), sameScheme: false },
      advancement,
    );
    const list = [...moved].toSorted(([, a], [, b]) => b.points.comparedTo(a.points)).map(([zone]) => zone);
    expect(list.slice(0, 5)).toEqual(['z6', 'z2', 'z3', 'z4', 'z5']);
    expect(list.at(-1)).toBe('z0');
    expect(moved.get('z6')?.points.toString()).toBe('6');
  });

  it('R24: points between a base and a target that were set beforehand', () => {
    // Half way for growth: 15 of 30; profit in full: 70. Beyond the target there is nothing more.
    const { scores } = score(asOfficial(rules.baseAndTarget), {
      x: { growth: 20, profit: 10 },
      y: { growth: 40, profit: -3 },
    });
    expect(scores).toEqual({ x: '85', y: '30' });
  });
});
