import { expect, test } from 'vitest';
import { owesPeriod } from './owes-period.ts';

test.each([
  [[2025], '2024Q4', false],
  [[2025], '2025', true],
  [[2025], '2026Q1', true],
  [[2026, 2025], '2025Q1', true],
  [[], '2025Q1', true],
])('a zone of the years %j owes %s: %s', (cohorts, period, owed) => {
  expect(owesPeriod({ cohorts }, period)).toBe(owed);
});
