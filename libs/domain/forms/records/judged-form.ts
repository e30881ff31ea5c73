import type { Rule } from '../reading/rule.ts';
import type { PlacedCell } from './placed-cells.ts';
import type { JudgedRecords, RecordForm } from './record-form.ts';
import type { TableChoice } from './sheet-choice.ts';

/** What the general rules look at: a form as it was read, its definition, and which sheets were taken for it. */
export interface JudgedForm extends JudgedRecords {
  readonly definition: RecordForm;
  /** The sheets of the file. */
  readonly file: readonly { readonly name: string; readonly visible: boolean; readonly empty: boolean }[];
  readonly choices: readonly TableChoice[];
  /** The cells that rules have something to say of: refused, mended, formulas, and blank where something may be required. All others are passed over. */
  readonly remarkable: readonly PlacedCell[];
}

/** A rule that follows from the definition of a form. */
export type GeneralRule = Rule<JudgedForm>;
