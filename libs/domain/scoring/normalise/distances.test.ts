import { expect, it } from 'vitest';
import { column, printed } from './column.fixture.ts';
import { distanceToReference } from './distance-to-reference.ts';
import { distanceToTarget } from './distance-to-target.ts';

const toReference = (
  values: ReturnType<typeof column>,
  reference: string,
  more: { cap?: boolean; scale?: [number, number] } = {},
) => {
  const { scores, warnings } = distanceToReference.normalise(values, {
    method: 'distance-to-reference',
    reference,
    ...more,
  });
  return [printed(scores), warnings.map(({ code, unit }) => `${code} ${unit}`)];
};

const toTarget = (
  values: ReturnType<typeof column>,
  target: number,
  more: { cap?: boolean; scale?: [number, number] } = {},
) => {
  const { scores, warnings } = distanceToTarget.normalise(values, { method: 'distance-to-target', target, ...more });
  return [printed(scores), warnings.map(({ code }) => code)];
};

// All by hand.
it('puts the worst at 0 and the reference at 1', () => {
  expect(toReference(column('up', 10, 30, 20, null, 50), 'b')).toEqual([['0', '1', '0.5', null, '2'], []]);
  expect(toReference(column('down', 10, 30, 20), 'c', { scale: [0, 100] })).toEqual([['200', '0', '100'], []]);
});

it('lets nobody surpass the reference where that is said', () => {
  expect(toReference(column('up', 10, 30, 20, 50), 'b', { cap: true })).toEqual([['0', '1', '0.5', '1'], []]);
});

it('takes the best instead of a reference that has no value, is unknown, or is the worst', () => {
  const best = ['0', null, '1'];
  expect(toReference(column('up', 10, null, 20), 'b')).toEqual([best, ['distance-to-reference.no-value b']]);
  expect(toReference(column('up', 10, null, 20), 'z')).toEqual([best, ['distance-to-reference.no-value z']]);
  expect(toReference(column('up', 10, null, 20), 'a', { cap: true })).toEqual([
    best,
    ['distance-to-reference.worst a'],
  ]);
});

it('gives everyone full points where all are like the reference', () => {
  expect(toReference(column('up', 4, 4), 'a', { scale: [0, 10] })).toEqual([
    ['10', '10'],
    ['distance-to-reference.constant undefined'],
  ]);
});

it('puts the worst at 0 and the target at 1', () => {
  expect(toTarget(column('up', 10, 30, null, 60), 50)).toEqual([['0', '0.5', null, '1.25'], []]);
  expect(toTarget(column('down', 10, 30, 2), 5, { scale: [0, 100] })).toEqual([['80', '0', '112'], []]);
});

it('lets nobody surpass the target where that is said', () => {
  expect(toTarget(column('up', 10, 30, 60), 50, { cap: true })).toEqual([['0', '0.5', '1'], []]);
});

it('gives everyone full points where the worst has reached the target', () => {
  const reached = ['distance-to-target.reached'];
  expect(toTarget(column('up', 10, 30, null), 10)).toEqual([['1', '1', null], reached]);
  expect(toTarget(column('up', 10, 30), 5, { scale: [0, 100] })).toEqual([['100', '100'], reached]);
  expect(toTarget(column('down', 10, 30), 40)).toEqual([['1', '1'], reached]);
});

it('leaves units at 0 that are all alike and all short of the target', () => {
  expect(toTarget(column('up', 4, 4), 10)).toEqual([['0', '0'], []]);
});
