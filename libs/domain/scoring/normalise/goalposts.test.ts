import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Decimal } from '../../decimal.ts';
import { placesOf } from '../../schema-places.ts';
import { anyColumn, column, printed } from './column.fixture.ts';
import { type GoalpostsParameters, goalposts } from './goalposts.ts';

const method = 'goalposts';

// By hand: the growth of industrial value added under Ningbo's industry evaluation, base 15 %, target 25 %, 30 points;
// life expectancy between the goalposts of the Human Development Index, 20 and 85 years.
it('scores between the goalposts, and no less or more beyond them', () => {
  const growth: GoalpostsParameters = { method, lower: 15, upper: 25, scale: [0, 30] };
  expect(printed(goalposts.normalise(column('up', 15, 20, '22.5', 25, 40, -3, null), growth).scores)).toEqual([
    '0',
    '15',
    '22.5',
    '30',
    '30',
    '0',
    null,
  ]);
  const years: GoalpostsParameters = { method, lower: 20, upper: 85 };
  expect(printed(goalposts.normalise(column('up', '76.5'), years).scores)).toEqual(['0.869230769231']);
});

it('takes them the same way where less is better, in the unit of the item', () => {
  const posts: GoalpostsParameters = { method, lower: 10, upper: 50, scale: [60, 100] };
  expect(printed(goalposts.normalise(column('down', 10, 20, 50, 0, 80), posts).scores)).toEqual([
    '100',
    '90',
    '60',
    '100',
    '60',
  ]);
});

it('refuses goalposts that do not rise, and names the place', () => {
  const parsed = z.safeParse(goalposts.parameters, { method, lower: 25, upper: '-10' });
  expect(parsed.success).toBe(false);
  if (!parsed.success)
    expect(placesOf(parsed.error)).toMatchObject([
      { path: ['upper'], message: { en: 'must be above lower; the item says its direction' } },
    ]);
});

it('scores a unit without a look at the others', () => {
  const posts: GoalpostsParameters = { method, lower: -1, upper: 1 };
  fc.assert(
    fc.property(anyColumn, (any) => {
      const alone = any.values.map(
        (value) => goalposts.normalise({ ...any, units: ['a'], values: [value] }, posts).scores[0],
      );
      expect(alone).toEqual(goalposts.normalise(any, posts).scores);
      expect(
        alone.every((score) => !score || (score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(new Decimal(1)))),
      ).toBe(true);
    }),
  );
});
