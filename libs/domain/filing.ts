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

/** When a workbook was filed (报送时间), and how days are counted to it: a form has no calendar of its own. */
export interface FilingDay {
  /** The time of storage, RFC 3339 in UTC. */
  readonly storedAt: string;
  /** The nth working day (工作日) after a day, by the holidays that the office has. */
  readonly workingDayAfter: (date: string, count: number) => string;
}

/** What a form must know to judge a workbook: whose it should be, of when, and what it is compared with. */
export interface FilingContext {
  readonly zone: Zone;
  readonly period: string;
  /** What the form asked for, by the id of the need; a need of which nothing was accepted is empty or lacking. */
  readonly references?: Readonly<Record<string, readonly AcceptedTable[]>>;
  /** When it was filed, for a form that counts working days; absent where it is judged before that. */
  readonly filed?: FilingDay;
}
