import { describe, expect, test } from 'vitest';
import { disguise } from './number-format.ts';

describe('disguise', () => {
  test.each([
    undefined,
    'General',
    '#,##0',
    '#,##0.00',
    '0.00E+00',
    '#,##0_);(#,##0)',
    '0.0"%"',
    '_ * #,##0.00_ ',
    '0"万元"',
  ])('a number formatted as %j is shown as it is', (format) => {
    expect(disguise(format)).toBeUndefined();
  });

  test('tells percentages and divisions by thousands', () => {
    expect(disguise('0.00%')).toBe('percent');
    expect(disguise('#,##0,')).toBe('scaled');
    expect(disguise('0.0,,')).toBe('scaled');
    expect(disguise('0!.0,')).toBe('scaled');
  });
});
