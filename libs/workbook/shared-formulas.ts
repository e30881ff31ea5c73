import type { CellPosition } from './cell-reference.ts';
import { detached } from './detached-text.ts';
import { moveFormula } from './shared-formula.ts';
import type { XmlAttributes } from './xml-attributes.ts';

/** What an `f` element says beside its text, where it is not an ordinary formula. */
export interface FormulaShare {
  /** `shared`, `dataTable` or `array`. */
  readonly type: string;
  /** The index under which the formula is shared. */
  readonly index: string;
  /** The input cells of a what-if table. */
  readonly inputs: string;
}

/** Reads the attributes of an `f` element; undefined for an ordinary formula. */
export function readShare(attributes: XmlAttributes): FormulaShare | undefined {
  const type = attributes.get('t');
  if (type === undefined) return undefined;
  const inputs = `${attributes.get('r1') ?? ''},${attributes.get('r2') ?? ''}`;
  return { type, index: attributes.get('si') ?? '', inputs };
}

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
  resolve(text: string, share: FormulaShare | undefined, at: CellPosition): string | undefined {
    if (share?.type === 'dataTable') return `TABLE(${share.inputs})`;
    if (share?.type !== 'shared') return text === '' ? undefined : text;
    if (text !== '') {
      this.#first.set(share.index, { formula: detached(text), at });
      return text;
    }
    const first = this.#first.get(share.index);
    return first === undefined ? '#REF!' : moveFormula(first.formula, first.at, at);
  }
}
