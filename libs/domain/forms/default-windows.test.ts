import { expect, it } from 'vitest';
import { dueAt } from '../filing-window.ts';
import { findHeading } from './catalogue.ts';

// As people read them off a calendar of 2025 and 2026, in Beijing time; nothing here is computed from a form's own window.
const DUE: readonly (readonly [form: string, period: string, due: string])[] = [
  ['work-plan', '2025Q1', '2025-04-15T18:00:00+08:00'],
  ['work-plan', '2025Q4', '2026-01-15T18:00:00+08:00'],
  // 1 to 8 October rested, Saturday the 11th worked.
  ['bulletin', '2025Q3', '2025-10-21T18:00:00+08:00'],
  ['quarterly-trade', '2025Q1', '2025-04-25T18:00:00+08:00'],
  // 25 October 2025 is a Saturday: rolled forward.
  ['quarterly-trade', '2025Q3', '2025-10-27T18:00:00+08:00'],
  // The end of the year stands, whatever day it is; so do those of January, June and November (a Sunday).
  ['annual-summary', '2025', '2026-01-01T00:00:00+08:00'],
  ['institution', '2025', '2025-02-01T00:00:00+08:00'],
  ['reform-replication', '2025Q2', '2025-07-01T00:00:00+08:00'],
  ['reform-replication', '2025Q4', '2025-12-01T00:00:00+08:00'],
];

it.each(DUE)('%s of %s is due at %s', (form, period, due) => {
  const window = findHeading(form)?.window;
  expect(window && dueAt(window, period)).toBe(new Date(due).toISOString());
});

it.each(['innovation-case', 'empowerment-request'])('%s may be filed at any time', (form) => {
  expect(findHeading(form)?.window).toEqual({ kind: 'always-open' });
});

it.each(['2025Q1', '2025Q3'])('no replication is due for %s', (period) => {
  const window = findHeading('reform-replication')?.window;
  expect(window && dueAt(window, period)).toBeUndefined();
});
