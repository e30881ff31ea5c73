import { type CellContext, readCell } from './cell-content.ts';
import type { CellPosition } from './cell-reference.ts';
import type { ReadBudget } from './read-budget.ts';
import { RichText } from './rich-text.ts';
import { SharedFormulas } from './shared-formulas.ts';
import type { CellFormats } from './styles.ts';
import type { Cell } from './workbook.ts';
import type { XmlAttributes } from './xml-reader.ts';

/** What all cells of one sheet have in common. */
export interface CellSource extends CellContext {
  /** The sheet's name. */
  readonly sheet: string;
  readonly formats: CellFormats;
  readonly budget: ReadBudget;
}

const noAttributes: XmlAttributes = {};

/** Reads the `c` elements of one sheet, one after the other: `begin`, what is inside, `end`. */
export class CellReader {
  readonly #source: CellSource;
  readonly #formulas = new SharedFormulas();
  readonly #inline = new RichText();
  #attributes = noAttributes;
  #formulaAttributes = noAttributes;
  #collecting: '' | 'v' | 'f' | 'is' = '';
  #value: string | undefined;
  #formula: string | undefined;

  constructor(source: CellSource) {
    this.#source = source;
  }

  begin(attributes: XmlAttributes): void {
    this.#attributes = attributes;
    this.#value = undefined;
    this.#formula = undefined;
  }

  /** An element inside the cell; `depth` 1 is its direct child. */
  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth > 1) {
      if (this.#collecting === 'is') this.#inline.open(name);
      return;
    }
    if (name === 'v') this.#value = '';
    else if (name === 'f') {
      this.#formula = '';
      this.#formulaAttributes = attributes;
    }
    this.#collecting = name === 'v' || name === 'f' || name === 'is' ? name : '';
  }

  close(name: string, depth: number): void {
    if (depth > 1) {
      if (this.#collecting === 'is') this.#inline.close(name);
      return;
    }
    if (this.#collecting === 'is') this.#value = this.#inline.take();
    this.#collecting = '';
  }

  text(text: string): void {
    if (this.#collecting === 'v') this.#value += text;
    else if (this.#collecting === 'f') this.#formula += text;
    else if (this.#collecting === 'is') this.#inline.text(text);
  }

  /** The cell that was read; undefined for one without content. */
  end(ref: string, at: CellPosition, hidden: boolean): Cell | undefined {
    const { sheet, formats, budget } = this.#source;
    // Most styled cells of a form are empty: they are left before anything is made for them.
    if (this.#value === undefined && this.#formula === undefined) return undefined;
    const { t: type = 'n', s: style } = this.#attributes;
    const formula =
      this.#formula === undefined ? undefined : this.#formulas.resolve(this.#formula, this.#formulaAttributes, at);
    const format = style === undefined ? formats[0] : formats[Number(style)];
    const { row, column } = at;
    const stored = { sheet, ref, row, column, type, text: this.#value, formula, format, hidden };
    const cell = readCell(stored, this.#source);
    if (cell === undefined) return undefined;
    budget.cell(sheet);
    if (formula !== undefined) budget.text(formula, sheet, ref);
    if (typeof cell.value === 'string') budget.text(cell.value, sheet, ref);
    return cell;
  }
}
