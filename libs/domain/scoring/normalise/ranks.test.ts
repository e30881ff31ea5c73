import { expect, it } from 'vitest';
import { borda } from './borda.ts';
import { column, printed } from './column.fixture.ts';
import { percentile } from './percentile.ts';
import { rank } from './rank.ts';

const values = [30, 10, null, 20, 10, 40] as const;

// By hand; ties share the lowest rank, as R's rank(x, ties.method = "min").
it('ranks from the worst, which has 1, and shares the lowest rank', () => {
  expect(printed(rank.normalise(column('up', ...values)).scores)).toEqual(['4', '1', null, '3', '1', '5']);
  expect(printed(rank.normalise(column('down', ...values)).scores)).toEqual(['2', '4', null, '3', '4', '1']);
});

it('counts in Borda points those whom a unit stands above', () => {
  expect(printed(borda.normalise(column('up', ...values)).scores)).toEqual(['3', '0', null, '2', '0', '4']);
});

it('gives as percentile the share of the others whom a unit stands above', () => {
  const scores = (scale?: [number, number]) =>
    printed(percentile.normalise(column('up', ...values), { method: 'percentile', scale }).scores);
  expect(scores()).toEqual(['0.75', '0', null, '0.5', '0', '1']);
  expect(scores([60, 100])).toEqual(['90', '60', null, '80', '60', '100']);
});

it('leaves one unit alone at rank 1, at no Borda points, and at the top of percentiles with a warning', () => {
  expect(printed(rank.normalise(column('up', 9, null)).scores)).toEqual(['1', null]);
  expect(printed(borda.normalise(column('up', 9, null)).scores)).toEqual(['0', null]);
  const { scores, warnings } = percentile.normalise(column('up', 9, null), { method: 'percentile', scale: [0, 100] });
  expect([printed(scores), warnings.map(({ code }) => code)]).toEqual([['100', null], ['percentile.single-unit']]);
});
