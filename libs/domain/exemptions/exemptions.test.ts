import { describe, expect, it } from 'vitest';
import type { Adjustment } from '../adjustments/adjustment.ts';
import type { EnteredAdjustment } from '../adjustments/entered-adjustment.ts';
import { decisionProblem, linkProblem } from './check-exemption.ts';
import { exemptionId } from './exemption.ts';
import { negativeList } from './negative-list.ts';

const basis = { issuer: '省应急管理厅', documentNo: '3号', date: '2026-01-15' };
const entered = (given: Partial<Adjustment> = {}, rest: Partial<EnteredAdjustment> = {}): EnteredAdjustment => ({
  entry: {
    id: 'a',
    zone: 'hangzhou',
    year: 2025,
    kind: 'deduction',
    points: '0.5',
    event: 'E1',
    evidenceSha256: 'e'.repeat(64),
    reason: '事故',
    ...given,
  },
  number: 1,
  entered: { by: 'office-1', at: '2026-02-01T01:00:00.000Z' },
  ...rest,
});

const asked = { zone: 'hangzhou', year: 2025, adjustments: ['a'] };

describe('what a zone may ask tolerance for', () => {
  it.each<[string, EnteredAdjustment, string | undefined]>([
    ['a deduction', entered(), undefined],
    ['a lost award', entered({ kind: 'no-award', basis }), undefined],
    ['a bonus', entered({ kind: 'bonus' }), 'exemption.entry-unknown'],
    ['an entry of another zone', entered({ zone: 'ningbo' }), 'exemption.entry-unknown'],
    ['an entry of another year', entered({ year: 2024 }), 'exemption.entry-unknown'],
    [
      'an entry that was withdrawn',
      entered({}, { withdrawn: { by: 'x', at: '2026-02-02T01:00:00.000Z', reason: '误' } }),
      'exemption.entry-unknown',
    ],
    [
      'an entry that was waived',
      entered({}, { waived: { exemption: 'x', at: '2026-02-02T01:00:00.000Z' } }),
      'exemption.entry-unknown',
    ],
    ...negativeList.map((nature): [string, EnteredAdjustment, string] => [
      nature,
      entered({ nature, basis }),
      'exemption.barred',
    ]),
  ])('%s: %s', (_, entry, code) => {
    expect(linkProblem(asked, [entry])?.code).toBe(code);
  });

  it('names each entry that it cannot be', () => {
    expect(linkProblem({ ...asked, adjustments: ['a', 'b'] }, [entered()])?.errors).toMatchObject([
      { pointer: '/adjustments/1' },
    ]);
  });
});

describe('a decision', () => {
  const about = { adjustments: ['a', 'b'] };
  it.each([
    ['waives what is linked', { determination: 'exempt', waived: ['a'], barredBy: [] }, undefined],
    ['waives nothing', { determination: 'mitigated', waived: [], barredBy: [] }, undefined],
    ['waives what is not linked', { determination: 'exempt', waived: ['c'], barredBy: [] }, 'exemption.not-linked'],
    ['refuses and waives', { determination: 'refused', waived: ['a'], barredBy: [] }, 'exemption.refused-waives'],
    ['refuses by the negative list', { determination: 'refused', waived: [], barredBy: ['private-gain'] }, undefined],
    [
      'grants what the negative list bars',
      { determination: 'mitigated', waived: [], barredBy: ['repeated-error'] },
      'exemption.barred',
    ],
  ] as const)('that %s: %s', (_, decision, code) => {
    expect(decisionProblem(about, decision)?.code).toBe(code);
  });
});

it('names a case by what it is of, in whatever order its entries stand', () => {
  const of = { zone: 'hangzhou', year: 2025, adjustments: ['a', 'b'], incident: 'E1' };
  expect(exemptionId({ ...of, adjustments: ['b', 'a'] }, 1)).toBe(exemptionId(of, 1));
  const ids = [exemptionId(of, 1), exemptionId(of, 2), exemptionId({ ...of, incident: 'E2' }, 1)];
  expect(new Set(ids).size).toBe(3);
});
