import { describe, expect, it } from 'vitest';
import { dueAt, dueDay, type FilingWindow } from '../filing-window.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import { isSettled, isWorkingDay, type Rolling, statutoryCalendar } from '../working-day.ts';
import { windowTimes } from './window-times.ts';

const DATES = [
  ['2022Q1', '2022-04-11', '2022-04-08', '2022-04-15', '2022-04-15'],
  ['2022Q2', '2022-07-11', '2022-07-07', '2022-07-14', '2022-07-15'],
  ['2022Q3', '2022-10-10', '2022-10-12', '2022-10-19', '2022-10-17'],
  ['2022Q4', '2023-01-10', '2023-01-09', '2023-01-16', '2023-01-16'],
  ['2023Q1', '2023-04-10', '2023-04-10', '2023-04-17', '2023-04-17'],
  ['2023Q3', '2023-10-10', '2023-10-11', '2023-10-18', '2023-10-16'],
  ['2024Q3', '2024-10-10', '2024-10-12', '2024-10-18', '2024-10-15'],
  ['2025Q3', '2025-10-10', '2025-10-14', '2025-10-21', '2025-10-15'],
  ['2025Q4', '2026-01-12', '2026-01-08', '2026-01-15', '2026-01-15'],
  ['2026Q1', '2026-04-10', '2026-04-08', '2026-04-15', '2026-04-15'],
  ['2026Q2', '2026-07-10', '2026-07-07', '2026-07-14', '2026-07-15'],
  ['2026Q3', '2026-10-10', '2026-10-13', '2026-10-20', '2026-10-15'],
  ['2026Q4', '2027-01-11', '2027-01-07', '2027-01-14', '2027-01-15'],
] as const;

const forward = (day: number): FilingWindow => ({ kind: 'day', month: 1, day, hour: 18, rolling: 'forward' });
const workday = (nth: number): FilingWindow => ({ kind: 'workday', nth, hour: 18 });
const yearEnd = (rolling: Rolling): FilingWindow => ({ kind: 'day', month: 0, day: 31, hour: 24, rolling });

describe('deadlines by the working calendar', () => {
  it.each(DATES)('after %s: the 10th is %s, 5 working days %s, 10 %s, the 15th %s', (period, ...dates) => {
    const windows = [forward(10), workday(5), workday(10), forward(15)];
    expect(windows.map((window) => dueDay(window, period))).toEqual(dates);
  });

  it.each([
    ['2022', '2022-12-30', '2023-01-03'],
    ['2023', '2023-12-29', '2024-01-02'],
    ['2024', '2024-12-31', '2024-12-31'],
    ['2025', '2025-12-31', '2025-12-31'],
  ])('the end of %s rolls back to %s and forward to %s, or stands', (year, back, next) => {
    const rolled = (['back', 'forward', 'none'] as const).map((rolling) => dueDay(yearEnd(rolling), year));
    expect(rolled).toEqual([back, next, `${year}-12-31`]);
  });

  it.each(['2026-10-10', '2026-09-20'])('%s, a weekend, is worked', (date) => {
    expect(isWorkingDay(date)).toBe(true);
  });

  it('a day ends at Shanghai’s midnight, in any season', () => {
    expect(dueAt(yearEnd('none'), '2025')).toBe('2025-12-31T16:00:00.000Z');
    expect(shanghaiTime(dueAt(forward(10), '2026Q2') ?? '')).toBe('2026-07-10T18:00:00+08:00');
  });
});

describe('a year whose holidays are unpublished', () => {
  const until = (last: number) => ({ ...statutoryCalendar, isPublished: (year: number) => year <= last });
  // As if the notice for 2027 took 4 to 8 January.
  const published = {
    isPublished: (year: number) => year <= 2027,
    isWorkingDay: (date: string) => isWorkingDay(date) && !/^2027-01-0[4-8]$/u.test(date),
  };

  it('marks what is due in it as provisional, and moves it once they are published', () => {
    expect(windowTimes(workday(10), '2026Q4', until(2026))).toMatchObject({
      dueAt: '2027-01-14T10:00:00.000Z',
      provisional: true,
    });
    expect(windowTimes(workday(10), '2026Q4', published)).toMatchObject({
      dueAt: '2027-01-21T10:00:00.000Z',
      provisional: false,
    });
  });

  it('leaves the days around its beginning open, but not a day that stands anyway', () => {
    expect(isSettled('2026-12-27', until(2026))).toBe(true);
    expect(isSettled('2026-12-31', until(2026))).toBe(false);
    expect(windowTimes(yearEnd('forward'), '2026', until(2026))?.provisional).toBe(true);
    expect(windowTimes(yearEnd('none'), '2026', until(2026))?.provisional).toBe(false);
  });

  it('is one after the last that was published', () => {
    expect([2025, 2026].map(statutoryCalendar.isPublished)).toEqual([true, true]);
    expect(statutoryCalendar.isPublished(2090)).toBe(false);
  });
});
