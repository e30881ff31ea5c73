import type { Deed } from './submission.ts';

/**
 * What the office entered (省自贸办填写) in one of its own columns beside a row that was filed: an opinion, a decision, the
 * number of a document. It belongs to one submission, and never changes what the zone said.
 */
export interface OfficeEntry extends Deed {
  /** The row, by the name that the form gives it: its code, its matter, the number of its task. */
  readonly row: string;
  readonly field: string;
  /** As the column takes it: a choice as its option, a document number with 〔〕, a date `2025-03-14`. */
  readonly value: string;
  /** Why, in the office's words. */
  readonly note?: string;
  /** The attempt beside which it was entered, where it was carried over since the row is as it was (沿用). */
  readonly carriedFrom?: number;
}
