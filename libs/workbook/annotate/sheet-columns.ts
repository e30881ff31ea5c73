import { maxColumn } from '../cell-reference.ts';
import { isTrue } from '../xml-boolean.ts';
import { attributesOf } from './tag-attributes.ts';
import type { XmlNode } from './xml-node.ts';

/** Columns from `first` to `last` that are alike. */
export interface SheetColumns {
  readonly first: number;
  readonly last: number;
  /** In points; 0 when they are hidden. */
  readonly width: number;
  /** What empty cells of them look like. */
  readonly style: number;
}

const defaultWidth = 48;

/** The columns that the sheet says something about. */
export function sheetColumns(text: string, worksheet: XmlNode): readonly SheetColumns[] {
  const cols = worksheet.children.find(({ name }) => name === 'cols');
  return (cols?.children ?? []).slice(0, maxColumn).map((node) => {
    const attributes = attributesOf(text, node);
    return {
      first: Number(attributes.get('min')),
      last: Number(attributes.get('max')),
      width: isTrue(attributes.get('hidden')) ? 0 : points(Number(attributes.get('width'))),
      style: Number(attributes.get('style') ?? 0),
    };
  });
}

/** Widths are counted in digits of the default font, 7 pixels each with 5 of padding; a pixel is three quarters of a point. */
const points = (digits: number): number => (digits > 0 ? Math.trunc(digits * 7 + 5) * 0.75 : defaultWidth);

/** The width of a column in points. */
export const columnWidth = (columns: readonly SheetColumns[], column: number): number =>
  find(columns, column)?.width ?? defaultWidth;

/** The style of a column's empty cells. */
export const columnStyle = (columns: readonly SheetColumns[], column: number): number =>
  find(columns, column)?.style ?? 0;

const find = (columns: readonly SheetColumns[], column: number): SheetColumns | undefined =>
  columns.find(({ first, last }) => first <= column && column <= last);
