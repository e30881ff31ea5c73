import { maxRow } from '../cell-reference.ts';
import { stopReading } from '../reading-stopped.ts';
import { attributesOf } from './tag-attributes.ts';
import type { XmlNode } from './xml-node.ts';

/** A `row` element and the number that it has, by its `r` or by its place. */
export interface SheetRow {
  readonly number: number;
  readonly node: XmlNode;
}

/** The rows of a sheet in file order. Stops where there are more than a sheet can have. */
export function sheetRows(text: string, sheetData: XmlNode, part: string): readonly SheetRow[] {
  if (sheetData.children.length > maxRow) stopReading('workbook.corrupt', { detail: `${part}: too many rows` });
  let number = 0;
  const rows: SheetRow[] = [];
  for (const node of sheetData.children) {
    if (node.name !== 'row') continue;
    number = writtenNumber(text, node) ?? number + 1;
    rows.push({ number, node });
  }
  return rows;
}

const firstAttribute = /^\sr="(\d{1,7})"/;

/** Nearly all programs write `r` first, and there may be a hundred thousand rows. */
function writtenNumber(text: string, node: XmlNode): number | undefined {
  const behindName = text.startsWith('row', node.start + 1) ? node.start + 4 : node.openEnd;
  const first = firstAttribute.exec(text.slice(behindName, Math.min(behindName + 14, node.openEnd)))?.[1];
  const written = first ?? attributesOf(text, node).get('r');
  return written === undefined ? undefined : Number(written);
}

const defaultHeight = 15;

/**
 * The height of a row in points, by its number; 0 for a hidden one. Rows out of order are taken for rows of the usual
 * height, which does no harm: it is used for the size of boxes.
 */
export function rowHeight(text: string, rows: readonly SheetRow[], number: number): number {
  const node = rows[lowerBound(rows, number)];
  if (node?.number !== number) return defaultHeight;
  if (!/\s(?:ht|hidden)\s*=/.test(text.slice(node.node.start, node.node.openEnd))) return defaultHeight;
  const attributes = attributesOf(text, node.node);
  if (attributes.get('hidden') === '1' || attributes.get('hidden') === 'true') return 0;
  const height = Number(attributes.get('ht') ?? defaultHeight);
  return Number.isFinite(height) && height >= 0 ? height : defaultHeight;
}

function lowerBound(rows: readonly SheetRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
