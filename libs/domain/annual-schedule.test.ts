import { describe, expect, it } from 'vitest';
import { annualRunMoment, yearToRun } from './annual-schedule.ts';

describe('the annual run', () => {
  it.each([
    [2022, '2023-03-01T01:00:00.000Z', 'a Wednesday'],
    [2023, '2024-03-01T01:00:00.000Z', 'a Friday'],
    [2024, '2025-03-03T01:00:00.000Z', 'the Monday after a Saturday'],
    [2025, '2026-03-02T01:00:00.000Z', 'the Monday after a Sunday'],
    [2026, '2027-03-01T01:00:00.000Z', 'a Monday'],
    [2027, '2028-03-01T01:00:00.000Z', 'a Wednesday'],
  ])('of %i is due at %s, %s', (year, moment) => {
    expect(annualRunMoment(year)).toBe(moment);
    expect(yearToRun(moment)).toBe(year);
  });

  it('is due on one day of March only, whenever on that day the schedule says', () => {
    const days = Array.from({ length: 10 }, (_, day) => `2025-03-${String(day + 1).padStart(2, '0')}T01:00:00Z`);
    expect(days.map((day) => yearToRun(day))).toEqual([undefined, undefined, 2024, ...Array.from({ length: 7 })]);
    expect(yearToRun('2025-03-03T15:59:59Z')).toBe(2024);
  });

  it('goes by the day in Shanghai, not in UTC', () => {
    expect(yearToRun('2025-03-02T16:00:00Z')).toBe(2024);
    expect(yearToRun('2025-03-03T16:00:00Z')).toBeUndefined();
  });
});
