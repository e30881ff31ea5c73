import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { indicators } from '../indicators/index.ts';
import { findScheme, schemeReference, schemes } from './index.ts';
import { sample2025 } from './sample-2025.ts';

describe('finding a scheme', () => {
  it('takes the newest version unless one is named', () => {
    expect(findScheme('sample-2025')).toBe(sample2025);
    expect(findScheme('sample-2025', 1)).toBe(sample2025);
    expect(findScheme('sample-2025', 2)).toBeUndefined();
    expect(findScheme('sample-1999')).toBeUndefined();
  });

  it('lists each id and version once', () => {
    expect(new Set(schemes.map(({ id, version }) => `${id} v${version}`)).size).toBe(schemes.length);
  });
});

it('names a scheme by its content: any change is another hash', () => {
  const { sha256 } = schemeReference(sample2025);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(schemeReference({ ...sample2025, usableWeightFloor: '70' }).sha256).not.toBe(sha256);
});

describe('sample-2025', () => {
  const items = sample2025.blocks.flatMap((block) => block.items);

  it('weighs the seven indicators in the notice’s order, 100 in all', () => {
    expect(items.map(({ indicator }) => indicator)).toEqual(indicators.map(({ id }) => id));
    expect(items.map(({ weight }) => weight)).toEqual(['20', '15', '15', '10', '15', '10', '15']);
    expect(Decimal.sum(...items.map(({ weight }) => weight)).toString()).toBe('100');
  });

  it('has the published goalposts', () => {
    const posts = items.map(({ normaliser: { lower, upper, base, span } }) => [lower, upper, base, span]);
    expect(posts).toEqual([
      ['10', '50', '60', '40'],
      ['1', '5', '60', '40'],
      ['0.5', '8', '60', '40'],
      ['-10', '25', '60', '40'],
      ['0.5', '8', '60', '40'],
      ['-30', '50', '60', '40'],
      ['-2', '6', '60', '40'],
    ]);
  });
});
