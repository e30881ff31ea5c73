import { expect, it } from 'vitest';
import { column, printed } from './column.fixture.ts';
import { fractionOfMax } from './fraction-of-max.ts';

const method = 'fraction-of-max';

// By hand. An energy item of a city's award rule: 12 points for the best, 12·x/max for others.
it('gives the part of the best that a unit has', () => {
  expect(printed(fractionOfMax.normalise(column('up', 5, 2, null, -1), { method }).scores)).toEqual([
    '1',
    '0.4',
    null,
    '-0.2',
  ]);
  expect(printed(fractionOfMax.normalise(column('up', 8, 2), { method, scale: [0, 12] }).scores)).toEqual(['12', '3']);
});

it('compares the best with a unit where less is better', () => {
  expect(printed(fractionOfMax.normalise(column('down', 2, 8, 4), { method, scale: [0, 100] }).scores)).toEqual([
    '100',
    '25',
    '50',
  ]);
});

it.each([
  ['up', [-3, -1, -2], ['0', '1', '0.5']],
  ['up', [0, -1], ['1', '0']],
  ['up', [0, 0], ['1', '1']],
  ['down', [0, 1, 4], ['1', '0.75', '0']],
  ['down', [-1, 1], ['1', '0']],
] as const)('scores %s %j by min-max instead, and says so', (direction, values, expected) => {
  const { scores, warnings } = fractionOfMax.normalise(column(direction, ...values), { method });
  expect(printed(scores)).toEqual(expected);
  expect(warnings.map(({ code }) => code)).toEqual(['fraction-of-max.not-positive']);
});
