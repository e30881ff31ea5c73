import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import type { Computed, NullReason } from '../indicators/indicator.ts';
import { sample2025 } from '../schemes/sample-2025.ts';
import type { SchemeBlock } from '../schemes/scheme.ts';
import { scoreBlock } from './score-block.ts';

const [economy] = sample2025.blocks as readonly [SchemeBlock];

/** Every indicator at its upper goalpost, but for those that are given. */
const score = (given: Readonly<Record<string, string | NullReason | undefined>>) => {
  const values = Object.fromEntries(
    economy.items.flatMap(({ indicator, normaliser }): [string, Computed][] => {
      const value = indicator in given ? given[indicator] : normaliser.upper;
      if (value === undefined) return [];
      return [[indicator, /\d/u.test(value) ? { value: new Decimal(value) } : { reason: value as NullReason }]];
    }),
  );
  return scoreBlock(economy, sample2025.nulls, values);
};

describe('scoring a block', () => {
  it('gives full points at the upper goalposts, and no more above them', () => {
    expect(score({}).score?.toString()).toBe('100');
    expect(score({ taxPerMu: '5000' }).score?.toString()).toBe('100');
  });

  it('gives the base at the lower goalposts, and no less below them', () => {
    const lowest = Object.fromEntries(economy.items.map(({ indicator, normaliser }) => [indicator, normaliser.lower]));
    expect(score(lowest).score?.toString()).toBe('60');
    expect(score({ ...lowest, fdiGrowth: '-900' }).score?.toString()).toBe('60');
  });

  it.each(['missing-input', 'not-reported', 'zero-denominator'] as const)(
    'an item that is null for %s scores 0',
    (reason) => {
      const found = score({ taxPerMu: reason });
      expect(found.score?.toString()).toBe('80');
      expect(found.usableWeight.toString()).toBe('100');
      expect(found.items['taxPerMu']).toEqual({ value: null, score: '0', weight: '20', contribution: '0' });
    },
  );

  it.each(['zero-base', 'negative-base'] as const)('the weight of an item that is null for %s is spread', (reason) => {
    const found = score({ fdiGrowth: reason, taxPerMu: '10' });
    expect(found.usableWeight.toString()).toBe('90');
    expect(found.items['fdiGrowth']).toEqual({ value: null, score: null, weight: '10', contribution: null });
    expect(found.items['taxPerMu']?.contribution).toBe('13.333333333333');
    expect(found.score?.toDecimalPlaces(12).toString()).toBe('91.111111111111');
  });

  it('an item that nobody computed counts as not reported', () => {
    expect(score({ taxPerMu: undefined }).items['taxPerMu']).toMatchObject({ value: null, score: '0' });
  });

  it('has no score where every weight was spread', () => {
    const nothing = Object.fromEntries(economy.items.map(({ indicator }) => [indicator, 'zero-base' as const]));
    const found = score(nothing);
    expect(found.score).toBeUndefined();
    expect(found.usableWeight.toString()).toBe('0');
  });

  it('prints the value as it is, beyond the goalposts too', () => {
    expect(score({ fdiGrowth: '-123.4567890123456' }).items['fdiGrowth']?.value).toBe('-123.456789012346');
  });
});
