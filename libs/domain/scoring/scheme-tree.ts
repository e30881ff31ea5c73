import type { SchemeNumber } from './scheme-number.ts';

/** A leaf of a scheme's tree: an item, and its share among the children beside it. */
export interface ItemLeaf {
  readonly item: string;
  readonly weight?: SchemeNumber | undefined;
}

/** An inner node, e.g. a block (板块): how its children's scores become one, and its own share among those beside it. */
export interface SchemeNode {
  readonly id: string;
  readonly weight?: SchemeNumber | undefined;
  /** The name of an aggregate method, e.g. `arithmetic`. */
  readonly aggregate: string;
  /** What the aggregate method takes, e.g. `{ "p": -1 }` for `power`. */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
  readonly children: readonly SchemeChild[];
}

/** What stands below a node. */
export type SchemeChild = ItemLeaf | SchemeNode;

/**
 * Whether a child is an item.
 *
 * @example
 * isLeaf({ item: 'rd' }); // true
 */
export const isLeaf = (child: SchemeChild): child is ItemLeaf => 'item' in child;

/**
 * The items below a child, from left to right.
 *
 * @example
 * itemsBelow({ id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }); // ['rd', 'tax']
 */
export const itemsBelow = (child: SchemeChild): readonly string[] =>
  isLeaf(child) ? [child.item] : child.children.flatMap(itemsBelow);
