import { describe, expect, it } from 'vitest';
import { emptyBook, type WindowBook } from '../calendar/window-book.ts';
import type { Submission } from '../submission.ts';
import { deadlinesOf } from './deadlines.ts';
import { type ProgressFacts, progressBoard } from './progress-board.ts';
import { progressSheet } from './progress-sheet.ts';

const moment = '2026-01-20T01:00:00.000Z';
const zones = [
  { id: 'hangzhou', name: '杭州联动创新区', cohorts: [2025] },
  { id: 'ningbo', name: '宁波联动创新区', cohorts: [2025] },
  { id: 'lishui', name: '丽水联动创新区', cohorts: [2026] },
];

const extended: WindowBook = {
  ...emptyBook('2025Q4'),
  extensions: [
    {
      ...{ form: 'work-plan', period: '2025Q4', zone: 'ningbo', number: 1 },
      dueAt: '2026-01-25T10:00:00.000Z',
      reason: '系统故障',
      decided: { by: 'office-1', at: '2026-01-14T01:00:00.000Z' },
    },
  ],
};

const accepted: Submission = {
  ...{ id: 'sub-1', filing: { zone: 'hangzhou', form: 'bulletin', period: '2025Q4' }, attempt: 1, state: 'accepted' },
  ...{ created: { by: 'a', at: '2026-01-10T01:00:00.000Z' }, expiresAt: moment, files: [] },
  certified: { by: 'b', at: '2026-01-10T02:00:00.000Z' },
  reviewed: { by: 'c', at: '2026-01-12T02:00:00.000Z', decision: 'accept' },
  validation: {
    ...{ at: '2026-01-10T01:00:10.000Z', findings: 'f', table: 't', synthetic: true },
    counts: { error: 0, mustExplain: 0, warning: 0, info: 0 },
  },
};

const facts: ProgressFacts = {
  ...{ moment, periods: ['2025Q4'], zones, submissions: [accepted] },
  deadlineOf: deadlinesOf([extended]),
  remindersOf: (zone, form) =>
    zone === 'hangzhou' && form === 'work-plan' ? { times: 2, lastAt: '2026-01-16T01:00:00.000Z' } : undefined,
};

describe('the board of filings', () => {
  const board = progressBoard(facts);
  const cell = (zone: string, form: string) =>
    board.rows.find((row) => row.zone.id === zone)?.cells.find((one) => one.form === form);

  it('has a place for each form of the period and each zone', () => {
    expect(board.columns.map(({ heading }) => heading.id)).toEqual([
      ...['work-plan', 'reform-replication', 'bulletin', 'delegated-powers', 'major-projects', 'inspection'],
      'quarterly-trade',
    ]);
    expect(board.rows.every(({ cells }) => cells.length === 7)).toBe(true);
  });

  it('says who is overdue, and not who was given more time', () => {
    expect(cell('hangzhou', 'work-plan')).toMatchObject({ state: 'overdue', reminded: { times: 2 } });
    expect(cell('ningbo', 'work-plan')).toMatchObject({ state: 'not-filed', deadline: { extended: true } });
    expect(cell('hangzhou', 'bulletin')?.state).toBe('accepted');
    expect(cell('hangzhou', 'quarterly-trade')).toMatchObject({ state: 'not-filed' });
  });

  it('expects nothing of a zone that is not of the year’s cohort, nor an answer to what was not issued', () => {
    expect(cell('lishui', 'work-plan')?.state).toBe('not-owed');
    expect(cell('hangzhou', 'inspection')?.state).toBe('not-owed');
  });

  it('sums by form, by zone and over all', () => {
    const bulletin = board.columns.find(({ heading }) => heading.id === 'bulletin');
    expect(bulletin?.counts).toMatchObject({ owed: 2, accepted: 1, overdue: 1, firstPassRate: '100' });
    expect(board.rows[0]?.counts).toMatchObject({ owed: 6, accepted: 1 });
    expect(board.counts.owed).toBe(12);
    expect(board.counts.overdue + board.counts.notFiled + board.counts.accepted).toBe(12);
  });
});

describe('its workbook', () => {
  const { sheets } = progressSheet(progressBoard(facts));
  const wordsOf = (at: number) =>
    (sheets[at]?.rows ?? []).map(({ cells }) =>
      cells.map((one) => (one?.content && 'text' in one.content ? one.content.text : '')),
    );

  it('says in its first row that the data are made up, and repeats its header on each page', () => {
    expect(wordsOf(0)[0]).toContain('模拟数据，不代表任何地区真实情况 / SYNTHETIC DATA');
    expect(sheets[0]?.print).toMatchObject({ paper: 'A4', orientation: 'landscape' });
    expect(sheets[0]?.print?.repeatRows).toBeDefined();
    expect(wordsOf(0).flat()).toContain('逾期·催2');
  });

  it('lists what is open with its deadline and its days, on a sheet of its own', () => {
    const open = wordsOf(1).filter((words) => words[1] === '杭州联动创新区' && words[2] === '联动创新区各片区工作机制');
    expect(open).toHaveLength(1);
    expect(open[0]?.slice(3, 6)).toEqual(['2025年第四季度', '逾期', '2026-01-15 18:00']);
    expect(wordsOf(1).some((words) => words[5] === '2026-01-25 18:00（延期）')).toBe(true);
    expect(wordsOf(1).flat()).not.toContain('丽水联动创新区');
  });

  it('is on A3 for a whole year', () => {
    const periods = ['2025', '2025Q1', '2025Q2', '2025Q3', '2025Q4'];
    const year = progressSheet(progressBoard({ ...facts, periods, deadlineOf: deadlinesOf(periods.map(emptyBook)) }));
    expect(year.sheets[0]?.print?.paper).toBe('A3');
    expect(year.title).toBe('联动创新区报送进度表（2025年度）');
  });
});
