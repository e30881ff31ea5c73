import { describe, expect, it } from 'vitest';
import type { FilingWindow } from '../filing-window.ts';
import { dueWhenStored } from '../mechanism/due-when-stored.ts';
import { addWorkingDays } from '../working-day.ts';
import { builtInYear } from './built-in-year.ts';
import { checkYear } from './check-year.ts';
import { calendarWith, type EnteredYear, knownAt, type PublishedYear } from './published-year.ts';
import { emptyBook, timesFor } from './window-book.ts';
import { windowTimes } from './window-times.ts';

/** As if this were the notice for 2027. */
const notice: PublishedYear = {
  year: 2027,
  documentNo: '国办发明电〔2026〕7号',
  holidays: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '春节', from: '2027-02-05', to: '2027-02-13' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpDays: ['2027-01-03', '2027-01-09', '2027-10-09'],
};
const calendar = calendarWith([notice]);

describe('a year that the office entered', () => {
  it.each([
    ['2026-12-31', false, 'a day of the year before that the notice takes'],
    ['2026-12-30', true, 'one that it leaves alone'],
    ['2027-01-03', true, 'a Sunday worked in exchange'],
    ['2027-02-08', false, 'a Monday of the holidays'],
    ['2027-02-20', false, 'a Saturday that is just one'],
    ['2027-02-22', true, 'a Monday that is just one'],
    ['2026-10-10', true, 'another year is as it was'],
    ['2028-10-02', true, 'and a year of which nothing is known has weekends only'],
  ])('%s: %s, %s', (date, worked) => {
    expect(calendar.isWorkingDay(date)).toBe(worked);
  });

  it('stands in place of what comes with the system, of its own year', () => {
    const other = calendarWith([{ ...notice, year: 2026, holidays: [], makeUpDays: [] }]);
    expect(other.isWorkingDay('2026-10-05')).toBe(true);
    expect(other.isWorkingDay('2025-10-03')).toBe(false);
  });

  it('keeps the last days of the year before as they were known there', () => {
    expect(calendarWith([{ ...notice, year: 2022 }]).isWorkingDay('2022-12-31')).toBe(false);
  });

  it('settles its deadlines, and moves them', () => {
    const window: FilingWindow = { kind: 'workday', nth: 10, hour: 18 };
    expect(windowTimes(window, '2026Q4')).toMatchObject({ dueAt: '2027-01-14T10:00:00.000Z', provisional: true });
    expect(windowTimes(window, '2026Q4', calendar)).toMatchObject({
      dueAt: '2027-01-13T10:00:00.000Z',
      provisional: false,
    });
  });

  it('changes nothing where it says what comes with the system', () => {
    const known = builtInYear(2026);
    const same = calendarWith(known ? [{ ...known, documentNo: '' }] : []);
    const days = Array.from({ length: 240 }, (_, at) => addWorkingDays('2026-01-01', at));
    expect(days.filter((day) => !same.isWorkingDay(day))).toEqual(['2026-01-01']);
    expect(addWorkingDays('2026-01-01', 240, same)).toBe(addWorkingDays('2026-01-01', 240));
  });
});

describe('what comes with the system', () => {
  it('is told by holiday and worked weekend', () => {
    expect(builtInYear(2026)?.holidays.map(({ name }) => name)).toEqual([
      '元旦',
      '春节',
      '清明',
      '劳动节',
      '端午',
      '中秋',
      '国庆节',
    ]);
    expect(builtInYear(2026)?.makeUpDays).toContain('2026-10-10');
    expect(checkYear({ ...builtInYear(2026), documentNo: '' } as PublishedYear)).toEqual([]);
  });

  it('ends with the last year that was published', () => {
    expect(builtInYear(2090)).toBeUndefined();
  });
});

describe('a notice that cannot be right is told where', () => {
  const [first, ...rest] = notice.holidays as [PublishedYear['holidays'][number], ...PublishedYear['holidays']];
  it.each([
    ['as it is', {}, []],
    ['a day of another year', { makeUpDays: ['2026-10-10'] }, ['/makeUpDays/0']],
    ['a worked day that is a Monday', { makeUpDays: ['2027-01-04'] }, ['/makeUpDays/0']],
    ['a worked day that is off', { makeUpDays: ['2027-01-02'] }, ['/makeUpDays/0']],
    ['a worked day named twice', { makeUpDays: ['2027-01-09', '2027-01-09'] }, ['/makeUpDays/1']],
    ['without National Day', { holidays: notice.holidays.slice(0, 3) }, ['/holidays']],
    [
      'one that overlaps',
      { holidays: [first, ...rest, { name: 'x', from: '2027-10-07', to: '2027-10-08' }] },
      ['/holidays/4'],
    ],
    [
      'one that ends first',
      { holidays: [...notice.holidays, { name: 'x', from: '2027-06-02', to: '2027-06-01' }] },
      ['/holidays/4'],
    ],
    [
      'one of next year',
      { holidays: [...notice.holidays, { name: 'x', from: '2028-01-01', to: '2028-01-01' }] },
      ['/holidays/4'],
    ],
  ])('%s', (_, change, pointers) => {
    expect(checkYear({ ...notice, ...change }).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('a filing under a notice that came late', () => {
  const version = (number: number, at: string, year: PublishedYear): EnteredYear => ({
    ...year,
    ...{ number, entered: { by: 'lead', at } },
  });
  const book = (of: PublishedYear) => ({ ...emptyBook('2026Q4'), calendar: calendarWith([of]) });
  const without = { ...notice, makeUpDays: [] };
  const stored = (of: PublishedYear, storedAt: string | null) => ({
    ...{ form: 'work-plan', period: '2026Q4', storedAt },
    due: timesFor(book(of), 'work-plan', 'hangzhou')?.dueAt ?? '',
  });
  const versions = [version(1, '2026-12-01T00:00:00.000Z', without), version(2, '2027-01-14T00:00:00.000Z', notice)];

  it('stays on time where the notice brings the deadline forward', () => {
    const filing = stored(notice, '2027-01-13T20:00:00.000Z');
    expect(filing.due).toBe('2027-01-13T10:00:00.000Z');
    expect(dueWhenStored(filing, book(notice), 'hangzhou', versions).due).toBe('2027-01-15T10:00:00.000Z');
  });

  it('goes by the notice that it could know, and has what a later one gives', () => {
    const after = stored(notice, '2027-01-14T00:00:00.001Z');
    expect(dueWhenStored(after, book(notice), 'hangzhou', versions)).toEqual(after);
    const back = [version(1, '2026-12-01T00:00:00.000Z', notice), version(2, '2027-01-20T00:00:00.000Z', without)];
    const gained = stored(without, '2027-01-14T00:00:00.000Z');
    expect(dueWhenStored(gained, book(without), 'hangzhou', back)).toEqual(gained);
    expect(gained.due).toBe('2027-01-15T10:00:00.000Z');
  });

  it('is known by the versions until a moment', () => {
    expect(knownAt(versions, '2027-01-13T00:00:00.000Z').map(({ number }) => number)).toEqual([1]);
    expect(knownAt(versions, '2027-01-14T00:00:00.000Z').map(({ number }) => number)).toEqual([2]);
  });
});
