import { expect, it } from 'vitest';
import { inForce } from './in-force.ts';
import { sample2025 } from './sample-2025.ts';
import { draftRecord, type SchemeRecord } from './scheme-record.ts';

const saved = { by: 'lead', at: '2026-01-01T00:00:00.000Z' };
const record = (version: number, effectiveYear: number, day?: string, successor?: number): SchemeRecord => {
  const draft = draftRecord({ ...sample2025, effectiveYear }, { id: 'zj', version, sha256: 'f' }, saved);
  const deed = { by: 'lead', at: `${day}T00:00:00.000Z` };
  return {
    ...draft,
    ...(day === undefined ? {} : { activated: { ...deed, document: '1号', date: day, warnings: [] } }),
    ...(successor === undefined ? {} : { retired: { ...deed, successor } }),
  };
};

// 3, then 1, then 2 for the next year, on one day each but the last two; 4 is a draft.
const versions = [
  record(1, 2025, '2026-01-02', 2),
  record(2, 2026, '2026-01-02'),
  record(3, 2024, '2026-01-01', 1),
  record(4, 2020),
];

it.each([
  [2023, undefined, undefined],
  [2024, undefined, 3],
  [2025, undefined, 1],
  [2026, undefined, 2],
  [2026, '2026-01-01T12:00:00.000Z', 3],
  [2026, '2025-12-31T00:00:00.000Z', undefined],
])('a year goes by what was activated last for it or a year before: %s as of %s', (year, moment, version) => {
  expect(inForce(versions, { year, ...(moment === undefined ? {} : { moment }) })?.version).toBe(version);
});
