import { counts } from '../adjustments/applied-adjustments.ts';
import { isLeaf, itemsBelow, type SchemeChild } from '../scoring/scheme-tree.ts';
import type { RunInputs } from './run-inputs.ts';

/**
 * The blocks of a zone that a decision left without points (板块记零分), where the scheme has that for the block.
 *
 * @example
 * zeroedBlocks({ scheme: sample2025 }, 'hangzhou'); // []
 */
export const zeroedBlocks = (
  { scheme, adjustments = [] }: Pick<RunInputs, 'scheme' | 'adjustments'>,
  zone: string,
): readonly string[] => {
  const allowed = scheme.consequences?.['block-zero']?.blocks ?? [];
  return allowed.filter((block) =>
    adjustments.some(
      (entry) => entry.zone === zone && entry.kind === 'block-zero' && entry.block === block && counts(entry),
    ),
  );
};

/**
 * The items of a zone that score nothing since their block does (see {@link zeroedBlocks}). What they are worth is kept: their weight is not spread.
 *
 * @example
 * zeroedItems({ scheme: sample2025 }, 'hangzhou'); // []
 */
export const zeroedItems = (inputs: Pick<RunInputs, 'scheme' | 'adjustments'>, zone: string): readonly string[] =>
  zeroedBlocks(inputs, zone).flatMap((block) => itemsOf(inputs.scheme.tree, block));

const itemsOf = (child: SchemeChild, block: string): readonly string[] => {
  if (isLeaf(child)) return [];
  return child.id === block ? itemsBelow(child) : child.children.flatMap((each) => itemsOf(each, block));
};
