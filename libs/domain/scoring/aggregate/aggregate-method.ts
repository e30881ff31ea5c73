import type * as z from 'zod/mini';
import type { Decimal } from '../../decimal.ts';
import type { Values } from '../column.ts';
import type { ScoringWarning } from '../scoring-warning.ts';

/** A child of a node with its scores, and its share of the node: shares are not negative and sum to 1. */
export interface AggregateChild {
  /** The item, or the node's id. */
  readonly id: string;
  readonly weight: Decimal;
  readonly scores: Values;
}

/** What is aggregated. */
export interface AggregateInput {
  readonly node: string;
  readonly units: readonly string[];
  readonly children: readonly AggregateChild[];
}

/** The node's scores; `null` where a unit has none of its children, or where the method cannot score it (a warning). */
export interface Aggregated {
  readonly scores: Values;
  readonly warnings: readonly ScoringWarning[];
}

/**
 * A way of making one score of several (合成). A unit that lacks a child is scored on the others, whose shares are
 * scaled up to 1 for it.
 */
export interface AggregateMethod<Parameters = object> {
  readonly method: string;
  /** What a node's `parameters` may hold: a strict object, often empty. */
  readonly parameters: z.ZodMiniType<Parameters>;
  readonly aggregate: (input: AggregateInput, parameters: Parameters) => Aggregated;
}
