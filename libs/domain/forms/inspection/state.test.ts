import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  advanceFinding,
  closureRate,
  type InspectionCase,
  type InspectionStep,
  isOverdue,
  issueFinding,
} from './state.ts';

const deadline = '2025-09-30';
const issued = issueFinding(deadline);
const answered: InspectionCase = { state: 'answered', deadline };
const rectified: InspectionCase = { ...answered, completedOn: '2025-09-10' };
const closed: InspectionCase = { ...rectified, state: 'closed' };
const continued: InspectionCase = { state: 'continued', deadline: '2025-12-31' };
const close: InspectionStep = { kind: 'close' };
const goOn: InspectionStep = { kind: 'continue', deadline: '2025-12-31' };

describe('the way of a finding', () => {
  it('leads from issue over the answer to its closing', () => {
    const first = advanceFinding(issued, { kind: 'answer', completedOn: '2025-09-10' });
    expect(first).toEqual({ ok: true, value: rectified });
    expect(advanceFinding(rectified, close)).toEqual({ ok: true, value: closed });
  });

  it('goes on until a later day, and through a new answer again', () => {
    expect(advanceFinding(rectified, goOn)).toEqual({ ok: true, value: continued });
    expect(advanceFinding(continued, { kind: 'answer' })).toEqual({
      ok: true,
      value: { state: 'answered', deadline: '2025-12-31' },
    });
  });

  test.each<[string, InspectionCase, InspectionStep, string]>([
    ['closes what was not answered', issued, close, 'not-answered'],
    ['continues what was not answered', issued, goOn, 'not-answered'],
    ['closes what goes on', continued, close, 'not-answered'],
    ['closes what is not completed', answered, close, 'not-completed'],
    ['continues without more time', answered, { kind: 'continue', deadline }, 'deadline-not-later'],
    ['answers what is closed', closed, { kind: 'answer' }, 'closed'],
    ['continues what is closed', closed, goOn, 'closed'],
  ])('nobody %s', (_, finding, step, error) => {
    expect(advanceFinding(finding, step)).toEqual({ ok: false, error });
  });

  it('never leaves a closed finding, and never closes one that no answer called completed', () => {
    const step = fc.oneof(
      fc.constant<InspectionStep>({ kind: 'answer' }),
      fc.constant<InspectionStep>({ kind: 'answer', completedOn: '2025-09-10' }),
      fc.constant(close),
      fc.constantFrom('2025-10-31', '2025-12-31').map((day): InspectionStep => ({ kind: 'continue', deadline: day })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let finding = issued;
        for (const one of steps) {
          const next = advanceFinding(finding, one);
          if (finding.state === 'closed') expect(next.ok).toBe(false);
          if (next.ok) finding = next.value;
          if (finding.state === 'closed') expect(finding.completedOn).toBe('2025-09-10');
        }
      }),
    );
  });
});

describe('a finding that is overdue', () => {
  const before = '2025-09-30T15:59:59Z';
  const after = '2025-09-30T16:00:00Z';

  test.each<[string, InspectionCase, string, boolean]>([
    ['is not, on its last day in Shanghai', issued, before, false],
    ['is, when that is over', issued, after, true],
    ['is, though answered, as long as it is not completed', answered, after, true],
    ['is not, while the office decides on what was done in time', rectified, after, false],
    ['is, when it was done late, whatever the office does', { ...answered, completedOn: '2025-10-01' }, before, true],
    ['is not, once closed', { ...closed, completedOn: '2025-10-08' }, after, false],
    ['is not, before its new deadline', continued, after, false],
  ])('%s', (_, finding, moment, expected) => {
    expect(isOverdue(finding, moment)).toBe(expected);
  });
});

describe('the rate of findings closed on time', () => {
  const moment = '2025-10-08T01:00:00Z';

  it('counts what is closed or due, and not what still has time', () => {
    const late: InspectionCase = { ...closed, completedOn: '2025-10-02' };
    expect(closureRate([closed, late, issued, continued], moment)).toEqual({
      numerator: 1,
      denominator: 3,
      rate: '0.333333333333',
    });
  });

  it('has no value without a finding that counts', () => {
    expect(closureRate([continued], moment)).toEqual({ numerator: 0, denominator: 0, rate: null });
  });
});
