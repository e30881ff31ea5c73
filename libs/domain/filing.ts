import type { OfficeEntry } from './office-entry.ts';
import type { ImportBasis } from './submission.ts';
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

/** A table that was accepted before, to compare with (参照): whose it is, of when, and the file that it came from. */
export interface AcceptedTable {
  readonly zone: string;
  readonly period: string;
  readonly fileSha256: string;
  /** In the shape of its form. */
  readonly table: unknown;
  /** By which document, where the office imported it as it was accepted before (导入). */
  readonly imported?: ImportBasis;
  /** What the office decided row by row, where it did. */
  readonly officeEntries?: readonly OfficeEntry[];
}

/** When a workbook was filed (报送时间), and what that is in time for: a form has no calendar of its own. */
export interface FilingDay {
  /** The day in Shanghai on which it was stored. */
  readonly on: string;
  /** Changes of this day and later are filed in time, by the holidays that the office has. */
  readonly changesSince: string;
}

/** What a form must know to judge a workbook: whose it should be, of when, and what it is compared with. */
export interface FilingContext {
  readonly zone: Zone;
  readonly period: string;
  /** What the form asked for, by the id of the need; a need of which nothing was accepted is empty or lacking. */
  readonly references?: Readonly<Record<string, readonly AcceptedTable[]>>;
  /** When it was filed, for a form of which changes are to be filed; absent where it is judged before that. */
  readonly filed?: FilingDay;
}
