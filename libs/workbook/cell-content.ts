import { formatCellReference } from './cell-reference.ts';
import type { NumberFormat } from './number-format.ts';
import { printsAs } from './printed-number.ts';
import { stopReading } from './reading-stopped.ts';
import { isoDate, serialDate } from './serial-date.ts';
import type { TextTable } from './text-table.ts';
import type { VisitedCell } from './visitor.ts';
import type { Cell } from './workbook.ts';
import { isTrue } from './xml-boolean.ts';
import { decodeXmlString } from './xml-string.ts';

/** What the cells of one sheet share. */
export interface CellContext {
  /** The sheet's name. */
  readonly sheet: string;
  readonly sharedStrings: TextTable;
  readonly date1904: boolean;
}

/**
 * The content of one cell after the other, made from what the XML says. There may be millions, so that one object serves
 * for all: set its place, its formula and whether it is hidden, then let it read.
 */
export class CellContent implements VisitedCell {
  readonly #context: CellContext;
  row = 0;
  column = 0;
  formula: string | undefined;
  hidden = false;
  type: Cell['type'] = 'string';
  numberFormat: string | undefined;
  /** The index of a shared string; its text is taken from the table when it is asked for. */
  shared: number | undefined;
  /** How many characters a text has; 0 for what is none. */
  textLength = 0;
  /** Undefined until it is asked for: who keeps cells by row and column never does. */
  #ref: string | undefined;
  #value: Cell['value'] = null;
  /** The text of a number as it is stored; undefined for the other types. */
  #number: string | undefined;

  constructor(context: CellContext) {
    this.#context = context;
  }

  get ref(): string {
    this.#ref ??= formatCellReference(this.row, this.column);
    return this.#ref;
  }

  /** Takes a place, and the reference to it where the file has one. */
  stand(row: number, column: number, ref: string | undefined): void {
    this.row = row;
    this.column = column;
    this.#ref = ref;
  }

  get value(): Cell['value'] {
    return this.shared === undefined ? this.#value : (this.#context.sharedStrings.at(this.shared) ?? null);
  }

  get raw(): string | undefined {
    const text = this.#number;
    return text === undefined || printsAs(text, Number(this.#value)) ? undefined : text;
  }

  /**
   * Reads the value; false for a cell without content. Stops at a value that is none of its type, naming the cell.
   *
   * @param type the `t` attribute; `n` when it is absent
   * @param text of `v`, or the joined text of `is`; undefined when the element is absent
   */
  read(type: string, text: string | undefined, format: NumberFormat | undefined): boolean {
    this.numberFormat = undefined;
    this.#number = undefined;
    this.shared = undefined;
    this.textLength = 0;
    // An empty text is content only as the result of a formula; a missing one makes that result unknown.
    if (text === undefined || (text === '' && type !== 'str')) {
      this.type = 'string';
      this.#value = null;
      return this.formula !== undefined;
    }
    const value = type === 's' ? this.#readShared(text) : this.#valueOf(type, text, format);
    this.#value = value;
    if (typeof value !== 'string') return true;
    if (this.shared === undefined) this.textLength = value.length;
    return this.textLength > 0 || this.formula !== undefined;
  }

  #valueOf(type: string, text: string, format: NumberFormat | undefined): Cell['value'] {
    switch (type) {
      case 'n':
        return this.#readNumber(text, format);
      case 'str':
        return this.#as('string', decodeXmlString(text));
      case 'inlineStr':
        return this.#as('string', text);
      case 'b':
        return this.#as('boolean', isTrue(text));
      case 'e':
        return this.#as('error', text);
      case 'd':
        return this.#readIsoDate(text, format);
      default:
        return this.#corrupt(`type ${type.slice(0, 40)}`);
    }
  }

  #as<T>(type: Cell['type'], value: T): T {
    this.type = type;
    return value;
  }

  #readNumber(text: string, format: NumberFormat | undefined): number | string {
    const value = Number(text);
    // Number also reads 0x1F, 0b1 and 0o7, which are no numbers of XML.
    if (!Number.isFinite(value) || (text.charCodeAt(1) > 57 && /^0[xbo]/i.test(text)))
      this.#corrupt(`number ${text.slice(0, 40)}`);
    this.numberFormat = format?.code;
    const kind = format?.dateKind;
    const date = kind === undefined ? undefined : serialDate(value, kind, this.#context.date1904);
    if (date !== undefined) return this.#as('date', date);
    this.#number = text;
    return this.#as('number', value);
  }

  /** Gives nothing yet: most readers of a long table keep the index, or look at few of its texts. */
  #readShared(text: string): '' {
    const { sharedStrings } = this.#context;
    const index = Number(text);
    const length = sharedStrings.lengthAt(index);
    if (length === undefined) this.#corrupt(`shared string ${text.slice(0, 40)} of ${sharedStrings.length}`);
    this.shared = index;
    this.textLength = length;
    return this.#as('string', '');
  }

  /** What does not read as a date stays text, for the form's own checks to name. */
  #readIsoDate(text: string, format: NumberFormat | undefined): string {
    const date = isoDate(text);
    if (date === undefined) return this.#as('string', text);
    this.numberFormat = format?.code;
    return this.#as('date', date);
  }

  #corrupt(detail: string): never {
    return stopReading('workbook.corrupt', { sheet: this.#context.sheet, cell: this.ref, detail });
  }
}
