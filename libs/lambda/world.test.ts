import { describe, expect, it } from 'vitest';
import { newId, now } from './world.ts';

describe('the world', () => {
  it('tells the time in UTC with milliseconds', () => {
    const before = Date.now();
    const told = now();
    expect(told).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(told)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(told)).toBeLessThanOrEqual(Date.now());
  });

  it('gives an id only once', () => {
    expect(newId()).toMatch(/^[0-9a-f-]{36}$/);
    expect(newId()).not.toBe(newId());
  });
});
