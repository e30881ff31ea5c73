import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, serialDate } from './serial-date.ts';

describe('a serial date', () => {
  it.each([
    [45730, '2025-03-14'],
    [45730.354166666664, '2025-03-14T08:30:00'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-28'],
    [61, '1900-03-01'],
    [2958465, '9999-12-31'],
    [0.354166666666667, '08:30:00'],
    [0, '00:00:00'],
  ])('%d is %s', (serial, date) => {
    expect(serialDate(serial, 'date', false)).toBe(date);
  });

  it('counts from 1904 where the workbook says so', () => {
    expect(serialDate(44268, 'date', true)).toBe('2025-03-14');
    expect(serialDate(0, 'date', true)).toBe('1904-01-01');
    expect(serialDate(0.5, 'time', true)).toBe('12:00:00');
  });

  it('rounds to the second, over midnight if need be', () => {
    expect(serialDate(45730.99999999, 'date', false)).toBe('2025-03-15');
    expect(serialDate(0.99999999, 'time', false)).toBe('00:00:00');
  });

  it('keeps the day of a time format that has one', () => {
    expect(serialDate(45730.5, 'time', false)).toBe('2025-03-14T12:00:00');
  });

  it('lets elapsed hours pass a day', () => {
    expect(serialDate(1.5, 'elapsed', false)).toBe('36:00:00');
  });

  it.each([-1, 2958466, 1e300])('is none at %d', (serial) => {
    expect(serialDate(serial, 'date', false)).toBeUndefined();
    expect(serialDate(serial, 'elapsed', true)).toBeUndefined();
  });

  it('moves by one day a number, without exception after February 1900', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958464 }), (serial) => {
        const [day, next] = [serialDate(serial, 'date', false), serialDate(serial + 1, 'date', false)];
        expect(Date.parse(next!) - Date.parse(day!)).toBe(86_400_000);
      }),
    );
  });
});

describe('an ISO date of the strict edition', () => {
  it.each([
    ['2025-03-14', '2025-03-14'],
    ['2025-03-14T00:00:00Z', '2025-03-14'],
    ['2025-03-14T08:30:00', '2025-03-14T08:30:00'],
    ['2025-03-14T08:30:00.000', '2025-03-14T08:30:00'],
    ['08:30', '08:30:00'],
    ['T08:30:15Z', '08:30:15'],
  ])('%s is %s', (text, date) => {
    expect(isoDate(text)).toBe(date);
  });

  it.each(['', 'T', 'Z', '2025-13-01', '2025-3-1', '25:00', 'tomorrow'])('is none as %j', (text) => {
    expect(isoDate(text)).toBeUndefined();
  });
});
