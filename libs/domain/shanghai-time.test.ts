import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shanghaiDate, shanghaiMoment, shanghaiTime } from './shanghai-time.ts';

describe('Shanghai time', () => {
  it('ends the year eight hours before UTC does', () => {
    expect(shanghaiDate('2025-12-31T15:59:59.999Z')).toBe('2025-12-31');
    expect(shanghaiDate('2025-12-31T16:00:00.000Z')).toBe('2026-01-01');
    expect(shanghaiTime('2025-12-31T16:00:00.000Z')).toBe('2026-01-01T00:00:00+08:00');
    expect(shanghaiTime('2026-03-02T09:00:00+08:00')).toBe('2026-03-02T09:00:00+08:00');
  });

  it('finds the moment at which a day reaches an hour, the day before in UTC if need be', () => {
    expect(shanghaiMoment('2026-03-02', 9)).toBe('2026-03-02T01:00:00.000Z');
    expect(shanghaiMoment('2026-03-02', 0)).toBe('2026-03-01T16:00:00.000Z');
    expect(shanghaiMoment('2025-12-31', 24)).toBe('2025-12-31T16:00:00.000Z');
  });

  it('writes the same moment that it was given, to the second', () => {
    const moments = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const written = Date.parse(shanghaiTime(moment.toISOString()));
        expect(written).toBe(Math.floor(moment.getTime() / 1000) * 1000);
      }),
    );
  });
});
