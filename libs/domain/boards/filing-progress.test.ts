import { describe, expect, it } from 'vitest';
import type { Submission } from '../submission.ts';
import { stateAt } from './attempt-state.ts';
import { type FilingDeadline, filingProgress } from './filing-progress.ts';
import { progressCounts } from './progress-counts.ts';

const day = (date: string) => `${date}T01:00:00.000Z`;
const deadline: FilingDeadline = { dueAt: '2026-01-15T10:00:00.000Z', graceUntil: '2026-01-15T10:20:00.000Z' };

const summary = {
  counts: { error: 0, mustExplain: 0, warning: 0, info: 0 },
  findings: 'findings/1',
} as const;

/** An attempt that was announced and stored on a day, with what became of it. */
const attempt = (number: number, created: string, more: Partial<Submission> = {}): Submission => ({
  id: `sub-${number}`,
  filing: { zone: 'hangzhou', form: 'work-plan', period: '2025Q4' },
  attempt: number,
  state: 'valid',
  created: { by: 'officer', at: day(created) },
  expiresAt: day(created),
  files: [
    {
      ...{ role: 'workbook', name: 'a.xlsx', size: 1, sha256: '0'.repeat(64), key: 'uploads/1' },
      stored: { versionId: '1', storedAt: `${created}T01:00:30.000Z`, sha256: '0'.repeat(64) },
    },
  ],
  validation: { at: `${created}T01:01:00.000Z`, table: 'tables/1', ...summary },
  ...more,
});

const certified = (date: string) => ({ certified: { by: 'lead', at: day(date) } });
const reviewed = (date: string, decision: 'accept' | 'return') => ({
  reviewed: { by: 'office', at: day(date), decision },
});

/** Sent back once, then accepted, then opened for correction, and replaced. */
const first = attempt(1, '2026-01-09', {
  ...{ state: 'returned', ...certified('2026-01-10'), ...reviewed('2026-01-12', 'return') },
});
const second = attempt(2, '2026-01-13', {
  ...{ state: 'superseded', ...certified('2026-01-14'), ...reviewed('2026-01-16', 'accept') },
  reopened: { by: 'office', at: day('2026-02-01'), reason: '数字有误' },
  supersededAt: day('2026-02-05'),
});
const third = attempt(3, '2026-02-03', {
  ...{ state: 'accepted', ...certified('2026-02-04'), ...reviewed('2026-02-05', 'accept') },
});
const history = [first, second, third];
const at = (date: string, attempts: readonly Submission[] = history) =>
  filingProgress({ attempts, deadline, owed: true }, `${date}T02:00:00.000Z`);

