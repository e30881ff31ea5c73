import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addWorkingDays, statutoryCalendar } from '../working-day.ts';
import { inTimeSince } from './in-time-since.ts';

const day = fc
  .integer({ min: Date.parse('2024-03-01'), max: Date.parse('2026-10-01') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));

it('is the first day whose nth working day has not passed', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), day, (doneOn, within, happened) => {
      const inTime = happened <= doneOn && addWorkingDays(happened, within) >= doneOn;
      expect(happened <= doneOn && happened >= inTimeSince(doneOn, within, statutoryCalendar)).toBe(inTime);
    }),
  );
});
