import { describe, expect, it } from 'vitest';
import { countedAt, mayBecome, type Submission, submissionStates } from './submission.ts';

describe('the arrows of a submission', () => {
  it('are those of the design and no others', () => {
    const arrows = submissionStates.flatMap((from) =>
      submissionStates.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(arrows).toEqual([
      'awaiting-upload → received',
      'awaiting-upload → expired',
      'received → valid',
      'received → invalid',
      'received → rejected',
      'received → accepted',
      'received → superseded',
      'valid → certified',
      'valid → withdrawn',
      'certified → accepted',
      'certified → returned',
      'certified → withdrawn',
      'accepted → reopened',
      'accepted → superseded',
      'reopened → superseded',
    ]);
  });
});

describe('counting at a moment', () => {
  const submission: Submission = {
    id: 'sub-1',
    filing: { zone: 'hangzhou', form: 'indicator-data', period: '2025' },
    attempt: 1,
    state: 'accepted',
    created: { by: 'a', at: '2026-01-12T01:00:00.000Z' },
    expiresAt: '2026-01-12T01:15:00.000Z',
    files: [],
  };
  const reviewed = { by: 'b', at: '2026-02-01T00:00:00.000Z', decision: 'accept' as const };
  const superseded = { ...submission, reviewed, supersededAt: '2026-03-01T00:00:00.000Z' };

  it.each([
    ['2026-01-31T23:59:59.999Z', false],
    ['2026-02-01T00:00:00.000Z', true],
    ['2026-02-28T23:59:59.999Z', true],
    ['2026-03-01T00:00:00.000Z', false],
  ])('%s: %s, from its acceptance until the next one takes its place', (moment, counts) => {
    expect(countedAt(superseded, moment)).toBe(counts);
  });

  it('counts for ever where nothing took its place, and never where it was not accepted', () => {
    const late = '2099-01-01T00:00:00.000Z';
    expect(countedAt({ ...submission, reviewed }, late)).toBe(true);
    expect(countedAt({ ...submission, reviewed: { ...reviewed, decision: 'return' } }, late)).toBe(false);
    expect(countedAt(submission, late)).toBe(false);
  });
});
