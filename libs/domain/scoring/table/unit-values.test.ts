import { expect, it } from 'vitest';
import { Decimal } from '../../decimal.ts';
import { itemPlaces, UnitValues } from './unit-values.ts';

it('is a map of items in every respect', () => {
  const [three, items] = [new Decimal(3), ['rd', 'tax', 'trade']];
  const values = new UnitValues(itemPlaces(items), [three, null]);
  const map = new Map(items.map((item) => [item, item === 'rd' ? three : null]));
  expect(values.size).toBe(3);
  expect([...values]).toEqual([...map]);
  expect([...values.keys()]).toEqual(items);
  expect([...values.values()]).toEqual([three, null, null]);
  expect(items.map((item) => values.get(item))).toEqual([three, null, null]);
  expect([values.has('tax'), values.has('air'), values.get('air')]).toEqual([true, false, undefined]);
  const seen: unknown[] = [];
  values.forEach((value, item) => {
    seen.push([item, value]);
  });
  expect(seen).toEqual([...map]);
  expect(new Map(values).set('tax', three).get('tax')).toBe(three);
});
