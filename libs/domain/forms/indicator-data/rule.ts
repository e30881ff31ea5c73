import type { FilingContext } from '../../filing.ts';
import type { Rule } from '../reading/rule.ts';
import type { SheetChoice } from './sheet-choice.ts';
import type { JudgedSheet } from './sheet-reading.ts';

/** The whole file, before a sheet was read: its sheets by name, and which of them is the form. */
interface JudgedFile {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  readonly choice: SheetChoice;
  readonly context: FilingContext;
}

/** A rule about the file as a whole. */
export type FileRule = Rule<JudgedFile>;

/** A rule about the form's sheet. */
export type SheetRule = Rule<JudgedSheet>;
