import { expect, it } from 'vitest';
import { isPeriodOf } from './period.ts';

it.each([
  ['2025', 'year', true],
  ['2025', 'quarter', false],
  ['2025Q4', 'quarter', true],
  ['2025Q5', 'quarter', false],
  ['2025Q1', 'year', false],
  ['1925', 'year', false],
  ['2025 ', 'year', false],
  ['2025年', 'year', false],
] as const)('“%s” filed by the %s: %s', (period, frequency, fits) => {
  expect(isPeriodOf(period, frequency)).toBe(fits);
});
