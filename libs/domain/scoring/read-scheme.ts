import * as z from 'zod/mini';
import type { Message } from '../message.ts';
import { fail, ok, type Result } from '../result.ts';
import { jsonPointer, placesOf, type SchemaPlace } from '../schema-places.ts';
import { findAggregate } from './aggregate/index.ts';
import { exact } from './scheme-number.ts';
import { isLeaf, itemsBelow, type SchemeChild, type SchemeNode } from './scheme-tree.ts';
import { type ScoringScheme, scoringScheme } from './scoring-scheme.ts';
import { weightsProblems } from './weigh/index.ts';

/** What is wrong with a scheme, and where. */
export interface SchemeProblem {
  /** A JSON pointer into the scheme, e.g. `/tree/children/0/item`. */
  readonly pointer: string;
  readonly message: Message;
}

/**
 * Reads a scheme from what JSON gave: its shape first, then what a shape cannot say. All problems at once.
 *
 * @example
 * readScheme({ id: 'x' }).ok; // false
 */
export const readScheme = (document: unknown): Result<ScoringScheme, readonly SchemeProblem[]> => {
  const parsed = z.safeParse(scoringScheme, document, { reportInput: true });
  const places = parsed.success ? misfits(parsed.data) : placesOf(parsed.error);
  return parsed.success && places.length === 0 ? ok(parsed.data) : fail(places.map(asProblem));
};

/**
 * A place of a schema's error as a problem of a scheme.
 *
 * @example
 * asProblem({ path: ['items', 0], message: { zh: '缺少', en: 'is missing' } }).pointer; // '/items/0'
 */
export const asProblem = ({ path, message }: SchemaPlace): SchemeProblem => ({ pointer: jsonPointer(path), message });

/**
 * What is wrong with a scheme that its shape cannot say: names that are not there or there twice, weights, parameters.
 *
 * @example
 * misfits(scheme); // []
 */
export const misfits = (scheme: ScoringScheme): readonly SchemaPlace[] => {
  const nodes = nodesBelow(scheme.tree, ['tree']);
  const ids = nodes.map(({ node }) => node.id);
  return [
    ...itemPlaces(scheme),
    ...leavesBelow(scheme.tree, ['tree']).flatMap((leaf) => leafPlaces(leaf, scheme)),
    ...nodes.flatMap(({ node, path }, index) => [
      ...(ids.indexOf(node.id) < index ? [at([...path, 'id'], says.twice)] : []),
      ...shares(node, path),
      ...parameters(node, path),
    ]),
    ...weightsProblems(scheme.weights, scheme.tree).map(({ path, message }) => at(['weights', ...path], message)),
  ];
};

const at = (path: Path, message: Message): SchemaPlace => ({ path, message });

const itemPlaces = ({ items, tree }: ScoringScheme): readonly SchemaPlace[] => {
  const ids = items.map(({ id }) => id);
  const used = new Set(itemsBelow(tree));
  return ids.flatMap((id, index) => [
    ...(ids.indexOf(id) < index ? [at(['items', index, 'id'], says.twice)] : []),
    ...(used.has(id) ? [] : [at(['items', index, 'id'], says.notInTree)]),
  ]);
};

const leafPlaces = ({ item, path, before }: PlacedLeaf, { items }: ScoringScheme): readonly SchemaPlace[] => {
  if (!items.some(({ id }) => id === item)) return [at([...path, 'item'], says.unknownItem)];
  return before ? [at([...path, 'item'], says.twice)] : [];
};

type Path = readonly PropertyKey[];

const nodesBelow = (child: SchemeChild, path: Path): readonly { readonly node: SchemeNode; readonly path: Path }[] =>
  isLeaf(child)
    ? []
    : [
        { node: child, path },
        ...child.children.flatMap((below, index) => nodesBelow(below, [...path, 'children', index])),
      ];

/** A leaf, where it stands, and whether its item stood in the tree before. */
interface PlacedLeaf {
  readonly item: string;
  readonly path: Path;
  readonly before: boolean;
}

const leavesBelow = (tree: SchemeNode, top: Path): readonly PlacedLeaf[] => {
  const seen = new Set<string>();
  const walk = (child: SchemeChild, path: Path): readonly PlacedLeaf[] => {
    if (!isLeaf(child)) {
      return child.children.flatMap((below, index) => walk(below, [...path, 'children', index]));
    }
    const before = seen.has(child.item);
    seen.add(child.item);
    return [{ item: child.item, path, before }];
  };
  return walk(tree, top);
};

/** Among brothers either all say their weight or none; none is negative, and not all are zero. */
const shares = ({ children }: SchemeNode, path: Path): readonly SchemaPlace[] => {
  const weights = children.map(({ weight }) => (weight === undefined ? undefined : exact(weight)));
  const stated = weights.filter((weight) => weight !== undefined);
  if (stated.length === 0) return [];
  const wrong = weights.flatMap((weight, index) => {
    const place = [...path, 'children', index, 'weight'];
    if (weight === undefined) return [at(place, says.missingWeight)];
    return weight.lessThan(0) ? [at(place, says.negative)] : [];
  });
  return stated.every((weight) => weight.isZero()) ? [...wrong, at([...path, 'children'], says.noWeight)] : wrong;
};

const parameters = (node: SchemeNode, path: Path): readonly SchemaPlace[] => {
  const method = findAggregate(node.aggregate);
  if (!method) return [at([...path, 'aggregate'], says.unknownMethod)];
  const parsed = z.safeParse(method.parameters, node.parameters ?? {}, { reportInput: true });
  return parsed.success
    ? []
    : placesOf(parsed.error).map(({ path: inside, message }) => at([...path, 'parameters', ...inside], message));
};

const says = {
  twice: { zh: '重复', en: 'is there twice' },
  notInTree: { zh: '不在指标树中', en: 'does not stand in the tree' },
  unknownItem: { zh: '没有这个指标', en: 'is no item of this scheme' },
  unknownMethod: { zh: '没有这种方法', en: 'is no method there is' },
  negative: { zh: '权重不能为负', en: 'must not be negative' },
  missingWeight: { zh: '同级有权重，此处缺少', en: 'is missing, while others beside it have one' },
  noWeight: { zh: '权重全为零', en: 'have no weight at all' },
} as const satisfies Readonly<Record<string, Message>>;
