import type { Workbook } from '../../workbook/workbook.ts';
import type { FilingContext } from '../filing.ts';
import type { FilingWindow } from '../filing-window.ts';
import type { Finding } from '../finding.ts';
import type { Message } from '../message.ts';
import type { Frequency } from '../period.ts';
import type { Need } from './need.ts';

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
  /** Until when a filing is on time (报送时限); a default, which extensions move. */
  readonly window: FilingWindow;
  /** It is filed with a document (正文), DOCX or PDF, beside the workbook. */
  readonly document?: 'required';
  /**
   * Whose it is: the office's (省自贸办), for the whole province; both the office's and the zones', such as what is issued
   * and answered; the zones' alone where nothing is said.
   */
  readonly filedBy?: 'office' | 'both';
  /**
   * A filing that was accepted takes further workbooks without being reopened: one that `replaces` what was accepted before, as
   * final figures do the first ones, or one that `adds` to it, such as the next department's, and leaves those under way alone.
   */
  readonly again?: 'replaces' | 'adds';
  /**
   * Its files are for the zone that filed it and the office (省自贸办) alone, not even for auditors: they hold what is under
   * negotiation. What is not is shown row by row.
   */
  readonly reserved?: true;
}

/** A form (报表) that zones file: adding one is its file, its heading and a line in the list beside it. */
export interface Form<Table = unknown> extends FormHeading {
  /** What its rules compare a filing with; nothing where it is absent. */
  readonly needs?: readonly Need[];
  /** Within so many working days (工作日) after a change it is filed anew. */
  readonly changesWithin?: number;
  /** Judges a workbook. All problems in one pass; never throws for anything a file may hold. */
  readonly read: (workbook: Workbook, context: FilingContext) => FormReading<Table>;
  /** Takes out of a text what no finding may quote, of a form with personal columns; what `read` finds went through it. */
  readonly mask?: (text: string) => string;
}
