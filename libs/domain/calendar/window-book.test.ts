import { describe, expect, it } from 'vitest';
import { shanghaiTime } from '../shanghai-time.ts';
import type { Extension } from './extension.ts';
import { daysLate, reminderOn } from './reminder.ts';
import { currentPeriods, emptyBook, owedForms, timesFor, type WindowBook, windowedForms } from './window-book.ts';
import { type WindowTimes, windowState } from './window-times.ts';

const granted = (zone: string, dueAt: string): Extension => ({
  ...{ form: 'work-plan', period: '2026Q1', zone, number: 1, dueAt, reason: '系统故障' },
  decided: { by: 'office', at: '2026-04-14T01:00:00.000Z' },
});
const book = (...extensions: readonly Extension[]): WindowBook => ({ ...emptyBook('2026Q1'), extensions });
const times = (of: WindowBook, zone = 'hangzhou') => timesFor(of, 'work-plan', zone) as WindowTimes;

describe('the window of a form, a period and a zone', () => {
  it('opens with its month, is due on its working day, and closes with the annual run', () => {
    const { provisional, ...moments } = times(book());
    expect(Object.values(moments).map(shanghaiTime)).toEqual([
      '2026-04-01T00:00:00+08:00',
      '2026-04-15T18:00:00+08:00',
      '2026-04-15T18:20:00+08:00',
      '2027-03-01T09:00:00+08:00',
    ]);
    expect(provisional).toBe(false);
  });

  it('goes through its states in their order', () => {
    const moments = ['2026-03-31T15:59:59.999Z', '2026-03-31T16:00:00.000Z', '2026-04-15T10:00:00.000Z'];
    const later = ['2026-04-15T10:00:00.001Z', '2026-04-15T10:20:00.001Z', '2027-03-01T01:00:00.000Z'];
    const states = [...moments, ...later].map((moment) => windowState(times(book()), moment));
    expect(states).toEqual(['upcoming', 'open', 'open', 'due', 'late', 'closed']);
  });

  it('is extended for one zone, or for all; the later one holds, and nothing shortens it', () => {
    const one = granted('hangzhou', '2026-04-20T10:00:00.000Z');
    const all = granted('all', '2026-04-17T10:00:00.000Z');
    const short = granted('ningbo', '2026-04-10T10:00:00.000Z');
    const of = book(one, all, short);
    expect(times(of).dueAt).toBe(one.dueAt);
    expect(times(of).graceUntil).toBe('2026-04-20T10:20:00.000Z');
    expect(times(of, 'ningbo').dueAt).toBe(all.dueAt);
    expect(times(book(short), 'ningbo').dueAt).toBe(times(book()).dueAt);
  });

  it('that is extended beyond the annual run stays open for five working days', () => {
    const of = book(granted('hangzhou', '2027-03-04T10:00:00.000Z'));
    expect(times(of).closesAt > '2027-03-10T00:00:00.000Z').toBe(true);
  });

  it('is another one where the office set it so', () => {
    const settings = { 'work-plan': { kind: 'workday', nth: 5, hour: 18 } } as const;
    expect(shanghaiTime(times({ ...book(), settings }).dueAt)).toBe('2026-04-08T18:00:00+08:00');
  });

  it('is none for another kind of period, for what is always open, or for no form', () => {
    expect(timesFor(emptyBook('2026'), 'work-plan', 'hangzhou')).toBeUndefined();
    expect(timesFor(emptyBook('2026'), 'innovation-case', 'hangzhou')).toBeUndefined();
    expect(timesFor(emptyBook('2026'), 'none', 'hangzhou')).toBeUndefined();
  });
});

it('every zone owes the quarterly forms, but an answer to an inspection only who was inspected', () => {
  expect(owedForms(emptyBook('2026Q1')).map(({ id }) => id)).toEqual([
    'work-plan',
    'bulletin',
    'delegated-powers',
    'major-projects',
    'quarterly-trade',
  ]);
  expect(windowedForms(emptyBook('2026Q1')).map(({ id }) => id)).toContain('inspection');
  expect(currentPeriods('2026-01-12')).toContain('2025Q4');
});

describe('reminders', () => {
  const due = '2026-04-15T10:00:00.000Z';

  it.each([
    ['2026-04-02', undefined],
    // 6 April is a holiday (Qingming): seven working days before the 15th is the 3rd.
    ['2026-04-03', 'T-7'],
    ['2026-04-09', 'T-7'],
    ['2026-04-10', 'T-3'],
    ['2026-04-14', 'T-1'],
    ['2026-04-15', 'T-1'],
    ['2026-04-16', 'T+1'],
    ['2026-04-22', 'T+1'],
    ['2026-04-23', undefined],
  ])('on %s the newest one for the 15th is %s', (date, kind) => {
    expect(reminderOn(date, due)).toBe(kind);
  });

  it('come on the last working day before a holiday on which something is due', () => {
    const yearEnd = '2022-12-31T16:00:00.000Z';
    expect(reminderOn('2022-12-30', yearEnd)).toBe('T-1');
    expect(reminderOn('2023-01-03', yearEnd)).toBe('T+1');
  });

  it('count the days of a delay by Shanghai’s calendar', () => {
    expect(daysLate(due, due)).toBe(0);
    expect(daysLate(due, '2026-04-15T10:00:01.000Z')).toBe(1);
    expect(daysLate('2025-12-31T16:00:00.000Z', '2025-12-31T16:00:01.000Z')).toBe(1);
    expect(daysLate(due, '2026-04-17T16:00:00.000Z')).toBe(3);
  });
});
