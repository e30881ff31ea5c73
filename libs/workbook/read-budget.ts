import type { ReadLimits } from './limits.ts';
import { stopReading } from './reading-stopped.ts';

/** What one reading has spent of its limits, over all parts of the file. Each method ends the reading when it is too much. */
export class ReadBudget {
  readonly limits: ReadLimits;
  #inflated = 0;
  #elements = 0;
  #cells = 0;
  #characters = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  /** Counts inflated bytes. */
  inflate(bytes: number): void {
    this.#inflated += bytes;
    if (this.#inflated > this.limits.inflated) stopReading('workbook.zip-bomb', { limit: this.limits.inflated });
  }

  /** Counts one XML element at this nesting (the root is 1), and its attributes, each of which costs as much to parse. */
  element(depth: number, attributes = 0): void {
    this.#elements += 1 + attributes;
    if (this.#elements > this.limits.elements) stopReading('workbook.too-many-elements');
    if (depth > this.limits.depth) stopReading('workbook.too-deep');
  }

  /** Counts one cell with content. */
  cell(sheet: string): void {
    this.#cells += 1;
    if (this.#cells > this.limits.cells) stopReading('workbook.too-many-cells', { sheet, limit: this.limits.cells });
  }

  /** Counts the characters of a cell's text or formula. */
  text(length: number, sheet: string, cell: { readonly ref: string }): void {
    const { cellText, characters } = this.limits;
    if (length > cellText) stopReading('workbook.text-too-long', { sheet, cell: cell.ref, limit: cellText });
    this.#characters += length;
    if (this.#characters > characters) stopReading('workbook.too-many-characters', { sheet, limit: characters });
  }
}
