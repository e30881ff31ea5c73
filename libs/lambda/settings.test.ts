import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { readSettings } from './settings.ts';

const schema = z.object({
  TABLE: z.string(),
  MAX: z.coerce.number().check(z.minimum(1)),
  LEVEL: z.enum(['info', 'debug']),
});

describe('settings', () => {
  it('are the named variables only, frozen', () => {
    const settings = readSettings(schema, { TABLE: 't', MAX: '5', LEVEL: 'info', SECRET: 'x' });
    expect(settings).toEqual({ TABLE: 't', MAX: 5, LEVEL: 'info' });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('name everything missing or wrong in one error, and no value', () => {
    expect(() => readSettings(schema, { TABLE: '', MAX: '0', LEVEL: 'hunter2' })).toThrow(
      new Error('settings: TABLE is missing; MAX must be at least 1; LEVEL must be one of: info, debug'),
    );
    expect(() => readSettings(schema, {})).toThrow(/TABLE is missing; MAX .*; LEVEL is missing/);
  });

  it('come from the environment of the process', () => {
    vi.stubEnv('LIANCHUANG_TEST_SETTING', 'here');
    try {
      expect(readSettings(z.object({ LIANCHUANG_TEST_SETTING: z.string() }))).toEqual({
        LIANCHUANG_TEST_SETTING: 'here',
      });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
