import type { CellPosition } from './cell-reference.ts';
import { moveFormula } from './shared-formula.ts';
import type { XmlAttributes } from './xml-reader.ts';

/**
 * The formulas of one sheet. Excel writes a formula that was filled down or to the right once, at its first cell; the
 * others only name its index (`si`).
 */
export class SharedFormulas {
  readonly #first = new Map<string, { readonly formula: string; readonly at: CellPosition }>();

  /**
   * The formula that an `f` element means for the cell at `at`; undefined when it says nothing. A what-if table is given
   * as `TABLE(row cell,column cell)`, as Excel shows it; a share in a formula that the file lacks as `#REF!`.
   */
  resolve(text: string, { t, si = '', r1 = '', r2 = '' }: XmlAttributes, at: CellPosition): string | undefined {
    if (t === 'dataTable') return `TABLE(${r1},${r2})`;
    if (t !== 'shared') return text === '' ? undefined : text;
    if (text !== '') {
      this.#first.set(si, { formula: text, at });
      return text;
    }
    const first = this.#first.get(si);
    return first === undefined ? '#REF!' : moveFormula(first.formula, first.at, at);
  }
}
