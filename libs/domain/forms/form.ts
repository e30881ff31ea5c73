import type { Workbook } from '../../workbook/workbook.ts';
import type { FilingContext } from '../filing.ts';
import type { Finding } from '../finding.ts';
import type { Message } from '../message.ts';
import type { Frequency } from '../period.ts';

/** What a form makes of a workbook: the table, unless errors stand in the way, and everything that was found. */
export interface FormReading<Table> {
  readonly table: Table | undefined;
  /** In the order of sheets, rows and columns; what concerns no cell comes first. */
  readonly findings: readonly Finding[];
}

/** What a form is called, and how often it is filed. */
export interface FormHeading {
  readonly id: string;
  readonly title: Message;
  /** The length of the period that it covers. */
  readonly frequency: Frequency;
}

/** A form (报表) that zones file: adding one is its file, its heading and a line in the list beside it. */
export interface Form<Table = unknown> extends FormHeading {
  /** Judges a workbook. All problems in one pass; never throws for anything a file may hold. */
  readonly read: (workbook: Workbook, context: FilingContext) => FormReading<Table>;
}
