import { isLeaf, itemsBelow, type SchemeNode } from '../scheme-tree.ts';

/** A node of a {@link FlatTree}. */
export interface FlatNode {
  readonly id: string;
  readonly aggregate: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Slots: an item's index, or the number of items plus a node's index. */
  readonly children: readonly number[];
}

/** A scheme's tree as a list in which nodes come after their children, so that one walk along it scores them all. */
export interface FlatTree {
  /** From left to right. */
  readonly items: readonly string[];
  /** The root is the last. */
  readonly nodes: readonly FlatNode[];
}

/**
 * Flattens a scheme's tree.
 *
 * @example
 * flatTree({ id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }, { item: 'tax' }] }).nodes[0].children; // [0, 1]
 */
export const flatTree = (tree: SchemeNode): FlatTree => {
  const items = itemsBelow(tree);
  const nodes: FlatNode[] = [];
  const add = ({ id, aggregate, parameters = {}, children }: SchemeNode): number => {
    const slots = children.map((child) => (isLeaf(child) ? items.indexOf(child.item) : add(child)));
    return items.length + nodes.push({ id, aggregate, parameters, children: slots }) - 1;
  };
  add(tree);
  return { items, nodes };
};

/**
 * The same tree with every node aggregated in one way.
 *
 * @example
 * aggregatedBy('geometric', flatTree({ id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] })).nodes[0].aggregate; // 'geometric'
 */
export const aggregatedBy = (aggregate: string, { items, nodes }: FlatTree): FlatTree => ({
  items,
  nodes: nodes.map((node) => ({ ...node, aggregate, parameters: {} })),
});
