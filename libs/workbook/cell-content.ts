import { detached } from './detached-text.ts';
import type { NumberFormat } from './number-format.ts';
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
  ref = '';
  row = 0;
  column = 0;
  formula: string | undefined;
  hidden = false;
  type: Cell['type'] = 'string';
  value: Cell['value'] = null;
  numberFormat: string | undefined;
  /** The text of a number as it is stored; undefined for the other types. */
  #number: string | undefined;

  constructor(context: CellContext) {
    this.#context = context;
  }

  get raw(): string | undefined {
    return this.#number === undefined || isPlain(this.#number) || String(this.value) === this.#number
      ? undefined
      : this.#number;
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
    // An empty text is content only as the result of a formula; a missing one makes that result unknown.
    if (text === undefined || (text === '' && type !== 'str')) {
      this.type = 'string';
      this.value = null;
      return this.formula !== undefined;
    }
    this.value = this.#valueOf(type, text, format);
    return this.value !== '' || this.formula !== undefined;
  }

  #valueOf(type: string, text: string, format: NumberFormat | undefined): Cell['value'] {
    switch (type) {
      case 'n':
        return this.#readNumber(text, format);
      case 's':
        return this.#as('string', this.#sharedString(text));
      case 'str':
        return this.#as('string', detached(decodeXmlString(text)));
      case 'inlineStr':
        return this.#as('string', detached(text));
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

  #sharedString(text: string): string {
    const { sharedStrings } = this.#context;
    return (
      sharedStrings.at(Number(text)) ?? this.#corrupt(`shared string ${text.slice(0, 40)} of ${sharedStrings.length}`)
    );
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

/** A whole number that prints as it is stored: most are, and printing each to see would cost more than reading it. */
function isPlain(text: string): boolean {
  if (text.length > 15 || (text.charCodeAt(0) === 48 && text.length > 1)) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
