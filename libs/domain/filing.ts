import type { Zone } from './zone.ts';

/**
 * A filing (报送): what one zone owes for one form and one period. Attempts at it are submissions.
 * `period` is a year `2025` or a quarter `2025Q3`.
 */
export interface Filing {
  readonly zone: string;
  readonly form: string;
  readonly period: string;
}

/** What a form must know to judge a workbook: whose it should be, and of when. */
export interface FilingContext {
  readonly zone: Zone;
  readonly period: string;
}
