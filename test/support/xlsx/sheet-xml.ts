import { formatCellReference } from '../../../libs/workbook/cell-reference.ts';

/**
 * A cell to be built: a plain value; null or undefined for none at all; a formula with the result that a program would
 * have saved; a value with a number format (null: an empty cell that is only styled); an error value; or a `c` element
 * written out.
 *
 * @example
 * const row: CellInput[] = ['税收收入', 12.5, null, { formula: 'SUM(B1:B4)', cached: 50 }, { value: 45730, format: 'yyyy-mm-dd' }];
 */
export type CellInput =
  | null
  | undefined
  | PlainValue
  | { readonly formula: string; readonly cached?: PlainValue; readonly format?: string }
  | { readonly value: PlainValue | null; readonly format: string }
  | { readonly error: string; readonly formula?: string }
  | { readonly xml: string };

type PlainValue = number | string | boolean;

/** A worksheet to be built. */
export interface SheetInput {
  readonly name: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** From row 1 on, each from column A on; an empty array leaves a row out. */
  readonly rows?: readonly (readonly CellInput[])[];
  /** E.g. `['A1:P1']`. */
  readonly merges?: readonly string[];
  /** Row numbers. */
  readonly hiddenRows?: readonly number[];
  /** Column numbers. */
  readonly hiddenColumns?: readonly number[];
  /** The whole part in place of all the above, for what no sane writer writes. */
  readonly xml?: string;
}

/** Collects what cells refer to by index: texts and number formats. */
export interface CellTables {
  /** The index of a text in the shared strings; undefined to write texts into the cells themselves. */
  readonly text?: (text: string) => number;
  /** The index of the style that shows numbers in this format. */
  readonly style: (format: string) => number;
}

/** The XML of a worksheet part. */
export function sheetXml({ xml, rows = [], merges = [], ...sheet }: SheetInput, tables: CellTables): string {
  if (xml !== undefined) return xml;
  const columns = (sheet.hiddenColumns ?? []).map(
    (column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`,
  );
  const hiddenRows = new Set(sheet.hiddenRows);
  const rowElements = rows.map((cells, index) => rowXml(cells, index + 1, hiddenRows.has(index + 1), tables));
  const mergeElements = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${rowElements.join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${mergeElements.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}

/** Text made safe for XML content and attributes. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function rowXml(cells: readonly CellInput[], row: number, hidden: boolean, tables: CellTables): string {
  if (cells.length === 0 && !hidden) return '';
  const elements = cells.map((cell, index) => cellXml(cell, formatCellReference(row, index + 1), tables));
  return `<row r="${row}"${hidden ? ' hidden="1"' : ''}>${elements.join('')}</row>`;
}

function cellXml(cell: CellInput, ref: string, tables: CellTables): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return valueXml(cell, `r="${ref}"`, '', tables);
  if ('xml' in cell) return cell.xml;
  const formula = 'formula' in cell && cell.formula !== undefined ? `<f>${escapeXml(cell.formula)}</f>` : '';
  if ('error' in cell) return `<c r="${ref}" t="e">${formula}<v>${escapeXml(cell.error)}</v></c>`;
  const attributes = cell.format === undefined ? `r="${ref}"` : `r="${ref}" s="${tables.style(cell.format)}"`;
  const value = 'value' in cell ? cell.value : cell.cached;
  return value === null || value === undefined
    ? `<c ${attributes}>${formula}</c>`
    : valueXml(value, attributes, formula, tables);
}

function valueXml(value: PlainValue, attributes: string, formula: string, tables: CellTables): string {
  if (typeof value === 'number') return `<c ${attributes}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${attributes} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (formula !== '') return `<c ${attributes} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  return tables.text === undefined
    ? `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
    : `<c ${attributes} t="s"><v>${tables.text(value)}</v></c>`;
}
