import type { Cell, CellStyle } from 'hucre/xlsx';
import type { CellContent, CellPlan } from './cell-plan.ts';
import { isUnlockedKind, styleOfKind } from './cell-styles.ts';
import { storedDate, storedNumber } from './stored-number.ts';
import { looksLikeError, looksLikeFormula, storedText } from './stored-text.ts';

/**
 * A planned cell as hucre takes it. Throws `RangeError` where its content cannot be stored as it is.
 *
 * @example
 * writtenCell({ kind: 'fixed', content: { number: '12.50' } }).value; // 12.5
 */
export function writtenCell(plan: CellPlan): Partial<Cell> {
  const { content, note } = plan;
  return {
    ...(content === undefined ? { value: null } : writtenContent(content)),
    style: styleOf(plan),
    ...(note === undefined ? {} : { comment: { text: storedText(note) } }),
  };
}

/**
 * The looks of a planned cell: those of its kind with what it wants otherwise. Covered cells of a merged range need them
 * too, or its border has gaps.
 *
 * @example
 * styleOf({ kind: 'input' }).protection; // { locked: false }
 */
export function styleOf({ kind, content, unlocked, numberFormat, align, wrap }: CellPlan): CellStyle {
  const { alignment, ...style } = styleOfKind(kind);
  const format = numberFormat ?? formatOf(content);
  return {
    ...style,
    alignment: {
      ...alignment,
      ...(align === undefined ? {} : { horizontal: align }),
      ...(wrap === undefined ? {} : { wrapText: wrap }),
      ...(align === 'left' && style.border !== undefined ? { indent: 1 } : {}),
    },
    ...(format === undefined ? {} : { numFmt: format }),
    protection: { locked: !(unlocked ?? isUnlockedKind(kind)) },
  };
}

/** What must not become a date or a formula when somebody edits the cell needs a format of its own. */
function formatOf(content: CellContent | undefined): string | undefined {
  if (content === undefined) return undefined;
  if ('date' in content) return 'yyyy-mm-dd';
  return 'text' in content && looksLikeFormula(content.text) ? '@' : undefined;
}

function writtenContent(content: CellContent): Partial<Cell> {
  if ('number' in content) return { value: storedNumber(content.number) };
  if ('date' in content) return { value: storedDate(content.date) };
  if ('formula' in content) {
    const { formula, result } = content;
    return { formula, ...(result === undefined ? {} : { formulaResult: storedNumber(result) }) };
  }
  const text = storedText(content.text);
  if (text === '') return { value: null };
  // As plain text hucre would store an error value of that name.
  return looksLikeError(text) ? { richText: [{ text }], value: text } : { value: text };
}
