import { expect, it } from 'vitest';
import type { Submission } from './submission.ts';
import { submissionAsOf } from './submission-as-of.ts';

const at = (hour: number): string => `2026-01-12T${String(hour).padStart(2, '0')}:00:00.000Z`;
const counts = { error: 0, mustExplain: 0, warning: 0, info: 0 };
const file = { role: 'workbook', name: 'a.xlsx', size: 1, sha256: 'a', key: 'k' } as const;

/** Each of its facts an hour after the one before. */
const whole: Submission = {
  ...{ id: 'sub-1', filing: { zone: 'hangzhou', form: 'indicator-data', period: '2025' }, attempt: 1 },
  state: 'superseded',
  created: { by: 'officer', at: at(1) },
  expiresAt: at(2),
  files: [{ ...file, stored: { versionId: 'v', storedAt: at(2), sha256: 'a' } }],
  validation: { at: at(3), counts, findings: 'f', table: 't' },
  certified: { by: 'lead', at: at(4) },
  reviewed: { by: 'office', at: at(5), decision: 'accept' },
  reopened: { by: 'office', at: at(6), reason: 'r' },
  supersededAt: at(7),
};

it('is what it was after each of its facts, and knows of none that came later', () => {
  const states = ['awaiting-upload', 'received', 'valid', 'certified', 'accepted', 'reopened', 'superseded'];
  expect(submissionAsOf(whole, at(0))).toBeUndefined();
  for (const [index, state] of states.entries()) {
    const then = submissionAsOf(whole, at(index + 1));
    expect(then?.state).toBe(state);
    const facts = [then?.files[0]?.stored, then?.validation, then?.certified, then?.reviewed, then?.reopened];
    expect(facts.filter((fact) => fact !== undefined)).toHaveLength(Math.min(index, 5));
    expect(then?.supersededAt).toBe(index === 6 ? at(7) : undefined);
  }
  expect(submissionAsOf(whole, at(9))).toEqual(whole);
});

it('is certified until the next attempt withdrew it', () => {
  const { reviewed: _, reopened: __, supersededAt: ___, ...signed } = whole;
  const withdrawn: Submission = { ...signed, state: 'withdrawn', withdrawnAt: at(5) };
  expect([4, 5].map((hour) => submissionAsOf(withdrawn, at(hour))?.state)).toEqual(['certified', 'withdrawn']);
});
