import type { Cell } from '../../../../workbook/workbook.ts';
import type { FilingContext } from '../../../filing.ts';
import { zoneStem } from '../../../zone.ts';
import { isBlankMark } from '../../reading/blank-mark.ts';
import { isBlank } from '../../reading/grid.ts';
import type { ColumnType } from '../column-type.ts';
import type { ColumnUnit } from '../column-unit.ts';
import { cellText } from './cell-text.ts';
import { readChoice } from './choice.ts';
import { readCode } from './code.ts';
import { readDate } from './date.ts';
import { readDocumentNumber } from './document-number.ts';
import { readList } from './list.ts';
import { readNumber } from './number.ts';
import { readPhone } from './phone.ts';
import { readSubArea } from './sub-area.ts';
import { readText } from './text.ts';
import { readUrl } from './url.ts';
import { nothing, refuse, said, type ValueReading } from './value-reading.ts';

/** What values are read with: whose filing it is, and from when the workbook's serial dates count. */
export interface ValueContext extends FilingContext {
  readonly date1904: boolean;
}

/**
 * Reads what a cell says as a value of its column.
 *
 * @example
 * readValue(cell, { kind: 'date' }, { kind: 'count' }, context).value; // '2025-03-14'
 */
export const readValue = (
  cell: Cell | undefined,
  type: ColumnType,
  unit: ColumnUnit,
  context: ValueContext,
): ValueReading => {
  if (!cell || isBlank(cell)) return nothing;
  if (cell.type === 'error' || isErrorText(cell)) return refuse('value.error-cell', '填写的内容或正确的公式');
  if (cell.value === null) return refuse('value.uncalculated', '已计算出结果的公式，或直接填写的内容');
  const text = cellText(cell);
  if (type.kind === 'choice') return readChoice(text, type.options);
  if (isBlankMark(text.normalize('NFKC'))) return nothing;
  switch (type.kind) {
    case 'number':
      return readNumber(cell, type, unit);
    case 'date':
      return readDate(cell, type.precision ?? 'day', context.date1904);
    case 'sub-area':
      return readSubArea(text, type.whole, context.zone);
    case 'zone':
      return zoneStem(text) === zoneStem(context.zone.name)
        ? said(context.zone.name)
        : refuse('value.unknown-zone', context.zone.name);
    default:
      return readWords(text, type);
  }
};

type WordsType = Exclude<ColumnType, { readonly kind: 'choice' | 'number' | 'date' | 'sub-area' | 'zone' }>;

const readWords = (text: string, type: WordsType): ValueReading => {
  switch (type.kind) {
    case 'sequence':
      return said(text);
    case 'text':
      return readText(text, type);
    case 'list':
      return readList(text, type.max);
    case 'document-number':
      return readDocumentNumber(text, type.many === true);
    case 'url':
      return readUrl(text);
    case 'phone':
      return readPhone(text);
    case 'code':
      return readCode(text, type);
  }
};

/** An error value that was pasted as text. */
const isErrorText = (cell: Cell): boolean =>
  cell.type === 'string' && /^\s*#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NULL!|NUM!|SPILL!)\s*$/u.test(cell.value ?? '');
