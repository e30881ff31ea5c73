import { describe, expect, it } from 'vitest';
import { readScheme } from './read-scheme.ts';
import { plainScheme } from './scheme.fixture.ts';

const placesOf = (document: unknown) => {
  const read = readScheme(document);
  return read.ok ? [] : read.error.map(({ pointer, message }) => `${pointer} ${message.en}`);
};
const [growth, energy] = plainScheme.tree.children;
const withChildren = (...children: unknown[]) => ({ ...plainScheme, tree: { ...plainScheme.tree, children } });

describe('a scheme', () => {
  it('is read as it is written', () => {
    expect(readScheme(plainScheme)).toEqual({ ok: true, value: plainScheme });
  });

  it.each([
    ['an unknown key', { ...plainScheme, weigths: 1 }, ['/weigths is not a known field']],
    [
      'an unknown key deep in the tree',
      withChildren({ ...growth, children: [{ item: 'tax', weight: 1, wieght: 2 }, growth.children[1]] }, energy),
      ['/tree/children/0/children/0/wieght is not a known field'],
    ],
    [
      'an unknown method',
      { ...plainScheme, normaliser: { method: 'min-mx' } },
      ['/normaliser/method is not one of those there are'],
    ],
    [
      'an unknown parameter of a method',
      { ...plainScheme, normaliser: { method: 'min-max', scales: [0, 1] } },
      ['/normaliser/scales is not a known field'],
    ],
    [
      'an unknown parameter of a node',
      { ...plainScheme, tree: { ...plainScheme.tree, parameters: { p: 1 } } },
      ['/tree/parameters/p is not a known field'],
    ],
    ['an item that is not in the tree', withChildren(growth), ['/items/2/id does not stand in the tree']],
    [
      'an item that there is not',
      withChildren(growth, energy, { item: 'air', weight: 1 }),
      ['/tree/children/2/item is no item of this scheme'],
    ],
    [
      'an item twice in the tree',
      withChildren(growth, energy, { item: 'rd', weight: 1 }),
      ['/tree/children/2/item is there twice'],
    ],
    ['two nodes of one id', withChildren({ ...growth, id: 'total' }, energy), ['/tree/children/0/id is there twice']],
    [
      'a weight that some lack',
      withChildren(growth, { item: 'energy' }),
      ['/tree/children/1/weight is missing, while others beside it have one'],
    ],
    [
      'a negative weight',
      withChildren(growth, { item: 'energy', weight: '-1' }),
      ['/tree/children/1/weight must not be negative'],
    ],
    [
      'no weight at all',
      withChildren({ ...growth, weight: 0 }, { item: 'energy', weight: 0 }),
      ['/tree/children have no weight at all'],
    ],
    [
      'several mistakes at once',
      { ...plainScheme, ranking: { ties: 'shared' }, missing: 'skip' },
      [
        '/missing must be one of: renormalise, mean, group-mean, zero, fail',
        '/ranking/ties must be one of: competition, dense, ordinal',
      ],
    ],
  ])('with %s is refused at its place', (_, document, places) => {
    expect(placesOf(document)).toEqual(places);
  });

  // Wherever a number is looked at further once it is one: above 0, in order, between bounds.
  it.each([
    ['a scale', { normaliser: { method: 'min-max', scale: ['low', 100] } }, '/normaliser/scale/0'],
    ['goalposts', { normaliser: { method: 'goalposts', lower: '1,5', upper: 2 } }, '/normaliser/lower'],
    ['a base', { normaliser: { method: 'base-index', base: '1e3' } }, '/normaliser/base'],
    [
      'a step of a table',
      {
        normaliser: {
          method: 'piecewise',
          points: [
            ['a', 1],
            [2, 3],
          ],
        },
      },
      '/normaliser/points/0/0',
    ],
    ['a cap', { treatment: { method: 'cap', lower: '?', upper: 3 } }, '/treatment/lower'],
    ['an epsilon', { weights: { method: 'entropy', epsilon: 'some' } }, '/weights/epsilon'],
    ['a factor', { weights: { method: 'block-factor', factors: { tax: 'more' } } }, '/weights/factors/tax'],
    [
      'an exponent',
      { tree: { ...plainScheme.tree, aggregate: 'power', parameters: { p: 'two' } } },
      '/tree/parameters/p',
    ],
    [
      'a weight',
      { tree: { ...plainScheme.tree, children: [{ ...growth, weight: 'most' }, energy] } },
      '/tree/children/0/weight',
    ],
  ])('with a text in place of the number of %s is refused at its place', (_, given, place) => {
    expect(placesOf({ ...plainScheme, ...given })).toEqual([`${place} does not have the required format`]);
  });
});
