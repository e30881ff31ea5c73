import { maxColumn, maxRow } from './cell-reference.ts';
import { PlainText } from './plain-text.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;
const SMALL_C = 0x63;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;

/** The cell is written in another way. */
const OTHERWISE = 0;

/** The types that cells have, as they are written, with the quote behind them. */
const TYPES = ['s', 'str', 'n', 'inlineStr', 'b', 'e', 'd'].map((type) => ({ type, written: `${type}"` }));

/**
 * Reads cells that are written the plain way, as programs write nearly all of theirs: `<c r="B4" s="1" t="s"><v>12</v></c>`,
 * with a text of its own `<c r="B4" t="inlineStr"><is><t>片区</t></is></c>`, or empty, `<c r="B4" s="1"/>`. Such a cell
 * is read at once, instead of tag by tag; every other one is left to who reads those, which says what is wrong with it.
 * One object serves for all cells.
 */
export class PlainCell {
  row = 0;
  column = 0;
  /** The `s` attribute; 0 where there is none, as it is for files. */
  style = 0;
  /** The `t` attribute. */
  type = 'n';
  /** What stands in `v`, or in the `t` of `is`; undefined where neither is there. */
  value: string | undefined;
  /** How many elements and attributes it has beside the element itself. */
  parts = 0;
  readonly #plain = new PlainText();
  #isStyled = false;
  #isTyped = false;

  /**
   * Reads the cell whose `<` stands here. Returns where it ends, 0 where it is no plain cell of this row, or not there to its end.
   */
  read(text: string, at: number, row: number): number {
    if (text.charCodeAt(at + 1) !== SMALL_C || text.charCodeAt(at + 2) !== SPACE) return OTHERWISE;
    this.row = row;
    this.column = 0;
    this.style = 0;
    this.type = 'n';
    this.value = undefined;
    this.parts = 0;
    this.#isStyled = false;
    this.#isTyped = false;
    let end = at + 2;
    while (text.charCodeAt(end) === SPACE) {
      end = this.#attribute(text, end + 1);
      if (end === OTHERWISE) return OTHERWISE;
    }
    if (this.column === 0) return OTHERWISE;
    const code = text.charCodeAt(end);
    if (code === GREATER) return this.#content(text, end + 1);
    return code === SLASH && text.charCodeAt(end + 1) === GREATER ? end + 2 : OTHERWISE;
  }

  #attribute(text: string, at: number): number {
    if (text.charCodeAt(at + 1) !== EQUALS || text.charCodeAt(at + 2) !== QUOTE) return OTHERWISE;
    this.parts += 1;
    switch (text.charCodeAt(at)) {
      case SMALL_R:
        return this.#reference(text, at + 3);
      case SMALL_S:
        return this.#styleNumber(text, at + 3);
      case SMALL_T:
        return this.#typeName(text, at + 3);
      default:
        return OTHERWISE;
    }
  }

  /** Capital letters and digits, within a sheet. Returns where its quote ends. */
  #reference(text: string, start: number): number {
    let end = start;
    let column = 0;
    let code = text.charCodeAt(end);
    for (; code >= CAPITAL_A && code <= CAPITAL_Z && column <= maxColumn; code = text.charCodeAt(++end)) {
      column = column * 26 + code - CAPITAL_A + 1;
    }
    if (this.column > 0 || column === 0 || column > maxColumn || code === ZERO) return OTHERWISE;
    let row = 0;
    for (; code >= ZERO && code <= NINE && row <= maxRow; code = text.charCodeAt(++end)) row = row * 10 + code - ZERO;
    if (row !== this.row || code !== QUOTE) return OTHERWISE;
    this.column = column;
    return end + 1;
  }

  #styleNumber(text: string, start: number): number {
    if (this.#isStyled) return OTHERWISE;
    this.#isStyled = true;
    let end = start;
    let style = 0;
    let code = text.charCodeAt(end);
    for (; code >= ZERO && code <= NINE; code = text.charCodeAt(++end)) style = style * 10 + code - ZERO;
    if (end === start || end - start > 9 || code !== QUOTE) return OTHERWISE;
    this.style = style;
    return end + 1;
  }

  #typeName(text: string, start: number): number {
    if (this.#isTyped) return OTHERWISE;
    this.#isTyped = true;
    for (const { type, written } of TYPES) {
      if (!text.startsWith(written, start)) continue;
      this.type = type;
      return start + written.length;
    }
    return OTHERWISE;
  }

  #content(text: string, at: number): number {
    const isInline = this.type === 'inlineStr';
    if (!isInline && text.startsWith('<v>', at)) return this.#text(text, at + 3, '</v></c>', 1);
    if (isInline && text.startsWith('<is><t>', at)) return this.#text(text, at + 7, '</t></is></c>', 2);
    return text.startsWith('</c>', at) ? at + 4 : OTHERWISE;
  }

  #text(text: string, start: number, closing: string, elements: number): number {
    const end = this.#plain.read(text, start, closing);
    if (end === OTHERWISE) return OTHERWISE;
    this.value = this.#plain.value;
    this.parts += elements;
    return end;
  }
}
