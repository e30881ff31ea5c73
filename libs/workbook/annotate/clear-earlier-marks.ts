import { parseCellReference } from '../cell-reference.ts';
import { withoutOwnNotes } from './comments-without-own.ts';
import type { EditedPackage } from './edited-package.ts';
import { arrowsOf } from './relationship-parts.ts';
import { outlineSheet } from './sheet-outline.ts';
import type { StyleSheet } from './style-sheet.ts';
import { attributesOf, withAttribute } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import { withoutBoxes } from './vml-notes.ts';
import type { WorkbookSheets } from './workbook-sheets.ts';

/**
 * Takes the marks of an earlier copy off, so that a cell that is right by now is not red any more: our fills, which leave no
 * fill behind, and our notes, unless somebody has written into them.
 */
export async function clearEarlierMarks(
  parts: EditedPackage,
  { sheets }: WorkbookSheets,
  styles: StyleSheet,
): Promise<void> {
  for (const part of new Set(sheets.flatMap((sheet) => sheet.part ?? []))) {
    await clearFills(parts, part, styles);
    await clearNotes(parts, part);
  }
}

async function clearFills(parts: EditedPackage, part: string, styles: StyleSheet): Promise<void> {
  const sheet = await outlineSheet(parts, part);
  if (sheet === undefined) return;
  const { text, rows } = sheet;
  const edits = new TextEdits(text);
  let changed = false;
  for (const row of rows) {
    for (const node of parts.outline(part, text, 2, row.node).children) {
      const style = node.name === 'c' ? attributesOf(text, node).get('s') : undefined;
      const cleared = style === undefined ? undefined : styles.cleared(Number(style));
      if (cleared === undefined) continue;
      changed = true;
      edits.replace(
        node.start,
        node.openEnd,
        withAttribute(text.slice(node.start, node.openEnd), 's', String(cleared)),
      );
    }
  }
  if (changed) parts.write(parts.nameOf(part), edits.apply());
}

async function clearNotes(parts: EditedPackage, part: string): Promise<void> {
  const arrows = await arrowsOf(parts, part);
  const comments = arrows.find(({ type }) => type === 'comments')?.target;
  const text = comments === undefined ? undefined : await parts.find(comments);
  if (comments === undefined || text === undefined) return;
  const cleared = withoutOwnNotes(parts, comments, text);
  if (cleared.text !== text) parts.write(parts.nameOf(comments), cleared.text);
  if (cleared.removed.length === 0) return;
  const places = new Set(
    cleared.removed.map((ref) => parseCellReference(ref)).map((at) => at && `${at.row - 1},${at.column - 1}`),
  );
  for (const { type, target } of arrows) {
    const vml = type === 'vmlDrawing' && target !== undefined ? await parts.findRaw(target) : undefined;
    if (vml !== undefined && target !== undefined) parts.writeRaw(parts.nameOf(target), withoutBoxes(vml, places));
  }
}
