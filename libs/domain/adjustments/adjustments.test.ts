import { describe, expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import type { Adjustment } from './adjustment.ts';
import { applyAdjustments } from './applied-adjustments.ts';
import { checkAdjustment } from './check-adjustment.ts';

const basis = { issuer: '浙江省应急管理厅', documentNo: '浙应急〔2026〕3号', date: '2026-01-15' };
const entry = (given: Partial<Adjustment> & Pick<Adjustment, 'id'>): Adjustment => ({
  zone: 'hangzhou',
  year: 2025,
  kind: 'deduction',
  points: '0.5',
  event: given.id,
  evidenceSha256: given.id.padEnd(64, '0'),
  reason: '生产安全事故',
  ...given,
});
const without = ({ points: _, ...rest }: Adjustment): Adjustment => rest;

describe('an entry', () => {
  it.each([
    ['a small deduction', entry({ id: 'a' }), undefined],
    ['one point', entry({ id: 'a', points: '1' }), undefined],
    ['more than a point without a basis', entry({ id: 'a', points: '1.01' }), 'adjustment.basis-missing'],
    ['more than a point with a basis', entry({ id: 'a', points: '2', basis }), undefined],
    ['a lost award without a basis', without(entry({ id: 'a', kind: 'no-award' })), 'adjustment.basis-missing'],
    ['a downgrade with a basis', without(entry({ id: 'a', kind: 'downgrade', basis })), undefined],
    ['fraud without a basis', entry({ id: 'a', nature: 'statistical-fraud' }), 'adjustment.basis-missing'],
    ['fraud with a basis', entry({ id: 'a', nature: 'statistical-fraud', basis }), undefined],
    ['a bonus without points', without(entry({ id: 'a', kind: 'bonus' })), 'adjustment.points'],
    ['a lost award with points', entry({ id: 'a', kind: 'no-award', basis }), 'adjustment.points'],
    ['no points at all', entry({ id: 'a', points: '0' }), 'adjustment.points'],
  ])('of %s is answered', (_, given, code) => {
    expect(checkAdjustment(given, [])?.code).toBe(code);
  });

  it('counts no event and no evidence twice for one zone, year and kind', () => {
    const first = entry({ id: 'a', event: 'E1', evidenceSha256: 'x' });
    const again = (given: Partial<Adjustment>) => checkAdjustment(entry({ id: 'b', ...given }), [first])?.code;
    expect(again({ event: 'E1' })).toBe('adjustment.repeated');
    expect(again({ evidenceSha256: 'x' })).toBe('adjustment.repeated');
    expect(again({ event: 'E1', zone: 'ningbo' })).toBeUndefined();
    expect(again({ event: 'E1', year: 2024 })).toBeUndefined();
    expect(again({ event: 'E1', kind: 'bonus' })).toBeUndefined();
    expect(checkAdjustment(first, [first])).toBeUndefined();
  });
});

describe('what entries come to', () => {
  const caps = { bonus: new Decimal(1), deduction: new Decimal(3) };
  const applied = (...entries: Parameters<typeof applyAdjustments>[0]) => {
    const { bonus, deduction, ...rest } = applyAdjustments(entries, caps);
    return { bonus: bonus.toString(), deduction: deduction.toString(), ...rest };
  };

  it('is nothing for none', () => {
    expect(applied()).toEqual({ bonus: '0', deduction: '0', noAward: false, downgrades: 0, failed: false });
  });

  it('stays within the caps', () => {
    const many = (kind: 'bonus' | 'deduction') => ['1', '2', '3', '4'].map((id) => entry({ id, kind, points: '0.9' }));
    expect(applied(...many('bonus'), ...many('deduction'))).toMatchObject({ bonus: '1', deduction: '3' });
    expect(applied(...many('deduction').slice(0, 2))).toMatchObject({ bonus: '0', deduction: '1.8' });
  });

  it('leaves out what an exemption waived, and adds nothing for it', () => {
    const waived = { ...entry({ id: 'a', points: '0.9' }), waivedBy: 'case-1' };
    const lost = { ...without(entry({ id: 'b', kind: 'no-award', basis })), waivedBy: 'case-1' };
    expect(applied(waived, lost, entry({ id: 'c' }))).toEqual({
      bonus: '0',
      deduction: '0.5',
      noAward: false,
      downgrades: 0,
      failed: false,
    });
  });
});
