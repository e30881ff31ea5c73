import { CellContent, type CellContext } from './cell-content.ts';
import type { PlainCell } from './plain-cell.ts';
import type { ReadBudget } from './read-budget.ts';
import { RichText } from './rich-text.ts';
import { type FormulaShare, readShare, SharedFormulas } from './shared-formulas.ts';
import type { CellFormats } from './styles.ts';
import type { VisitedCell } from './visitor.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { decodeXmlString } from './xml-string.ts';

/** What all cells of one sheet have in common. */
export interface CellSource extends CellContext {
  readonly formats: CellFormats;
  readonly budget: ReadBudget;
}

/** Reads the `c` elements of one sheet, one after the other: `begin`, what is inside, `end`. */
export class CellReader {
  readonly #source: CellSource;
  readonly #content: CellContent;
  readonly #formulas = new SharedFormulas();
  readonly #inline = new RichText();
  #type = 'n';
  #style = 0;
  #collecting: '' | 'v' | 'f' | 'is' = '';
  #value: string | undefined;
  #formula: string | undefined;
  #share: FormulaShare | undefined;

  constructor(source: CellSource) {
    this.#source = source;
    this.#content = new CellContent(source);
  }

  begin(attributes: XmlAttributes): void {
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    this.#value = undefined;
    this.#formula = undefined;
  }

  /** A cell that was read whole: only its end is to be told. */
  beginPlain({ type, style, value }: PlainCell): void {
    this.#type = type;
    this.#style = style;
    // The text of its own that a cell has is escaped twice.
    this.#value = value !== undefined && type === 'inlineStr' ? decodeXmlString(value) : value;
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
      this.#share = readShare(attributes);
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

  /** The cell that was read, until the next one begins; undefined for one without content. */
  end(ref: string | undefined, row: number, column: number, hidden: boolean): VisitedCell | undefined {
    // Most styled cells of a form are empty: they are left before anything is made for them.
    if (this.#value === undefined && this.#formula === undefined) return undefined;
    const { sheet, formats, budget } = this.#source;
    const content = this.#content;
    content.stand(row, column, ref);
    content.hidden = hidden;
    content.formula =
      this.#formula === undefined ? undefined : this.#formulas.resolve(this.#formula, this.#share, { row, column });
    if (!content.read(this.#type, this.#value, formats[this.#style])) return undefined;
    budget.cell(sheet);
    if (content.formula !== undefined) budget.text(content.formula.length, sheet, content);
    if (content.textLength > 0) budget.text(content.textLength, sheet, content);
    return content;
  }
}
