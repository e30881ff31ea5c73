/** A child of a node that is scored again and again, with other shares each time. */
export interface DrawChild {
  /** One score a unit, NaN where it has none. */
  readonly column: Float64Array;
  /** Whether the column is an item's, the same in every draw, so that what is made of it is made once. */
  readonly isFixed: boolean;
  /** Whether every unit has a score, in every draw. */
  readonly isWhole: boolean;
}

/** A node that is ready to be scored. */
export interface DrawNode {
  /** Whether every unit gets a score whatever the shares. */
  readonly isWhole: boolean;
  /** Writes one score a unit, NaN for none; shares are not negative and sum to 1, in the order of the children. */
  readonly score: (shares: Float64Array, out: Float64Array) => void;
}

/**
 * An aggregate method (合成) in doubles, for draws: it agrees with the exact one of the same name to 9 decimals. All memory
 * is taken when a node is prepared, none when it is scored.
 */
export type DrawAggregate = (children: readonly DrawChild[], parameters: Readonly<Record<string, unknown>>) => DrawNode;
