import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import type { CountedAdjustment } from '../adjustments/applied-adjustments.ts';
import { outcomeProblem, targetProblem } from './check-objection.ts';
import { movedZones, withCorrection, withoutAdjustment } from './moved-zones.ts';
import { type ObjectionTarget, objectionId } from './objection.ts';
import { objectionSettings, objectionTerm } from './objection-term.ts';

const entry = (given: Partial<CountedAdjustment> & { id: string }): CountedAdjustment => ({
  zone: 'hangzhou',
  year: 2025,
  kind: 'deduction',
  points: '0.5',
  event: given.id,
  evidenceSha256: 'e'.repeat(64),
  reason: '事故',
  ...given,
});

describe('the term of objections', () => {
  it.each([
    ['a Monday in March', '2026-03-09T02:00:00.000Z', '2026-03-16T10:00:00.000Z'],
    [
      'late in the evening by UTC, which is the next day in Shanghai',
      '2026-03-09T16:30:00.000Z',
      '2026-03-17T10:00:00.000Z',
    ],
    ['the last day before the National Day holidays', '2025-09-30T02:00:00.000Z', '2025-10-14T10:00:00.000Z'],
  ])('from %s ends five working days later at 18:00', (_, fedBack, term) => {
    expect(objectionTerm(fedBack, objectionSettings)).toBe(term);
  });

  it('is a setting', () => {
    expect(objectionTerm('2026-03-09T02:00:00.000Z', { workdays: 3, hour: 12 })).toBe('2026-03-12T04:00:00.000Z');
  });
});

describe('what a zone may object to', () => {
  const inputs = sampleInputs([sampleZone('hangzhou'), sampleZone('ningbo'), sampleZone('taizhou', [])], {
    adjustments: [
      entry({ id: 'own' }),
      entry({ id: 'bonus', kind: 'bonus' }),
      entry({ id: 'waived', waivedBy: 'x' }),
      entry({ id: 'theirs', zone: 'ningbo' }),
    ],
  });
  it.each<[string, ObjectionTarget, boolean]>([
    ['a figure of its filing', { kind: 'cell', subArea: '第1片区', field: 'exports' }, true],
    ['a sub-area that it has not', { kind: 'cell', subArea: '第9片区', field: 'exports' }, false],
    ['an indicator', { kind: 'indicator', indicator: 'fdiShare' }, true],
    ['an indicator that there is not', { kind: 'indicator', indicator: 'happiness' }, false],
    ['an entry against it', { kind: 'deduction', adjustment: 'own' }, true],
    ['a bonus', { kind: 'deduction', adjustment: 'bonus' }, false],
    ['an entry that was waived', { kind: 'deduction', adjustment: 'waived' }, false],
    ['an entry against another', { kind: 'deduction', adjustment: 'theirs' }, false],
  ])('%s', (_, on, may) => {
    expect(targetProblem(inputs, 'hangzhou', on)?.code).toBe(may ? undefined : 'objection.target-unknown');
  });

  it('nothing of figures where it filed none', () => {
    const indicator = { kind: 'indicator', indicator: 'fdiShare' } as const;
    expect(targetProblem(inputs, 'taizhou', indicator)?.code).toBe('objection.target-unknown');
  });
});

describe('a decision', () => {
  const basis = { issuer: '省商务厅', documentNo: '8号', date: '2026-03-11' };
  const outcome = { value: '1', basis };
  const indicator = { kind: 'indicator', indicator: 'fdiShare' } as const;
  const deduction = { kind: 'deduction', adjustment: 'a' } as const;
  it.each([
    ['upheld on an indicator', indicator, { decision: 'upheld', outcome }, undefined],
    ['upheld on an indicator without a value', indicator, { decision: 'upheld' }, 'objection.outcome'],
    ['upheld on a deduction', deduction, { decision: 'upheld' }, undefined],
    ['upheld on a deduction with a value', deduction, { decision: 'upheld', outcome }, 'objection.outcome'],
    ['rejected', indicator, { decision: 'rejected' }, undefined],
    ['rejected with a value', indicator, { decision: 'rejected', outcome }, 'objection.outcome'],
  ] as const)('%s', (_, on, decision, code) => {
    expect(outcomeProblem(on, decision)?.code).toBe(code);
  });
});

describe('whom a decision moves', () => {
  const six = sampleInputs(sixZones());
  const scheme = { ...six.scheme, adjustments: { bonusCap: '1', deductionCap: '50' } };
  const inputs = { ...six, scheme, adjustments: [entry({ id: 'heavy', zone: 'ningbo', points: '40' })] };

  it('is everybody whose rank or score differs, by the rank before, and nobody else', () => {
    const moved = movedZones(inputs, withoutAdjustment(inputs, 'heavy'));
    expect(moved.map(({ zone }) => zone)).toContain('ningbo');
    const ningbo = moved.find(({ zone }) => zone === 'ningbo');
    expect(ningbo).toMatchObject({ before: { rank: 5 }, after: { rank: expect.any(Number) } });
    expect(ningbo?.after.rank).toBeLessThan(5);
    for (const { zone, before, after } of moved) {
      if (zone !== 'ningbo') expect([before.score, after.rank]).toEqual([after.score, (before.rank ?? 0) + 1]);
    }
    expect(moved.map(({ before }) => before.rank)).toEqual(moved.map(({ before }) => before.rank).toSorted());
  });

  it('is nobody where nothing changes', () => {
    expect(movedZones(inputs, withoutAdjustment(inputs, 'none'))).toEqual([]);
  });

  it('counts the last correction of a matter alone', () => {
    const fileSha256 = inputs.zones[0]?.filing?.fileSha256 ?? '';
    const on = { kind: 'indicator', indicator: 'fdiShare' } as const;
    const basis = { issuer: 'a', documentNo: 'b', date: '2026-03-11' };
    const first = { zone: 'hangzhou', on, fileSha256, value: '1', basis, objection: 'b' };
    const second = { ...first, value: '2', objection: 'a' };
    expect(withCorrection(withCorrection(inputs, first), second).corrections).toEqual([second]);
    const other = { ...first, zone: 'ningbo', objection: 'c' };
    expect(withCorrection(withCorrection(inputs, other), first).corrections).toEqual([first, other]);
  });
});

it('names an objection by what it is on', () => {
  const matter = { run: 'run-2025-1', zone: 'hangzhou', on: { kind: 'indicator', indicator: 'fdiShare' } } as const;
  const ids = [
    objectionId(2025, matter, 1),
    objectionId(2025, { ...matter, zone: 'ningbo' }, 1),
    objectionId(2025, matter, 2),
  ];
  expect(new Set(ids).size).toBe(3);
  expect(objectionId(2025, { ...matter }, 1)).toBe(ids[0]);
});
