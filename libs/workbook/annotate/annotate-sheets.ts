import { formatCellReference, parseCellRange } from '../cell-reference.ts';
import type { Annotation } from './annotation.ts';
import { heavier, levels } from './annotation-level.ts';
import type { EditedPackage } from './edited-package.ts';
import { markCells } from './mark-cells.ts';
import type { MarkedCell } from './marked-cell.ts';
import { addNotes, takenBlocks } from './sheet-notes.ts';
import { outlineSheet, type SheetOutline } from './sheet-outline.ts';
import { shownRanges } from './shown-range.ts';
import type { StyleSheet } from './style-sheet.ts';
import { TextEdits } from './text-edits.ts';
import type { WorkbookSheets } from './workbook-sheets.ts';

/** Programs draw every box when they open a file: more of them and it opens slowly. */
const mostNotes = 1000;

/** Colours the annotated cells of all sheets and gives them notes, the heaviest first until there are too many. */
export async function annotateSheets(
  parts: EditedPackage,
  workbook: WorkbookSheets,
  annotations: readonly Annotation[],
  styles: StyleSheet,
): Promise<{ readonly notesCappedAt: number | undefined }> {
  const marked = await markedSheets(parts, workbook, annotations);
  const noted = notedCells(marked.flatMap(({ cells }) => cells));
  const blocks = marked.length === 0 ? new Set<number>() : await takenBlocks(parts);
  const folder = parts.nameOf(workbook.key).slice(0, workbook.key.lastIndexOf('/') + 1);
  for (const { sheet, cells } of marked) {
    const edits = new TextEdits(sheet.text);
    markCells(parts, sheet, cells, (base, level) => styles.coloured(base, level), edits);
    const withNotes = cells.filter((cell) => noted.has(cell));
    await addNotes(parts, sheet, withNotes, { dialect: workbook.dialect, folder, blocks, edits });
    parts.write(parts.nameOf(sheet.key), edits.apply());
  }
  const all = marked.reduce((sum, { cells }) => sum + cells.length, 0);
  return { notesCappedAt: all > noted.size ? noted.size : undefined };
}

interface MarkedSheet {
  readonly sheet: SheetOutline;
  readonly cells: readonly MarkedCell[];
}

/** The sheets with annotated cells. Two names that lead to one part are one sheet. */
async function markedSheets(
  parts: EditedPackage,
  { sheets }: WorkbookSheets,
  annotations: readonly Annotation[],
): Promise<readonly MarkedSheet[]> {
  const byPart = new Map<string, Annotation[]>();
  const partOf = new Map(sheets.map(({ name, part }) => [name, part]));
  for (const annotation of annotations) {
    const part = annotation.sheet === null ? undefined : partOf.get(annotation.sheet);
    if (part === undefined || annotation.cell === null) continue;
    const there = byPart.get(part);
    if (there === undefined) byPart.set(part, [annotation]);
    else there.push(annotation);
  }
  const marked: MarkedSheet[] = [];
  for (const [part, own] of byPart) {
    const sheet = await outlineSheet(parts, part);
    const cells = sheet === undefined ? [] : markedCells(sheet, own);
    if (sheet !== undefined && cells.length > 0) marked.push({ sheet, cells });
  }
  return marked;
}

function markedCells({ merges }: SheetOutline, annotations: readonly Annotation[]): readonly MarkedCell[] {
  const shown = shownRanges(merges);
  const byRef = new Map<string, { cell: MarkedCell; annotations: Annotation[] }>();
  for (const annotation of annotations) {
    const place = parseCellRange(annotation.cell ?? '');
    if (place === undefined) continue;
    const range = shown({ row: place.top, column: place.left });
    const ref = formatCellReference(range.top, range.left);
    const there = byRef.get(ref)?.annotations;
    if (there !== undefined) there.push(annotation);
    else byRef.set(ref, { cell: { range, level: annotation.level, annotations: [] }, annotations: [annotation] });
  }
  return Array.from(byRef.values(), ({ cell, annotations: own }) => ({
    range: cell.range,
    level: own.reduce((level, one) => heavier(level, one.level), cell.level),
    annotations: own.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)),
  }));
}

/** The cells that get a note. */
function notedCells(cells: readonly MarkedCell[]): ReadonlySet<MarkedCell> {
  const byWeight = cells.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return new Set(byWeight.slice(0, mostNotes));
}
