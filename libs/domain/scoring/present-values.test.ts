import { expect, it } from 'vitest';
import { Decimal } from '../decimal.ts';
import { extentOf, moreIsBetter } from './present-values.ts';

it('finds the ends of many values without running out of stack', () => {
  const values = Array.from({ length: 20_000 }, (_, at) => new Decimal((at * 7919) % 20_000));
  expect(extentOf(values)).toEqual({ min: new Decimal(0), max: new Decimal(19_999) });
  expect(extentOf([null])).toBeUndefined();
});

it('leaves zero without a sign when it turns values', () => {
  const [zero] = moreIsBetter({ item: 'x', direction: 'down', units: ['a'], values: [new Decimal(0)] });
  expect(zero?.isNegative()).toBe(false);
});
