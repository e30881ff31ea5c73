import { expect, test } from 'vitest';
import { readPeriod } from '../reading/period-text.ts';
import { printedPeriod, relationOfPeriod } from './period-relation.ts';

test.each([
  ['2025', '2025', 'year', 'same'],
  ['2024', '2025', 'year', 'other'],
  ['2025Q4', '2025', 'year', 'other'],
  ['2025Q3', '2025Q3', 'quarter', 'same'],
  ['2025Q2', '2025Q3', 'quarter', 'other'],
  ['2025', '2025Q3', 'quarter', 'unclear'],
  ['2025-08', '2025Q3', 'quarter', 'unclear'],
  ['2025-10', '2025Q3', 'quarter', 'other'],
  ['2025H2', '2025Q4', 'quarter', 'other'],
  ['2025H2', '2025Q4', 'half-year', 'same'],
  ['2025Q2', '2025Q2', 'half-year', 'same'],
  ['2025-08', '2025Q4', 'half-year', 'unclear'],
  ['2025', '2025Q4', 'year-to-date', 'same'],
  ['2025Q4', '2025', 'year-to-date', 'same'],
  ['2025', '2025Q3', 'year-to-date', 'unclear'],
  ['2025Q3', '2025', 'year-to-date', 'other'],
  ['2024Q4', '2025', 'year-to-date', 'other'],
] as const)('%s stated in a filing of %s by the %s is %s', (stated, period, frequency, relation) => {
  expect(relationOfPeriod(stated, period, frequency)).toBe(relation);
});

test.each([
  ['2025', 'year'],
  ['2025Q1', 'quarter'],
  ['2025Q4', 'quarter'],
  ['2025Q2', 'half-year'],
  ['2025Q4', 'half-year'],
  ['2025', 'year-to-date'],
  ['2025Q1', 'year-to-date'],
  ['2025Q4', 'year-to-date'],
] as const)('%s printed for a form by the %s is read back as the same', (period, frequency) => {
  expect(relationOfPeriod(readPeriod(printedPeriod(period, frequency)) ?? '', period, frequency)).toBe('same');
});
