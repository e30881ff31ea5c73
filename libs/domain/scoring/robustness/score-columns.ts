import type { DrawChild } from './aggregate/draw-aggregate.ts';
import { drawAggregate } from './aggregate/index.ts';
import type { FlatTree } from './flat-tree.ts';

/** A tree over columns of scores, ready for any weights. */
export interface ColumnScorer {
  /** Scores the root by effective weights of the items. The answer is overwritten by the next call. */
  readonly score: (weights: Float64Array) => Float64Array;
}

/**
 * Prepares a tree over the columns of its items, in the tree's order; NaN where a unit has no score. A child's share of its node is
 * the weight below it over that of the node; below a node without any, children count alike. Scoring takes no memory.
 *
 * @example
 * columnScorer(flatTree({ id: 'all', aggregate: 'arithmetic', children: [{ item: 'rd' }] }), [Float64Array.of(7)]).score(Float64Array.of(1))[0]; // 7
 */
export const columnScorer = ({ items, nodes }: FlatTree, columns: readonly Float64Array[]): ColumnScorer => {
  const units = columns[0]?.length ?? 0;
  const slots: DrawChild[] = columns.map((column) => ({ column, isFixed: true, isWhole: !column.some(Number.isNaN) }));
  const steps = nodes.map(({ aggregate, parameters, children }) => {
    const node = drawAggregate(aggregate)(
      children.map((slot) => slotAt(slots, slot)),
      parameters,
    );
    const out = new Float64Array(units);
    slots.push({ column: out, isFixed: false, isWhole: node.isWhole });
    return { children: Int32Array.from(children), shares: new Float64Array(children.length), node, out };
  });
  const root = slotAt(slots, slots.length - 1).column;
  const weightAt = new Float64Array(slots.length);
  return {
    score: (weights) => {
      weightAt.set(weights);
      for (let index = 0; index < steps.length; index += 1) {
        const step = steps[index];
        if (!step) continue;
        weightAt[items.length + index] = writeShares(step.children, weightAt, step.shares);
        step.node.score(step.shares, step.out);
      }
      return root;
    },
  };
};

const slotAt = (slots: readonly DrawChild[], slot: number): DrawChild => {
  const found = slots[slot];
  if (!found) throw new RangeError(`a tree without its item or node ${slot}`);
  return found;
};

/** Writes the shares of a node's children and gives the node's weight. */
const writeShares = (children: Int32Array, weightAt: Float64Array, shares: Float64Array): number => {
  let total = 0;
  for (const child of children) total += weightAt[child] ?? 0;
  for (let at = 0; at < shares.length; at += 1) {
    shares[at] = total === 0 ? 1 / shares.length : (weightAt[children[at] ?? 0] ?? 0) / total;
  }
  return total;
};
