import { describe, expect, it } from 'vitest';
import { adjustmentId, countedEntry, type EnteredAdjustment, stoodAt } from './entered-adjustment.ts';

const day = (number: number) => `2026-02-0${number}T01:00:00.000Z`;
const of = { zone: 'hangzhou', year: 2025, kind: 'deduction', event: 'E1' } as const;
const entered: EnteredAdjustment = {
  entry: { ...of, id: adjustmentId(of, 1), points: '0.5', evidenceSha256: 'e'.repeat(64), reason: '事故' },
  number: 1,
  entered: { by: 'office-1', at: day(2) },
};

describe('an entry', () => {
  it('stands from the moment at which it was entered until the one at which it was withdrawn', () => {
    const withdrawn = { ...entered, withdrawn: { by: 'office-lead-1', at: day(4), reason: '认定有误' } };
    const days = [1, 2, 3, 4, 5];
    expect(days.filter((number) => stoodAt(entered, day(number)))).toEqual([2, 3, 4, 5]);
    expect(days.filter((number) => stoodAt(withdrawn, day(number)))).toEqual([2, 3]);
  });

  it('is shown as waived from the moment at which a case waived it, and never once it was withdrawn', () => {
    const waived = { ...entered, waived: { exemption: 'x', at: day(3) } };
    const withdrawn = { ...waived, withdrawn: { by: 'office-lead-1', at: day(4), reason: '认定有误' } };
    const by = (given: EnteredAdjustment) =>
      [1, 2, 3, 4].map((number) => {
        const counted = countedEntry(given, day(number));
        return counted && (counted.waivedBy ?? 'counts');
      });
    expect(by(waived)).toEqual([undefined, 'counts', 'x', 'x']);
    expect(by(withdrawn)).toEqual([undefined, 'counts', 'x', undefined]);
  });

  it('is named by what it is of, whoever entered it and when', () => {
    expect(adjustmentId(of, 1)).toMatch(/^2025-[0-9a-f]{16}$/u);
    expect(adjustmentId({ ...entered.entry }, 1)).toBe(adjustmentId(of, 1));
    const others = [{ zone: 'ningbo' }, { year: 2024 }, { kind: 'bonus' as const }, { event: 'E2' }];
    const ids = [
      adjustmentId(of, 1),
      adjustmentId(of, 2),
      ...others.map((other) => adjustmentId({ ...of, ...other }, 1)),
    ];
    expect(new Set(ids).size).toBe(6);
  });
});
