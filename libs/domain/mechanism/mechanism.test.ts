import { describe, expect, it } from 'vitest';
import { computeMechanism, mechanismMeasures } from './measures/index.ts';
import type { FilingTime, MechanismFacts } from './mechanism-facts.ts';
import { timeliness, timelinessRules } from './timeliness.ts';

const DUE = '2025-04-16T10:00:00.000Z';
const filing = (storedAt: string | null, returned?: FilingTime['returned']): FilingTime => ({
  form: 'work-plan',
  period: '2025Q1',
  due: DUE,
  storedAt,
  ...(returned ? { returned } : {}),
});
const shareOf = (one: FilingTime) => timeliness(one, timelinessRules).toString();

describe('timeliness', () => {
  it.each([
    ['before the deadline', '2025-04-10T00:00:00.000Z', '1'],
    ['within the twenty minutes of grace', '2025-04-16T10:20:00.000Z', '1'],
    ['a second after them', '2025-04-16T10:20:01.000Z', '0.8'],
    // Five working days after Wednesday the 16th end with Wednesday the 23rd.
    ['at the end of the fifth working day', '2025-04-23T16:00:00.000Z', '0.8'],
    ['after it', '2025-04-23T16:00:01.000Z', '0.5'],
    ['never', null, '0'],
  ])('of what was stored %s', (_, storedAt, share) => {
    expect(shareOf(filing(storedAt))).toBe(share);
  });

  it.each([
    ['refiled within three working days', '2025-04-24T15:00:00.000Z', '1'],
    ['refiled later', '2025-04-25T00:00:00.000Z', '0.5'],
    ['never refiled', null, '0'],
  ])('of what was returned and %s', (_, refiledAt, share) => {
    // Returned on Monday the 21st: three working days end with Thursday the 24th.
    const returned = { at: '2025-04-21T02:00:00.000Z', refiledAt };
    expect(shareOf(filing('2025-04-10T00:00:00.000Z', returned))).toBe(share);
  });
});

const facts: MechanismFacts = {
  filings: [
    filing('2025-04-10T00:00:00.000Z'),
    filing(null),
    { ...filing('2025-04-17T00:00:00.000Z'), form: 'bulletin' },
    { ...filing('2025-04-10T00:00:00.000Z'), form: 'institution' },
  ],
  cityLeader: true,
  bodies: { part: 3, whole: 4 },
  tasks: { part: 9, whole: 10 },
  meetings: ['2025Q1', '2025Q1', '2025Q3'],
  inspections: { part: 0, whole: 0 },
  replication: { part: 2, whole: 5 },
  cases: 1,
  sources: [],
};
const valuesOf = (given: MechanismFacts) =>
  Object.fromEntries(
    Object.entries(computeMechanism(given)).map(([id, one]) => [
      id,
      'value' in one ? one.value.toString() : one.reason,
    ]),
  );

describe('the measures of the working mechanism', () => {
  it('are shares of what was seen', () => {
    expect(valuesOf(facts)).toEqual({
      cityLeaderHeads: '1',
      subAreaBodies: '0.75',
      institutionOnTime: '1',
      quarterlyProgressOnTime: '0.5',
      taskCompletion: '0.9',
      regularMeetings: '0.5',
      inspectionClosure: '0.9',
      bulletinsOnTime: '0.8',
      summaryOnTime: '0',
      replicatedReforms: '0.4',
      innovationCases: '0.5',
    });
  });

  it('take the findings of inspections where there are any', () => {
    expect(valuesOf({ ...facts, inspections: { part: 1, whole: 4 } })['inspectionClosure']).toBe('0.25');
  });

  it('count cases in full at two, and no more', () => {
    expect([0, 2, 7].map((cases) => valuesOf({ ...facts, cases })['innovationCases'])).toEqual(['0', '1', '1']);
  });

  it('say that nothing was reported where nothing was', () => {
    const nothing = { ...facts, cityLeader: null, bodies: null, tasks: null, replication: null };
    expect(valuesOf(nothing)).toMatchObject({
      cityLeaderHeads: 'not-reported',
      subAreaBodies: 'not-reported',
      taskCompletion: 'not-reported',
      inspectionClosure: 'not-reported',
      replicatedReforms: 'not-reported',
    });
  });

  it('have an id each', () => {
    expect(new Set(mechanismMeasures.map(({ id }) => id)).size).toBe(mechanismMeasures.length);
  });
});
