import { expect, it } from 'vitest';
import { type Degradation, missedTicks, proposedDue } from './degradation.ts';

const DUE = '2026-04-15T10:00:00.000Z';
const between = (from: string, to: string): Degradation => ({ from, to, why: 'ticks-missing' });

it('a tick is missing once it is late by more than a quarter of an hour', () => {
  expect(missedTicks('2026-04-15T08:00:00.000Z', '2026-04-15T08:15:00.000Z')).toBeUndefined();
  expect(missedTicks('2026-04-15T08:00:00.000Z', '2026-04-15T08:16:00.000Z')).toMatchObject({ why: 'ticks-missing' });
});

it.each([
  ['in the last 24 hours', between('2026-04-14T11:00:00.000Z', '2026-04-14T12:00:00.000Z'), '2026-04-16T10:00:00.000Z'],
  ['over the deadline', between('2026-04-15T09:00:00.000Z', '2026-04-17T12:00:00.000Z'), '2026-04-20T10:00:00.000Z'],
  ['a day and more before', between('2026-04-14T08:00:00.000Z', '2026-04-14T09:59:59.000Z'), undefined],
  ['only after it', between('2026-04-15T10:00:00.001Z', '2026-04-15T12:00:00.000Z'), undefined],
])('degraded %s: the deadline proposed is %s', (_, degraded, proposed) => {
  expect(proposedDue(DUE, degraded)).toBe(proposed);
});

it('a deadline at the end of a day is proposed for the end of the next working day', () => {
  const degraded = between('2026-04-30T10:00:00.000Z', '2026-04-30T11:00:00.000Z');
  // The 1st to the 5th of May are holidays.
  expect(proposedDue('2026-04-30T16:00:00.000Z', degraded)).toBe('2026-05-06T16:00:00.000Z');
});
