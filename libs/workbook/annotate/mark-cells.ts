import { formatCellReference, parseCellReference } from '../cell-reference.ts';
import { isTrue } from '../xml-boolean.ts';
import type { AnnotationLevel } from './annotation.ts';
import { prefixOf } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import type { MarkedCell } from './marked-cell.ts';
import { columnStyle } from './sheet-columns.ts';
import type { SheetOutline } from './sheet-outline.ts';
import type { SheetRow } from './sheet-rows.ts';
import { attributesOf, withAttribute } from './tag-attributes.ts';
import type { TextEdits } from './text-edits.ts';
import type { XmlNode } from './xml-node.ts';
import { withPrefix } from './xml-text-out.ts';

/** Levels by column, of one row. */
type RowMarks = Map<number, AnnotationLevel>;

/** Gives a style its colour: `StyleSheet.coloured`. */
export type ColourStyle = (base: number, level: AnnotationLevel) => number;

/**
 * Colours cells of a sheet: by their `s` where they are there, and by new cells and rows at their places where they are not.
 */
export function markCells(
  parts: EditedPackage,
  sheet: SheetOutline,
  cells: readonly MarkedCell[],
  colour: ColourStyle,
  edits: TextEdits,
): void {
  const marks = marksByRow(cells);
  const marker = new Marker(parts, sheet, colour, edits);
  const firstOf = new Map<number, SheetRow>();
  for (const row of sheet.rows) {
    const wanted = marks.get(row.number);
    if (wanted === undefined) continue;
    if (!firstOf.has(row.number)) firstOf.set(row.number, row);
    marker.markExisting(row, wanted);
  }
  for (const [number, row] of firstOf) marker.insertCells(row, marks.get(number) ?? new Map());
  const missing = Array.from(marks).filter(([number]) => !firstOf.has(number));
  marker.insertRows(missing.toSorted(([a], [b]) => a - b));
}

function marksByRow(cells: readonly MarkedCell[]): Map<number, RowMarks> {
  const marks = new Map<number, RowMarks>();
  for (const { range, level } of cells) {
    const row = marks.get(range.top);
    if (row === undefined) marks.set(range.top, new Map([[range.left, level]]));
    else row.set(range.left, level);
  }
  return marks;
}

/** A cell of a row, with its column by its `r` or by its place. */
interface RowCell {
  readonly column: number;
  readonly node: XmlNode;
}

/** The cells of a row, and where another would be put behind them: an extension list may follow. */
interface RowInside {
  readonly cells: readonly RowCell[];
  readonly behind: number;
}

class Marker {
  readonly #parts: EditedPackage;
  readonly #sheet: SheetOutline;
  readonly #colour: ColourStyle;
  readonly #edits: TextEdits;
  readonly #prefix: string;
  readonly #looked = new Map<SheetRow, RowInside>();

  constructor(parts: EditedPackage, sheet: SheetOutline, colour: ColourStyle, edits: TextEdits) {
    this.#parts = parts;
    this.#sheet = sheet;
    this.#colour = colour;
    this.#edits = edits;
    this.#prefix = prefixOf(sheet.text, sheet.root);
  }

  /** Colours the cells of a row that are there, and takes them from what is wanted. */
  markExisting(row: SheetRow, wanted: RowMarks): void {
    const { text } = this.#sheet;
    for (const { column, node } of this.#inside(row).cells) {
      const level = wanted.get(column);
      if (level === undefined) continue;
      wanted.delete(column);
      const style = this.#colour(Number(attributesOf(text, node).get('s') ?? 0), level);
      this.#edits.replace(
        node.start,
        node.openEnd,
        withAttribute(text.slice(node.start, node.openEnd), 's', String(style)),
      );
    }
  }

  /** Puts cells that are still wanted into a row that is there. */
  insertCells(row: SheetRow, wanted: RowMarks): void {
    if (wanted.size === 0) return;
    const { text } = this.#sheet;
    const columns = Array.from(wanted.keys()).toSorted((a, b) => a - b);
    const spans = this.#wider(row, columns);
    const attributes = attributesOf(text, row.node);
    const rowStyle = isTrue(attributes.get('customFormat')) ? attributes.get('s') : undefined;
    const cell = (column: number) => this.#cell(row.number, column, wanted, rowStyle);
    const { cells, behind } = this.#inside(row);
    const last: string[] = [];
    let index = 0;
    for (const column of columns) {
      while (index < cells.length && (cells[index]?.column ?? 0) < column) index += 1;
      const next = cells[index];
      if (next === undefined) last.push(cell(column));
      else this.#edits.insert(next.node.start, cell(column));
    }
    this.#edits.append(row.node, last.join(''), { attributes: spans, at: behind });
  }

  /** Puts rows where there are none, in order. */
  insertRows(missing: readonly (readonly [number, RowMarks])[]): void {
    const { sheetData, rows } = this.#sheet;
    const last: string[] = [];
    let index = 0;
    for (const [number, wanted] of missing) {
      while (index < rows.length && (rows[index]?.number ?? 0) < number) index += 1;
      const columns = Array.from(wanted.keys()).toSorted((a, b) => a - b);
      const cells = columns.map((column) => this.#cell(number, column, wanted)).join('');
      const markup = `${withPrefix(`<row r="${number}">`, this.#prefix)}${cells}${withPrefix('</row>', this.#prefix)}`;
      const next = rows[index];
      if (next === undefined) last.push(markup);
      else this.#edits.insert(next.node.start, markup);
    }
    if (last.length > 0) this.#edits.append(sheetData, last.join(''));
  }

  #cell(row: number, column: number, wanted: RowMarks, rowStyle?: string): string {
    const base = rowStyle === undefined ? columnStyle(this.#sheet.columns, column) : Number(rowStyle);
    const style = this.#colour(base, wanted.get(column) ?? 'info');
    return withPrefix(`<c r="${formatCellReference(row, column)}" s="${style}"/>`, this.#prefix);
  }

  #inside(row: SheetRow): RowInside {
    const known = this.#looked.get(row);
    if (known !== undefined) return known;
    const { key, text } = this.#sheet;
    const { children } = this.#parts.outline(key, text, 2, row.node);
    let column = 0;
    const cells: RowCell[] = [];
    for (const node of children) {
      if (node.name !== 'c') continue;
      const reference = writtenReference(text, node);
      column = (reference === undefined ? undefined : parseCellReference(reference)?.column) ?? column + 1;
      cells.push({ column, node });
    }
    const inside = { cells, behind: children.find(({ name }) => name !== 'c')?.start ?? row.node.closeStart };
    this.#looked.set(row, inside);
    return inside;
  }

  /** A row may say from which column to which it has cells. */
  #wider({ node }: SheetRow, columns: readonly number[]): Record<string, string> {
    const spans = /^(\d+):(\d+)$/.exec(attributesOf(this.#sheet.text, node).get('spans') ?? '');
    if (spans === null) return {};
    const first = Math.min(Number(spans[1]), ...columns);
    const last = Math.max(Number(spans[2]), ...columns);
    return { spans: `${first}:${last}` };
  }
}

const firstAttribute = /^ r="([A-Z]{1,3}\d{1,7})"/;

/** Nearly all programs write `r` first, and a marked row has all its cells looked at. */
function writtenReference(text: string, node: XmlNode): string | undefined {
  const behindName = text.startsWith('c ', node.start + 1) ? node.start + 2 : node.openEnd;
  const first = firstAttribute.exec(text.slice(behindName, Math.min(behindName + 16, node.openEnd)))?.[1];
  return first ?? attributesOf(text, node).get('r');
}
