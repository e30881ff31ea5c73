import type { NumberFormat } from './number-format.ts';
import { stopReading } from './reading-stopped.ts';
import { isoDate, serialDate } from './serial-date.ts';
import type { Cell } from './workbook.ts';
import { isTrue } from './xml-boolean.ts';
import { decodeXmlString } from './xml-string.ts';

/** A cell as its XML says it. */
export interface StoredCell {
  readonly sheet: string;
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  /** The `t` attribute; `n` when it is absent. */
  readonly type: string;
  /** The text of `v`, or the joined text of `is`; undefined when the element is absent. */
  readonly text: string | undefined;
  readonly formula: string | undefined;
  readonly format: NumberFormat | undefined;
  readonly hidden: boolean;
}

/** What the cells of a workbook share. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/**
 * The cell that a stored one means; undefined for one without content. Stops at a value that is none of its type, naming
 * the cell.
 */
export function readCell(stored: StoredCell, context: CellContext): Cell | undefined {
  const draft = readContent(stored, context);
  if (draft === undefined) return undefined;
  const { formula, format } = stored;
  if (formula !== undefined) draft.formula = formula;
  if (format !== undefined && (draft.type === 'number' || draft.type === 'date')) draft.numberFormat = format.code;
  if (stored.hidden) draft.hidden = true;
  return draft as Cell;
}

/** A cell while it is put together, field by field: there may be half a million, and copying each costs a third more. */
interface CellDraft {
  ref: string;
  row: number;
  column: number;
  type: Cell['type'];
  value: Cell['value'];
  raw?: string;
  formula?: string;
  numberFormat?: string;
  hidden?: true;
}

const draftOf = ({ ref, row, column }: StoredCell, type: Cell['type'], value: Cell['value']): CellDraft => ({
  ref,
  row,
  column,
  type,
  value,
});

/** An empty text is content only as the result of a formula; a missing one makes that result unknown (null). */
function readContent(stored: StoredCell, context: CellContext): CellDraft | undefined {
  const { type, text, formula } = stored;
  if (text === undefined || (text === '' && type !== 'str')) {
    return formula === undefined ? undefined : draftOf(stored, 'string', null);
  }
  switch (type) {
    case 'n':
      return readNumber(stored, text, context);
    case 's':
      return readString(stored, sharedString(stored, text, context));
    case 'str':
      return readString(stored, decodeXmlString(text));
    case 'inlineStr':
      return readString(stored, text);
    case 'b':
      return draftOf(stored, 'boolean', isTrue(text));
    case 'e':
      return draftOf(stored, 'error', text);
    case 'd':
      return readIsoDate(stored, text);
    default:
      return corrupt(stored, `type ${type.slice(0, 40)}`);
  }
}

function readNumber(stored: StoredCell, text: string, { date1904 }: CellContext): CellDraft {
  const value = Number(text);
  // Number also reads 0x1F, 0b1 and 0o7, which are no numbers of XML.
  if (!Number.isFinite(value) || (text.charCodeAt(1) > 57 && /^0[xbo]/i.test(text)))
    corrupt(stored, `number ${text.slice(0, 40)}`);
  const kind = stored.format?.dateKind;
  const date = kind === undefined ? undefined : serialDate(value, kind, date1904);
  if (date !== undefined) return draftOf(stored, 'date', date);
  const draft = draftOf(stored, 'number', value);
  if (String(value) !== text) draft.raw = text;
  return draft;
}

function readString(stored: StoredCell, text: string): CellDraft | undefined {
  return text === '' && stored.formula === undefined ? undefined : draftOf(stored, 'string', text);
}

function sharedString(stored: StoredCell, text: string, { sharedStrings }: CellContext): string {
  const index = Number(text);
  return sharedStrings[index] ?? corrupt(stored, `shared string ${text.slice(0, 40)} of ${sharedStrings.length}`);
}

/** What does not read as a date stays text, for the form's own checks to name. */
function readIsoDate(stored: StoredCell, text: string): CellDraft {
  const date = isoDate(text);
  return date === undefined ? draftOf(stored, 'string', text) : draftOf(stored, 'date', date);
}

const corrupt = ({ sheet, ref }: StoredCell, detail: string): never =>
  stopReading('workbook.corrupt', { sheet, cell: ref, detail });
