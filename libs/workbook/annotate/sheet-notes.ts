import { formatCellReference } from '../cell-reference.ts';
import { partKey } from '../zip-directory.ts';
import { behindLegacyDrawing, placeBefore } from './child-order.ts';
import { type ExtendedComments, withNotes } from './comments-text.ts';
import { declareExtension, declareType, partTypes } from './declared-types.ts';
import { type Dialect, prefixOf, relationshipId } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import type { MarkedCell } from './marked-cell.ts';
import { boxHeight, noteBoxes } from './note-box.ts';
import { noteText } from './note-text.ts';
import { addArrow, arrowsOf } from './relationship-parts.ts';
import type { SheetOutline } from './sheet-outline.ts';
import { attributesOf } from './tag-attributes.ts';
import type { TextEdits } from './text-edits.ts';
import { blocksFor, boxedCells, type DrawnNote, usedBlocks, withBoxes, withHigherBoxes } from './vml-notes.ts';
import { withPrefix } from './xml-text-out.ts';

/**
 * Gives cells of a sheet their notes: texts in its comments part, boxes in its legacy drawing. A drawing that cannot be added
 * to is left alone, and then the sheet gets no notes.
 */
export async function addNotes(
  parts: EditedPackage,
  sheet: SheetOutline,
  cells: readonly MarkedCell[],
  { dialect, folder, blocks, edits }: NotePlace,
): Promise<void> {
  if (cells.length === 0) return;
  const drawing = await legacyDrawing(parts, sheet);
  const notes = cells.map((cell) => ({ cell, ref: refOf(cell), text: noteText(cell.annotations) }));
  const boxed = boxedCells(drawing.vml ?? '');
  const drawn = notes.filter(({ cell }) => !boxed.has(placeOf(cell)));
  const free = freeBlocks(blocks, blocksFor(drawn.length));
  const boxOf = noteBoxes(sheet);
  const boxes = drawn.map(({ cell: { range }, text }): DrawnNote => ({ range, box: boxOf(range, text) }));
  const vml = boxes.length === 0 ? drawing.vml : withBoxes(drawing.vml, boxes, free);
  if (vml === undefined) return;
  for (const block of free) blocks.add(block);

  const comments = await writeComments(parts, sheet, notes, { dialect, folder });
  const higher = notes.filter(({ ref, cell }) => comments.appended.has(ref) && boxed.has(placeOf(cell)));
  const points = new Map(higher.map(({ cell, text }) => [placeOf(cell), boxHeight(text)]));
  const name =
    drawing.part === undefined ? parts.freeName(`${folder}drawings/vmlDrawing`, 'vml') : parts.nameOf(drawing.part);
  parts.writeRaw(name, withHigherBoxes(vml, points));
  if (drawing.part === undefined) await linkDrawing(parts, sheet, name, { dialect, edits });
}

/** Where notes are added, beside the sheet itself. */
export interface NotePlace {
  readonly dialect: Dialect;
  /** Where new parts are put: the workbook part's folder, with its slash. */
  readonly folder: string;
  /** The blocks of shape ids that are taken in the whole file; those that are used here are added. */
  readonly blocks: Set<number>;
  /** The changes to the sheet's own text. */
  readonly edits: TextEdits;
}

/** The blocks of shape ids that are taken by the drawings of a file. */
export async function takenBlocks(parts: EditedPackage): Promise<Set<number>> {
  const taken = new Set<number>();
  for (const key of parts.keys.filter((one) => one.endsWith('.vml'))) {
    for (const block of usedBlocks((await parts.findRaw(key)) ?? '')) taken.add(block);
  }
  return taken;
}

function freeBlocks(taken: ReadonlySet<number>, count: number): readonly number[] {
  const free: number[] = [];
  for (let block = 1; free.length < count; block++) if (!taken.has(block)) free.push(block);
  return free;
}

const refOf = ({ range }: MarkedCell): string => formatCellReference(range.top, range.left);

const placeOf = ({ range }: MarkedCell): string => `${range.top - 1},${range.left - 1}`;

async function legacyDrawing(parts: EditedPackage, { key, text, root }: SheetOutline) {
  const node = root.children.find(({ name }) => name === 'legacyDrawing');
  if (node === undefined) return {};
  const id = Array.from(attributesOf(text, node)).find(([name]) => name.endsWith(':id'))?.[1];
  const part = (await arrowsOf(parts, key)).find((arrow) => arrow.id === id)?.target;
  const vml = part === undefined ? undefined : await parts.findRaw(part);
  return vml === undefined || part === undefined ? {} : { part, vml };
}

async function writeComments(
  parts: EditedPackage,
  { key }: SheetOutline,
  notes: readonly { readonly ref: string; readonly text: string }[],
  { dialect, folder }: Pick<NotePlace, 'dialect' | 'folder'>,
): Promise<ExtendedComments> {
  const target = (await arrowsOf(parts, key)).find(({ type }) => type === 'comments')?.target;
  const part = target !== undefined && parts.has(target) ? target : undefined;
  const name = part === undefined ? parts.freeName(`${folder}comments`, 'xml') : parts.nameOf(part);
  const text = part === undefined ? undefined : await parts.read(part);
  const extended = withNotes(parts, partKey(name), text, notes, dialect);
  parts.write(name, extended.text);
  if (part === undefined) {
    await addArrow(parts, key, `${dialect.relationships}/comments`, name);
    await declareType(parts, name, partTypes.comments);
  }
  return extended;
}

/** Leads from the sheet to its new drawing, in place of an element that leads nowhere. */
async function linkDrawing(
  parts: EditedPackage,
  { key, text, root }: SheetOutline,
  name: string,
  { dialect, edits }: Pick<NotePlace, 'dialect' | 'edits'>,
): Promise<void> {
  const id = await addArrow(parts, key, `${dialect.relationships}/vmlDrawing`, name);
  if (!(await declareExtension(parts, 'vml', partTypes.vmlDrawing)))
    await declareType(parts, name, partTypes.vmlDrawing);
  const markup = withPrefix(`<legacyDrawing ${relationshipId(id, dialect)}/>`, prefixOf(text, root));
  const dangling = root.children.find((node) => node.name === 'legacyDrawing');
  if (dangling === undefined) edits.insert(placeBefore(root, behindLegacyDrawing), markup);
  else edits.replace(dangling.start, dangling.end, markup);
}
