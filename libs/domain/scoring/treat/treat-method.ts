import type * as z from 'zod/mini';
import type { Column, Values } from '../column.ts';
import type { ScoringWarning } from '../scoring-warning.ts';

/** A treated column: `null` exactly where it was; what was changed stands in the warnings. */
export interface Treated {
  readonly values: Values;
  readonly warnings: readonly ScoringWarning[];
}

/** A way of taming outliers (异常值处理) before values are normalised. */
export interface TreatMethod<Parameters extends { readonly method: string } = { readonly method: string }> {
  readonly method: Parameters['method'];
  readonly parameters: z.ZodMiniType<Parameters>;
  readonly treat: (column: Column, parameters: Parameters) => Treated;
}
