import type { Cell } from '../../../../workbook/workbook.ts';
import type { FilingContext } from '../../../filing.ts';
import { zoneStem } from '../../../zone.ts';
import { saysNothing } from '../../reading/blank-mark.ts';
import { isBlank } from '../../reading/grid.ts';
import type { ColumnType } from '../column-type.ts';
import type { ColumnUnit } from '../column-unit.ts';
import { cellText } from './cell-text.ts';
import { readChoice } from './choice.ts';
import { readCode } from './code.ts';
import { readDate } from './date.ts';
import { readDocumentNumber } from './document-number.ts';
import { readList } from './list.ts';
import { numberReader } from './number.ts';
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
 * Makes a reader of what the cells of one column say as its values.
 *
 * @example
 * valueReader({ kind: 'date' }, { kind: 'count' }, context)(cell).value; // '2025-03-14'
 */
export const valueReader = (
  type: ColumnType,
  unit: ColumnUnit,
  context: ValueContext,
): ((cell: Cell | undefined) => ValueReading) => {
  const readNumber = type.kind === 'number' ? numberReader(type, unit) : () => nothing;
  const readFilled = (cell: Cell): ValueReading => {
    const text = cellText(cell);
    if (type.kind === 'choice') return readChoice(text, type.options);
    if (saysNothing(text)) return nothing;
    return type.kind === 'number' ? readNumber(cell) : readSaid(text, cell, type, context);
  };
  return (cell) => {
    // A number among numbers is neither blank nor a mark, which would have to be told from its text.
    if (type.kind === 'number' && cell?.type === 'number') return readNumber(cell);
    return !cell || isBlank(cell) ? nothing : (refusedAtOnce(cell) ?? readFilled(cell));
  };
};

const refusedAtOnce = (cell: Cell): ValueReading | undefined => {
  if (cell.type === 'error' || isErrorText(cell)) return refuse('value.error-cell', '填写的内容或正确的公式');
  return cell.value === null ? refuse('value.uncalculated', '已计算出结果的公式，或直接填写的内容') : undefined;
};

const readSaid = (text: string, cell: Cell, type: SaidType, context: ValueContext): ValueReading => {
  switch (type.kind) {
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

type SaidType = Exclude<ColumnType, { readonly kind: 'choice' | 'number' }>;

type WordsType = Exclude<SaidType, { readonly kind: 'date' | 'sub-area' | 'zone' }>;

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
  cell.type === 'string' &&
  cell.value?.includes('#') === true &&
  /^\s*#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NULL!|NUM!|SPILL!)\s*$/u.test(cell.value);
