/** What may be entered into a cell, and what is said about it. */
export interface CellCheck {
  readonly rule: CellRule;
  /** Shown when the cell is selected; a title of up to 32 characters, a text of up to 255. */
  readonly prompt?: CheckMessage;
  /** Shown when something else is entered; lengths as above. */
  readonly refusal: CheckMessage;
  /** Whether it is refused (default), or may be kept all the same. */
  readonly severity?: 'stop' | 'warning';
}

/** A message of a check. */
export interface CheckMessage {
  readonly title?: string;
  readonly text: string;
}

/** What may be entered. Blank is always allowed. */
export type CellRule = ChoiceRule | NumberRule | DateRule | LengthRule;

/** One of a list (下拉列表). Long lists, and items with commas, are kept on a hidden sheet. */
export interface ChoiceRule {
  readonly choices: readonly string[];
}

/** A number: bounds as decimal digits, both inclusive; `decimals` is how many there may be at most. */
export interface NumberRule {
  readonly number: { readonly min?: string; readonly max?: string; readonly decimals?: number };
}

/** A day: bounds as `2025-03-14`, both inclusive. */
export interface DateRule {
  readonly date: { readonly min?: string; readonly max?: string };
}

/** A text of at most so many characters. */
export interface LengthRule {
  readonly textLength: { readonly max: number };
}
