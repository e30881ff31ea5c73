import { describe, expect, it } from 'vitest';
import type { Scan } from './scan.ts';
import { scansAsOf } from './scan-as-of.ts';

const announced = {
  ...{ number: 1, name: '盖章.pdf', size: 1, sha256: 'f'.repeat(64), key: 'k' },
  announced: { by: 'officer-1', at: '2026-01-20T01:00:00.000Z' },
  expiresAt: '2026-01-20T02:00:00.000Z',
};
const stored = { versionId: 'v', storedAt: '2026-01-20T01:30:00.000Z', sha256: 'f'.repeat(64) };
const at = (time: string): string => `2026-01-20T${time}:00.000Z`;
const statesOf = (scan: Scan) =>
  ['00:59', '01:10', '01:30', '03:00'].map((time) => scansAsOf([scan], at(time)).map(({ state }) => state));

describe('scans of the past', () => {
  it('are awaited between their announcement and their arrival', () => {
    expect(statesOf({ ...announced, state: 'stored', stored })).toEqual([
      [],
      ['awaiting-upload'],
      ['stored'],
      ['stored'],
    ]);
    const refused = { ...announced, state: 'refused', stored, refusal: 'scan.kind' } as const;
    expect(statesOf(refused)).toEqual([[], ['awaiting-upload'], ['refused'], ['refused']]);
    expect(scansAsOf([refused], at('01:10'))[0]).toEqual({ ...announced, state: 'awaiting-upload' });
  });

  it('that never came expire with their form', () => {
    for (const state of ['awaiting-upload', 'expired'] as const) {
      expect(statesOf({ ...announced, state })).toEqual([[], ['awaiting-upload'], ['awaiting-upload'], ['expired']]);
    }
  });
});
