import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { id, period, runId, time } from './fields.ts';

const accepts = (schema: z.ZodMiniType) => (value: unknown) => z.safeParse(schema, value).success;

describe('the fields of events', () => {
  it('take ids of any script but no separators, white space or endless ones', () => {
    expect(['sub-1', '杭州', 'x'.repeat(128)].filter(accepts(id))).toHaveLength(3);
    expect(['', 'a b', 'a#b', 'a/b', 'a\nb', 'x'.repeat(129), 7].filter(accepts(id))).toEqual([]);
  });

  it('take years and quarters as periods', () => {
    expect(['2025', '2025Q1', '2025Q4', '2025Q5', '2025q1', '25', '2025Q', ' 2025'].filter(accepts(period))).toEqual([
      '2025',
      '2025Q1',
      '2025Q4',
    ]);
  });

  it('take only times in UTC, with seconds, that exist', () => {
    const good = ['2026-01-12T01:00:00Z', '2026-01-12T01:00:00.000Z', '2024-02-29T23:59:59.123456789Z'];
    const bad = [
      '2026-01-12T01:00Z',
      '2026-01-12T09:00:00+08:00',
      '2026-02-29T00:00:00Z',
      '2026-01-12T24:00:00Z',
      '2026-01-12',
      1768179600000,
    ];
    expect([...good, ...bad].filter(accepts(time))).toEqual(good);
  });

  it('take only run ids that name a year and a hash', () => {
    expect(['run-2025-0123456789abcdef', 'run-2025-xyz', 'run-25-0123456789abcdef'].filter(accepts(runId))).toEqual([
      'run-2025-0123456789abcdef',
    ]);
  });
});
