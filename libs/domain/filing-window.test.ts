import { expect, it } from 'vitest';
import { dueAt, type FilingWindow } from './filing-window.ts';
import { shanghaiTime } from './shanghai-time.ts';

const due = (window: FilingWindow, period: string) => {
  const moment = dueAt(window, period);
  return moment && shanghaiTime(moment);
};

it.each([
  ['2022Q1', '2022-04-15'],
  ['2022Q2', '2022-07-14'],
  ['2022Q3', '2022-10-19'],
  ['2024Q3', '2024-10-18'],
  ['2025Q3', '2025-10-21'],
  ['2025Q4', '2026-01-15'],
])('the tenth working day after %s is %s', (period, date) => {
  expect(due({ kind: 'workday', nth: 10, hour: 18 }, period)).toBe(`${date}T18:00:00+08:00`);
});

const quarterly = { kind: 'day', month: 1, day: 10, hour: 18 } as const;

it.each([
  ['2022Q1', '2022-04-11'],
  ['2022Q3', '2022-10-10'],
  ['2025Q4', '2026-01-12'],
  ['2026Q3', '2026-10-10'],
])('the tenth of the month after %s rolls forward to %s', (period, date) => {
  expect(due({ ...quarterly, rolling: 'forward' }, period)).toBe(`${date}T18:00:00+08:00`);
});

it('lets the end of a year stand, or rolls it either way', () => {
  const summary = { kind: 'day', month: 0, day: 31, hour: 24 } as const;
  expect(due({ ...summary, rolling: 'none' }, '2022')).toBe('2023-01-01T00:00:00+08:00');
  expect(due({ ...summary, rolling: 'back' }, '2022')).toBe('2022-12-31T00:00:00+08:00');
  expect(due({ ...summary, rolling: 'forward' }, '2022')).toBe('2023-01-04T00:00:00+08:00');
});

it('counts months from the end of the period', () => {
  expect(due({ kind: 'day', month: -11, day: 31, hour: 18, rolling: 'none' }, '2025')).toBe(
    '2025-01-31T18:00:00+08:00',
  );
  expect(due({ kind: 'day', month: 4, day: 30, hour: 18, rolling: 'none' }, '2025')).toBe('2026-04-30T18:00:00+08:00');
});

it('takes the days of a year by the quarter', () => {
  const twice = { kind: 'dates', dates: { Q2: '06-30', Q4: '11-30' }, hour: 18, rolling: 'forward' } as const;
  expect(due(twice, '2025Q2')).toBe('2025-06-30T18:00:00+08:00');
  expect(due(twice, '2025Q4')).toBe('2025-12-01T18:00:00+08:00');
  expect(due(twice, '2025Q1')).toBeUndefined();
});

it('knows of none for what is always open', () => {
  expect(dueAt({ kind: 'always-open' }, '2025')).toBeUndefined();
});
