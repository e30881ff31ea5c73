import type { CellRange } from '../cell-reference.ts';
import type { NoteBox } from './note-box.ts';

/** A box to be drawn for the note of a cell. */
export interface DrawnNote {
  readonly range: CellRange;
  readonly box: NoteBox;
}

const namespaces = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const;

const declared = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** Shapes of one block of ids. */
const blockLength = 1024;

/** The blocks of shape ids that a VML part lays claim to, or uses: another sheet's shapes must have others. */
export function usedBlocks(vml: string): readonly number[] {
  const claimed = Array.from(
    vml.matchAll(/idmap\b[^>]{0,200}\bdata\s{0,9}=\s{0,9}["']([\d,\s]{0,999})["']/g),
    ([, data = '']) => data.split(',').map(Number),
  );
  const used = Array.from(vml.matchAll(/_s(\d{1,9})\b/g), ([, id]) => Math.floor(Number(id) / blockLength));
  return Array.from(new Set([...claimed.flat(), ...used]));
}

/**
 * A drawing of notes, with more boxes: legacy VML, which is no XML to rely on (Excel itself leaves `<br>` open), so it is
 * only searched for its end. Undefined when it has none. `blocks` are free blocks of ids, enough for the notes.
 */
export function withBoxes(
  vml: string | undefined,
  notes: readonly DrawnNote[],
  blocks: readonly number[],
): string | undefined {
  const base = vml ?? emptyDrawing;
  const start = base.search(/<xml[\s>]/);
  const inner = start < 0 ? 0 : base.indexOf('>', start) + 1;
  const end = base.lastIndexOf('</xml>');
  if (inner === 0 || end < inner) return undefined;
  const tag = base.slice(start, inner);
  const root = declared.reduce((so, one) => (tag.includes(one) ? so : `${so.slice(0, -1)} ${one}>`), tag);
  const body = base.slice(inner, end);
  const shapes = notes.map((note, index) => shape(note, idAt(blocks, index)));
  return [
    base.slice(0, start),
    root,
    withIdMap(body, blocks),
    /shapetype\b[^>]{0,2000}_x0000_t202/.test(body) ? '' : shapeType,
    ...shapes,
    base.slice(end),
  ].join('');
}

/** How many blocks the shapes of so many notes need; the first id of a block is the drawing's own. */
export const blocksFor = (notes: number): number => Math.ceil(notes / (blockLength - 1));

const idAt = (blocks: readonly number[], index: number): number =>
  (blocks[Math.floor(index / (blockLength - 1))] ?? 0) * blockLength + 1 + (index % (blockLength - 1));

/** Lays claim to blocks beside those that the drawing has. */
function withIdMap(body: string, blocks: readonly number[]): string {
  const map = /(idmap\b[^>]{0,200}\bdata\s{0,9}=\s{0,9}["'])([\d,\s]{0,999})(?=["'])/;
  if (map.test(body)) {
    return body.replace(
      map,
      (_, before: string, data: string) => `${before}${[data, ...blocks].filter(Boolean).join(',')}`,
    );
  }
  return `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${body}`;
}

const emptyDrawing = `<xml ${declared.join(' ')}></xml>`;

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function shape({ range, box }: DrawnNote, id: number): string {
  const style = `position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${box.width}pt;height:${box.height}pt;z-index:1;visibility:hidden`;
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${box.anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${range.top - 1}</x:Row><x:Column>${range.left - 1}</x:Column></x:ClientData></v:shape>`,
  ].join('');
}

/** The cells that have a box in a drawing, as `row,column` from 0. */
export const boxedCells = (vml: string): ReadonlySet<string> =>
  new Set(Array.from(pieces(vml), ({ text, isShape }) => (isShape ? placeOf(text) : '')));

/** The drawing without the boxes of some cells (`row,column` from 0). */
export const withoutBoxes = (vml: string, places: ReadonlySet<string | undefined>): string =>
  changed(vml, (shape) => (places.has(placeOf(shape)) ? '' : shape));

/** The drawing with the boxes of some cells (`row,column` from 0) made higher, each by so many points. */
export const withHigherBoxes = (vml: string, points: ReadonlyMap<string, number>): string =>
  points.size === 0
    ? vml
    : changed(vml, (shape) => {
        const rows = Math.ceil((points.get(placeOf(shape)) ?? 0) / 15);
        return shape.replace(
          bottomOfAnchor,
          (_, before: string, bottom: string) => `${before}${Number(bottom) + rows}`,
        );
      });

/** The seventh of its eight numbers. */
const bottomOfAnchor = /(<(?:\w{1,9}:)?Anchor>(?:\s{0,99}\d{1,9}\s{0,99},){6}\s{0,99})(\d{1,9})/;

const changed = (vml: string, change: (shape: string) => string): string =>
  Array.from(pieces(vml), ({ text, isShape }) => (isShape ? change(text) : text)).join('');

/** The drawing in pieces: its shapes, and what is between them. One look from the beginning to the end, whatever it holds. */
function* pieces(vml: string): Generator<{ readonly text: string; readonly isShape: boolean }, void, undefined> {
  const begin = /<(\w{1,9}:)?shape[\s>]/g;
  let position = 0;
  for (let match = begin.exec(vml); match !== null; match = begin.exec(vml)) {
    const close = `</${match[1] ?? ''}shape>`;
    const end = vml.indexOf(close, match.index);
    if (end < 0) break;
    yield { text: vml.slice(position, match.index), isShape: false };
    position = end + close.length;
    begin.lastIndex = position;
    yield { text: vml.slice(match.index, position), isShape: true };
  }
  yield { text: vml.slice(position), isShape: false };
}

const placeOf = (shape: string): string => `${number(shape, row)},${number(shape, column)}`;

const row = /<(?:\w{1,9}:)?Row>\s{0,99}(\d{1,9})/;
const column = /<(?:\w{1,9}:)?Column>\s{0,99}(\d{1,9})/;

const number = (shape: string, pattern: RegExp): string => pattern.exec(shape)?.[1] ?? '';
