import { expect, it } from 'vitest';
import { baseIndex } from './base-index.ts';
import { column, printed } from './column.fixture.ts';

const method = 'base-index';

// By hand. Tax per mu under Huangyan's rule for 2022: base 24.097, 30 points.
it('gives 100 points, or those of the rule, to who stands at the base, and others their multiple', () => {
  expect(printed(baseIndex.normalise(column('up', 18, 36, null, -9), { method, base: 30 }).scores)).toEqual([
    '60',
    '120',
    null,
    '-30',
  ]);
  const rule = { method, base: '24.097', times: 30 } as const;
  expect(printed(baseIndex.normalise(column('up', '24.097', '48.194', 12), rule).scores)).toEqual([
    '30',
    '60',
    '14.939619039714',
  ]);
});

it('caps a multiple', () => {
  const rule = { method, base: 30, times: 15, cap: 2 } as const;
  expect(printed(baseIndex.normalise(column('up', 30, 60, 61, 900), rule).scores)).toEqual(['15', '30', '30', '30']);
});

it('turns the ratio round where less is better', () => {
  expect(printed(baseIndex.normalise(column('down', 20, 40, 80), { method, base: 40 }).scores)).toEqual([
    '200',
    '100',
    '50',
  ]);
});

it('scores a value that is not positive as the cap, or as the best other one, and names its unit', () => {
  const capped = baseIndex.normalise(column('down', 0, 80, -1), { method, base: 40, cap: 3 });
  expect([printed(capped.scores), capped.warnings.map(({ code, unit }) => `${code} ${unit}`)]).toEqual([
    ['300', '50', '300'],
    ['base-index.not-positive a', 'base-index.not-positive c'],
  ]);
  expect(printed(baseIndex.normalise(column('down', 0, 10, 80), { method, base: 40 }).scores)).toEqual([
    '400',
    '400',
    '50',
  ]);
  expect(printed(baseIndex.normalise(column('down', 0, 80), { method, base: 40 }).scores)).toEqual(['100', '50']);
});
