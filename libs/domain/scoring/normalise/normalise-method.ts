import type * as z from 'zod/mini';
import type { Column, Values } from '../column.ts';
import type { ScoringWarning } from '../scoring-warning.ts';

/** The scores of a column: `null` exactly where the value is `null`; more is better, whatever the direction was. */
export interface Normalised {
  readonly scores: Values;
  readonly warnings: readonly ScoringWarning[];
}

/**
 * A way of turning an item's values into comparable scores (无量纲化). It is total: a constant column or a bad reference
 * gives a score and a warning, never a NaN and never an exception.
 */
export interface NormaliseMethod<Parameters extends { readonly method: string } = { readonly method: string }> {
  readonly method: Parameters['method'];
  /** The parameters as a scheme writes them: a strict object with `method` as a literal. */
  readonly parameters: z.ZodMiniType<Parameters>;
  readonly normalise: (column: Column, parameters: Parameters) => Normalised;
}
