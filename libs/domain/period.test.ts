import { expect, it } from 'vitest';
import { isPeriodOf, previousPeriod } from './period.ts';

it.each([
  ['2025', 'year', true],
  ['2025', 'quarter', false],
  ['2025Q4', 'quarter', true],
  ['2025Q5', 'quarter', false],
  ['2025Q1', 'year', false],
  ['1925', 'year', false],
  ['2025 ', 'year', false],
  ['2025年', 'year', false],
  ['2025Q2', 'half-year', true],
  ['2025Q1', 'half-year', false],
  ['2025', 'year-to-date', true],
  ['2025Q3', 'year-to-date', true],
  ['2025Q5', 'year-to-date', false],
] as const)('“%s” filed by the %s: %s', (period, frequency, fits) => {
  expect(isPeriodOf(period, frequency)).toBe(fits);
});

it.each([
  ['2025', 'year', '2024'],
  ['2025Q3', 'quarter', '2025Q2'],
  ['2025Q1', 'quarter', '2024Q4'],
  ['2025Q4', 'half-year', '2025Q2'],
  ['2025Q2', 'half-year', '2024Q4'],
  ['2025', 'year-to-date', '2024'],
  ['2025Q3', 'year-to-date', '2025Q2'],
] as const)('before “%s” by the %s comes %s', (period, frequency, before) => {
  expect(previousPeriod(period, frequency)).toBe(before);
});
