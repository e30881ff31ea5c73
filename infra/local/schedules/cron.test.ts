import { describe, expect, it } from 'vitest';
import { cron } from './cron.ts';
import { timingOf } from './expression.ts';
import { scheduleInput } from './schedule-input.ts';

function occurrences(fields: string, zone: string, after: string, count: number): (string | undefined)[] {
  const next = cron(fields, zone);
  const found: (string | undefined)[] = [];
  for (let at: number | undefined = Date.parse(after); found.length < count && at !== undefined; ) {
    at = next(at);
    found.push(at === undefined ? undefined : new Date(at).toISOString());
  }
  return found;
}

describe('a cron expression', () => {
  it('is read in the wall clock of its zone', () => {
    expect(occurrences('0 9 1 3 ? *', 'Asia/Shanghai', '2026-01-01T00:00:00Z', 2)).toEqual([
      '2026-03-01T01:00:00.000Z',
      '2027-03-01T01:00:00.000Z',
    ]);
  });

  it('occurs strictly after the time it is asked for', () => {
    expect(occurrences('0 1 * * ? *', 'UTC', '2026-03-01T01:00:00Z', 1)).toEqual(['2026-03-02T01:00:00.000Z']);
  });

  it('takes lists, ranges, steps and names', () => {
    expect(occurrences('0/30 8-9 ? JAN,7 MON-TUE 2026-2027', 'UTC', '2026-01-05T08:30:00Z', 3)).toEqual([
      '2026-01-05T09:00:00.000Z',
      '2026-01-05T09:30:00.000Z',
      '2026-01-06T08:00:00.000Z',
    ]);
  });

  it('counts Sunday as day 1 of the week', () => {
    expect(occurrences('0 0 ? * 1 *', 'UTC', '2026-03-02T00:00:00Z', 1)).toEqual(['2026-03-08T00:00:00.000Z']);
  });

  it('finds a leap day, and nothing in a year that has passed', () => {
    expect(occurrences('0 0 29 2 ? *', 'UTC', '2026-01-01T00:00:00Z', 1)).toEqual(['2028-02-29T00:00:00.000Z']);
    expect(occurrences('0 0 1 1 ? 2020', 'UTC', '2026-01-01T00:00:00Z', 1)).toEqual([undefined]);
  });

  it('skips a time that the clock leaves out, and runs once at a time that it shows twice', () => {
    expect(occurrences('30 2 * * ? *', 'Europe/Berlin', '2026-03-28T12:00:00Z', 1)).toEqual([
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(occurrences('30 2 * * ? *', 'Europe/Berlin', '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it.each([
    '0 9 L * ? *',
    '0 9 ? * 2#1 *',
    '60 9 * * ? *',
    '0 9 * * * *',
    '0 9 * * ?',
    '0 9 5-1 * ? *',
    '0/0 9 * * ? *',
  ])('is refused as %s', (fields) => {
    expect(() => cron(fields, 'UTC')).toThrow(/cron/);
  });
});

describe('a schedule', () => {
  it('may be a rate', () => {
    expect(timingOf('rate(1 minute)', 'UTC')).toEqual({ kind: 'rate', everyMs: 60_000 });
    expect(timingOf('rate(2 days)', 'UTC')).toEqual({ kind: 'rate', everyMs: 172_800_000 });
    expect(() => timingOf('rate(0 minutes)', 'UTC')).toThrow(/rate\(0/);
    expect(() => timingOf('at(2026-01-01T00:00:00)', 'UTC')).toThrow(/at\(/);
  });

  it('has the occurrence filled into its input', () => {
    const context = { scheduledTime: Date.parse('2026-03-02T01:00:00Z'), attempt: 1, executionId: 'x' };
    expect(scheduleInput('{"scheduledTime":"<aws.scheduler.scheduled-time>"}', context)).toEqual({
      scheduledTime: '2026-03-02T01:00:00Z',
    });
    expect(() => scheduleInput('"<aws.scheduler.moon-phase>"', context)).toThrow(/moon-phase/);
  });
});
