import type * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import type { SchemeNode } from '../scheme-tree.ts';
import type { ScoringWarning } from '../scoring-warning.ts';

/** What weights may be derived from. */
export interface WeighInput {
  readonly tree: SchemeNode;
  /** Every item of the tree with its normalised scores, more is better, in the order of the units. */
  readonly scores: ReadonlyMap<string, Values>;
}

/** Effective weights (有效权重) by item: none negative, together 1. */
export interface Weighed {
  readonly weights: ReadonlyMap<string, Decimal>;
  readonly warnings: readonly ScoringWarning[];
}

/**
 * A way of weighing items (赋权). Where the data say nothing (all columns constant) it gives equal weights and a warning.
 */
export interface WeighMethod<Parameters extends { readonly method: string } = { readonly method: string }> {
  readonly method: Parameters['method'];
  readonly parameters: z.ZodMiniType<Parameters>;
  readonly weigh: (input: WeighInput, parameters: Parameters) => Weighed;
}
