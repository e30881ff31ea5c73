import type { Decimal } from '../decimal.ts';

/** Turns an indicator's value into an item's score. Adding one is a file here and a line in the list beside it. */
export interface Normaliser<Parameters> {
  readonly method: string;
  readonly score: (value: Decimal, parameters: Parameters) => Decimal;
}
