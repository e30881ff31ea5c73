import { expect, it } from 'vitest';
import { dueAt } from '../filing-window.ts';
import { catalogue, findHeading } from './catalogue.ts';

// As people read them off a calendar of 2025 and 2026, in Beijing time; nothing here is computed from a form's own window.
const DUE: readonly (readonly [form: string, period: string, due: string])[] = [
  ['work-plan', '2025Q1', '2025-04-15T18:00:00+08:00'],
  ['work-plan', '2025Q4', '2026-01-15T18:00:00+08:00'],
  // 1 to 8 October rested, Saturday the 11th worked.
  ['bulletin', '2025Q3', '2025-10-21T18:00:00+08:00'],
  ['delegated-powers', '2025Q2', '2025-07-14T18:00:00+08:00'],
  ['major-projects', '2025Q2', '2025-07-14T18:00:00+08:00'],
  ['inspection', '2025Q2', '2025-07-14T18:00:00+08:00'],
  ['quarterly-trade', '2025Q1', '2025-04-25T18:00:00+08:00'],
  // 25 October 2025 is a Saturday: rolled forward.
  ['quarterly-trade', '2025Q3', '2025-10-27T18:00:00+08:00'],
  // 25 April and 31 January 2026 are Saturdays; the Spring Festival of 2025 was from 28 January to 4 February.
  ['quarterly-trade', '2026Q1', '2026-04-27T18:00:00+08:00'],
  ['indicator-data', '2024', '2025-02-05T18:00:00+08:00'],
  ['indicator-data', '2025', '2026-02-02T18:00:00+08:00'],
  // The end of the year stands, whatever day it is; so do those of January, June and November (a Sunday).
  ['annual-summary', '2022', '2023-01-01T00:00:00+08:00'],
  ['annual-summary', '2025', '2026-01-01T00:00:00+08:00'],
  ['institution', '2025', '2025-02-01T00:00:00+08:00'],
  ['institution', '2026', '2026-02-01T00:00:00+08:00'],
  ['reform-replication', '2025Q2', '2025-07-01T00:00:00+08:00'],
  ['reform-replication', '2025Q4', '2025-12-01T00:00:00+08:00'],
];

it.each(DUE)('%s of %s is due at %s', (form, period, due) => {
  const window = findHeading(form)?.window;
  expect(window && dueAt(window, period)).toBe(new Date(due).toISOString());
});

/** What is filed when there is something to file: cases and requests of the zones, and what the office enters. */
const ALWAYS_OPEN = [
  ...['innovation-case', 'empowerment-request', 'reform-catalogue', 'province-totals', 'authority-values'],
];

it('every form of the catalogue is here', () => {
  const named = [...DUE.map(([form]) => form), ...ALWAYS_OPEN];
  expect([...new Set(named)].toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
});

it.each(ALWAYS_OPEN)('%s may be filed at any time', (form) => {
  expect(findHeading(form)?.window).toEqual({ kind: 'always-open' });
});

it.each(['2025Q1', '2025Q3'])('no replication is due for %s', (period) => {
  const window = findHeading('reform-replication')?.window;
  expect(window && dueAt(window, period)).toBeUndefined();
});
