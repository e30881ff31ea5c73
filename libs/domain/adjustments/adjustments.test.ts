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
    ['fraud by another body', entry({ id: 'a', nature: 'statistical-fraud', basis }), 'adjustment.issuer'],
    ['a red line by that body', entry({ id: 'a', nature: 'safety-red-line', basis }), undefined],
    ['a bonus without points', without(entry({ id: 'a', kind: 'bonus' })), 'adjustment.points'],
    ['a lost award with points', entry({ id: 'a', kind: 'no-award', basis }), 'adjustment.points'],
    ['no points at all', entry({ id: 'a', points: '0' }), 'adjustment.points'],
  ])('of %s is answered', (_, given, code) => {
    expect(checkAdjustment(given, [])?.code).toBe(code);
  });

  it.each(['国家统计局', '浙江省统计局', '国家统计局 浙江调查总队', '杭州市统计执法监督局'])(
    'of fraud is answered by nothing where %s determined it',
    (issuer) => {
      const given = entry({ id: 'a', nature: 'statistical-fraud', basis: { ...basis, issuer } });
      expect(checkAdjustment(given, [])).toBeUndefined();
      expect(checkAdjustment(given, [], { statisticsBodies: ['审计厅'] })).toMatchObject({
        code: 'adjustment.issuer',
        errors: [{ pointer: '/basis/issuer' }],
      });
    },
  );

  describe('counts nothing twice for one zone', () => {
    const first = entry({ id: 'a', event: '安监 E1', evidenceSha256: 'x' });
    const again = (given: Partial<Adjustment>, other = first) =>
      checkAdjustment({ ...entry({ id: 'b', ...given }) }, [other])?.code;

    it('by its event, however it is written, in whatever kind and year', () => {
      for (const event of ['安监 E1', ' 安监  E1 ', '安监　Ｅ１']) {
        expect(again({ event })).toBe('adjustment.repeated');
        expect(again({ event, kind: 'bonus' })).toBe('adjustment.repeated');
        expect(again({ event, year: 2024 })).toBe('adjustment.repeated');
      }
      expect(again({ event: '安监E1' })).toBeUndefined();
      expect(again({ event: first.event, zone: 'ningbo' })).toBeUndefined();
      expect(checkAdjustment(first, [first])).toBeUndefined();
    });

    it('by the evidence of another event', () => {
      expect(again({ evidenceSha256: 'X' })).toBe('adjustment.repeated');
      expect(again({ evidenceSha256: 'x', year: 2024 })).toBe('adjustment.repeated');
      expect(again({ evidenceSha256: 'x', zone: 'ningbo' })).toBeUndefined();
    });

    it('but takes a lost award beside the deduction of the same event and year, once', () => {
      const award = without({ ...first, id: 'b', kind: 'no-award', basis });
      expect(checkAdjustment(award, [first])).toBeUndefined();
      expect(checkAdjustment({ ...award, year: 2024 }, [first])?.code).toBe('adjustment.repeated');
      expect(checkAdjustment({ ...award, id: 'c' }, [first, award])?.code).toBe('adjustment.repeated');
      const bonus = entry({ id: 'd', kind: 'bonus', event: first.event });
      expect(checkAdjustment(award, [bonus])?.code).toBe('adjustment.repeated');
    });
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
