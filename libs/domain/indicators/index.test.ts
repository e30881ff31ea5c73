import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorFields } from '../indicator-table.ts';
import { indicators } from './index.ts';

/** Files of this folder that are no indicators. */
const OTHERS = [
  'compute-indicators',
  'counted-sum',
  'growth',
  'index',
  'indicator',
  'lineage-entry',
  'share',
  'sum-over',
];

const kebab = (id: string): string => id.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

describe('the list of indicators', () => {
  it('holds every indicator’s file', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => file.slice(0, -3));
    expect([...indicators.map(({ id }) => kebab(id)), ...OTHERS].toSorted()).toEqual(files.toSorted());
  });

  it('is in the notice’s order, with the notice’s units', () => {
    expect(indicators.map(({ id, unit }) => [id, unit])).toEqual([
      ['taxPerMu', '万元/亩'],
      ['rdIntensity', '%'],
      ['tradeShare', '%'],
      ['tradeGrowth', '%'],
      ['fdiShare', '%'],
      ['fdiGrowth', '%'],
      ['energyIntensityDecline', '%'],
    ]);
  });

  it('uses every figure of the form', () => {
    expect(new Set(indicators.flatMap(({ fields }) => fields))).toEqual(new Set(indicatorFields));
  });
});
