import { type CellRange, parseCellRange } from '../cell-reference.ts';
import { stopReading } from '../reading-stopped.ts';
import type { EditedPackage } from './edited-package.ts';
import { type SheetColumns, sheetColumns } from './sheet-columns.ts';
import { type SheetRow, sheetRows } from './sheet-rows.ts';
import { attributesOf } from './tag-attributes.ts';
import type { XmlNode } from './xml-node.ts';

/** A worksheet part with the positions of what may be changed in it. */
export interface SheetOutline {
  readonly key: string;
  readonly text: string;
  readonly root: XmlNode;
  readonly sheetData: XmlNode;
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumns[];
  readonly merges: readonly CellRange[];
}

/** Looks through a worksheet part; undefined when it has no place for cells. */
export async function outlineSheet(parts: EditedPackage, key: string): Promise<SheetOutline | undefined> {
  const text = await parts.read(key);
  const root = parts.outline(key, text, 3);
  const sheetData = root.children.find(({ name }) => name === 'sheetData');
  if (sheetData === undefined) return undefined;
  const rows = sheetRows(text, sheetData, key);
  return { key, text, root, sheetData, rows, columns: sheetColumns(text, root), merges: mergesOf(parts, text, root) };
}

function mergesOf(parts: EditedPackage, text: string, root: XmlNode): readonly CellRange[] {
  const merges = root.children.find(({ name }) => name === 'mergeCells')?.children ?? [];
  const { merges: limit } = parts.budget.limits;
  if (merges.length > limit) stopReading('workbook.too-many-merges', { limit });
  return merges.flatMap((node) => parseCellRange(attributesOf(text, node).get('ref') ?? '') ?? []);
}
