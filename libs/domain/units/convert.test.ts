import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../decimal.ts';
import { convert } from './convert.ts';
import { findUnit } from './find-unit.ts';
import type { Unit } from './unit.ts';
import { units } from './unit-table.ts';

const named = (name: string): Unit => {
  const unit = findUnit(name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
};

describe('convert', () => {
  test.each([
    ['1', '平方公里', '亩', '1500'],
    ['1', '公顷', '亩', '15'],
    ['2000', '平方米', '亩', '3'],
    ['2', '万平方米', '亩', '30'],
    ['1', '亩', '平方米', '666.6666666666666666666666666666666666667'],
    ['23.04', '亿元', '万元', '230400'],
    ['5', '元', '万元', '0.0005'],
    ['0.5678', '亿美元', '万美元', '5678'],
    ['151.2', '万吨标准煤', '吨标准煤', '1512000'],
    ['500', '千克标准煤', '吨标准煤', '0.5'],
  ])('%s %s is %4$s %3$s', (value, from, to, expected) => {
    expect(convert(new Decimal(value), named(from), named(to)).toString()).toBe(expected);
  });

  test('never makes yuan of dollars', () => {
    expect(() => convert(new Decimal(1), named('万美元'), named('万元'))).toThrow(TypeError);
  });

  test('there and back gives the same, to the 30th digit', () => {
    const pairs = units.flatMap((a) => units.filter((b) => b.kind === a.kind).map((b) => [a, b] as const));
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.integer({ min: -1e9, max: 1e9 }), ([a, b], whole) => {
        const value = new Decimal(whole).div(1000);
        const back = convert(convert(value, a, b), b, a);
        expect(back.minus(value).abs().lte(value.abs().times('1e-30'))).toBe(true);
      }),
    );
  });
});