describe('how far a filing is', () => {
  it('an import stands as accepted, by its document; it is no arrival, never late, and no review', () => {
    const imported = { document: '浙自贸办〔2025〕3号', date: '2025-03-18' };
    const one = attempt(1, '2026-03-01', { state: 'accepted', imported, ...reviewed('2026-03-01', 'accept') });
    expect(at('2026-03-02', [one])).toEqual({ state: 'accepted', attempts: 1, submission: 'sub-1', imported });
  });

  it.each([
    ['2026-01-08', 'not-filed', 0, undefined],
    ['2026-01-09', 'not-filed', 1, 'valid'],
    ['2026-01-10', 'filed', 1, undefined],
    ['2026-01-12', 'returned', 1, undefined],
    ['2026-01-13', 'returned', 2, 'valid'],
    ['2026-01-14', 'filed', 2, undefined],
    ['2026-01-16', 'accepted', 2, undefined],
    ['2026-02-01', 'accepted', 2, 'reopened'],
    ['2026-02-03', 'accepted', 3, 'valid'],
    ['2026-02-06', 'accepted', 3, undefined],
  ])('is told as it stood on %s: %s', (date, state, attempts, underWay) => {
    expect(at(date)).toMatchObject({ state, attempts });
    expect(at(date).underWay).toBe(underWay);
  });

  it('is overdue once the grace is over and nobody signed, though a good workbook lies there in time', () => {
    const lying = [attempt(1, '2026-01-14')];
    expect(filingProgress({ attempts: lying, deadline, owed: true }, deadline.graceUntil).state).toBe('not-filed');
    const overdue = at('2026-01-16', lying);
    expect(overdue).toMatchObject({ state: 'overdue', underWay: 'valid' });
    expect(overdue.late).toBeUndefined();
  });

  it('is late by the time of storage of the first good workbook, whatever became of it', () => {
    const late = attempt(2, '2026-01-16', { state: 'certified', ...certified('2026-01-17') });
    const broken = attempt(1, '2026-01-10', { state: 'invalid', validation: { at: day('2026-01-10'), ...summary } });
    expect(at('2026-01-18', [broken, late])).toMatchObject({ state: 'filed', late: true });
    expect(at('2026-01-18').late).toBeUndefined();
  });

  it('is recorded as within the grace where it came after the deadline, and no longer than the grace is', () => {
    const stored = (storedAt: string) => {
      const found = attempt(1, '2026-01-10');
      const [file] = found.files;
      if (!file?.stored) throw new Error('nothing was stored');
      const files = [{ ...file, stored: { ...file.stored, storedAt } }];
      const { late, inGrace } = at('2026-01-18', [{ ...found, files }]);
      return { late, inGrace };
    };
    expect(stored('2026-01-15T10:00:00.000Z')).toEqual({});
    expect(stored('2026-01-15T10:00:00.001Z')).toEqual({ inGrace: true });
    expect(stored('2026-01-15T10:20:00.000Z')).toEqual({ inGrace: true });
    expect(stored('2026-01-15T10:20:00.001Z')).toEqual({ late: true });
  });

  it('is nothing to be counted where nothing is owed, until something is filed all the same', () => {
    const filed = attempt(1, '2026-01-16', { state: 'certified', ...certified('2026-01-17') });
    const asked = { deadline: undefined, owed: false };
    expect(filingProgress({ ...asked, attempts: [] }, day('2026-03-01')).state).toBe('not-owed');
    expect(filingProgress({ ...asked, attempts: [filed] }, day('2026-03-01')).state).toBe('filed');
  });

  it('does not count an attempt that a newer one withdrew', () => {
    const signed = attempt(1, '2026-01-09', {
      state: 'withdrawn',
      ...certified('2026-01-10'),
      withdrawnAt: day('2026-01-11'),
    });
    const newer = attempt(2, '2026-01-11');
    expect(at('2026-01-10', [signed, newer]).state).toBe('filed');
    expect(at('2026-01-12', [signed, newer])).toMatchObject({ state: 'not-filed', submission: 'sub-2' });
  });
});

describe('the state of an attempt at a moment', () => {
  it('goes by what had happened by then', () => {
    const expired = attempt(1, '2026-01-09', { state: 'expired', expiresAt: day('2026-01-10') });
    const { validation: _, ...bare } = expired;
    const unstored = { ...bare, files: bare.files.map(({ stored: __, ...file }) => file) };
    expect(['2026-01-08', '2026-01-09', '2026-01-11'].map((date) => stateAt(unstored, day(date)))).toEqual([
      undefined,
      'awaiting-upload',
      'expired',
    ]);
    expect(stateAt(bare, '2026-01-09T01:00:30.000Z')).toBe('received');
    const broken = { ...bare, validation: { at: day('2026-01-09'), ...summary } };
    expect(stateAt({ ...broken, state: 'rejected' }, day('2026-01-09'))).toBe('rejected');
    expect(stateAt({ ...broken, state: 'invalid' }, day('2026-01-09'))).toBe('invalid');
    expect(stateAt(second, day('2026-02-06'))).toBe('superseded');
  });
});

describe('the counts of filings', () => {
  it('are by state, with the rate of those that passed at once', () => {
    const onTime = at('2026-02-06', [third]);
    expect(
      progressCounts([at('2026-02-06'), onTime, at('2026-02-06', []), { state: 'not-owed', attempts: 0 }]),
    ).toEqual({
      ...{ owed: 3, notFiled: 0, filed: 0, returned: 0, accepted: 2, overdue: 1, late: 1 },
      ...{ reviewed: 2, passedAtOnce: 1, firstPassRate: '50' },
    });
    expect(progressCounts([]).firstPassRate).toBeNull();
  });
});
