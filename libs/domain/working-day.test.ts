import { describe, expect, it } from 'vitest';
import { isWorkingDay, rollForward } from './working-day.ts';

describe('working days', () => {
  it.each([
    ['2025-10-11', true, 'a Saturday worked in exchange for the National Day holidays'],
    ['2025-10-01', false, 'National Day'],
    ['2025-03-01', false, 'a Saturday'],
    ['2025-03-03', true, 'a Monday'],
  ])('%s: %s, %s', (date, worked) => {
    expect(isWorkingDay(date)).toBe(worked);
  });

  it.each([
    ['2025-03-03', '2025-03-03', 'a working day stays'],
    ['2025-10-01', '2025-10-09', 'eight days of holidays are passed over'],
    ['2024-12-29', '2024-12-30', 'a month does not end the search'],
    ['2024-02-10', '2024-02-18', 'the first day worked in exchange ends it'],
  ])('%s rolls forward to %s: %s', (date, rolled) => {
    expect(rollForward(date)).toBe(rolled);
  });
});
