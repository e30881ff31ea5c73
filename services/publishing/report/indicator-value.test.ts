import { expect, test } from 'vitest';
import { indicatorValue } from './indicator-value.ts';

const decline = (value: string) =>
  indicatorValue('energyIntensityDecline', { value, unit: '%', lineage: [] }).toString();

test('prints a value with its unit, and the exact one beside it for machines', () => {
  const value = indicatorValue('taxPerMu', { value: '30.625', unit: '万元/亩', lineage: [] });
  expect(value.toString()).toBe('<data value="30.625">30.63</data> 万元/亩');
});

test('prints a negative energy decline as a rise', () => {
  expect(decline('-1.255')).toBe('上升 <data value="-1.255">1.26</data>%');
  expect(decline('2.5')).toBe('<data value="2.5">2.50</data>%');
});

test('does not call a rise what rounds to nothing', () => {
  expect(decline('-0.001')).toBe('<data value="-0.001">0.00</data>%');
});

test('keeps the sign of any other indicator', () => {
  const value = indicatorValue('fdiGrowth', { value: '-5.555555555556', unit: '%', lineage: [] });
  expect(value.toString()).toContain('>-5.56</data>%');
});

test('says in both languages why there is no value', () => {
  const none = indicatorValue('fdiGrowth', { value: null, reason: 'zero-base', unit: '%', lineage: [] }).toString();
  expect(none).toContain('上年基数为零');
  expect(none).toContain('<span lang="en">the prior year is zero');
});
