import type { SchemaPlace } from '../schema-places.ts';
import { isLeaf, type SchemeChild } from '../scoring/scheme-tree.ts';
import type { Scheme } from './scheme.ts';

/**
 * The methods that an official scheme may use: those that rules of assessments really use, and that a zone can compute for itself. All
 * others are for trying out (`npm run evaluate`).
 */
const officialMethods = {
  normalisers: [
    'min-max',
    'goalposts',
    'efficacy',
    'base-index',
    'mean-ratio',
    'rank',
    'percentile',
    'z-score',
    'distance-to-target',
    'piecewise',
  ],
  treatments: ['none', 'cap', 'winsorise', 'log'],
  weights: ['given', 'equal', 'block-factor'],
  aggregates: ['arithmetic', 'geometric'],
} as const;

/**
 * Where a scheme uses a method that is not official.
 *
 * @example
 * unofficialMethods(sample2025); // []
 */
export const unofficialMethods = ({ items, normaliser, treatment, weights, tree }: Scheme): readonly SchemaPlace[] => {
  const all = [
    { at: [] as SchemaPlace['path'], normaliser, treatment },
    ...items.map((item, at) => ({ ...item, at: ['items', at] })),
  ];
  return [
    ...all.flatMap((one) => [
      ...unless(officialMethods.normalisers, one.normaliser?.method, [...one.at, 'normaliser', 'method']),
      ...unless(officialMethods.treatments, one.treatment?.method, [...one.at, 'treatment', 'method']),
    ]),
    ...unless(officialMethods.weights, weights.method, ['weights', 'method']),
    ...aggregatesBelow(tree, ['tree']),
  ];
};

const aggregatesBelow = (child: SchemeChild, path: SchemaPlace['path']): readonly SchemaPlace[] =>
  isLeaf(child)
    ? []
    : [
        ...unless(officialMethods.aggregates, child.aggregate, [...path, 'aggregate']),
        ...child.children.flatMap((each, at) => aggregatesBelow(each, [...path, 'children', at])),
      ];

const unless = (
  allowed: readonly string[],
  method: string | undefined,
  path: SchemaPlace['path'],
): readonly SchemaPlace[] =>
  method === undefined || allowed.includes(method)
    ? []
    : [{ path, message: { zh: '不能用于正式方案', en: 'is not for official schemes' } }];
