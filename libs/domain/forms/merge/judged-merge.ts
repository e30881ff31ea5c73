import type { FilingContext } from '../../filing.ts';
import type { Rule } from '../reading/rule.ts';
import type { GivenNote } from './given-value.ts';
import type { JoinedRow } from './joined-row.ts';
import type { MergeStatement, MergeTable } from './merge-form.ts';
import type { AdmittedPart, ForeignPart } from './merge-part.ts';

/** A row of the joined workbook, where it came to stand; 0 for one that is not written. */
export interface PlacedRow {
  readonly joined: JoinedRow;
  readonly row: number;
}

/** A table of the joined workbook. */
export interface PlacedTable {
  readonly table: MergeTable;
  readonly rows: readonly PlacedRow[];
}

/** A statement of the joined workbook: what each file says, the first of which is taken unless they are joined. */
export interface PlacedStatement {
  readonly statement: MergeStatement;
  readonly notes: readonly GivenNote[];
  readonly sheet: string;
  readonly cell: string;
}

/** What the rules of joining look at. Their findings name cells of the joined workbook; files are named in the message. */
export interface JudgedMerge {
  readonly context: FilingContext;
  readonly parts: readonly AdmittedPart[];
  readonly foreign: readonly ForeignPart[];
  readonly tables: readonly PlacedTable[];
  readonly statements: readonly PlacedStatement[];
}

/** A rule about joining (汇总规则). */
export type MergeRule = Rule<JudgedMerge>;
