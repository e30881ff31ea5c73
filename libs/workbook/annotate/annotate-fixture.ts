import { inflateRawSync } from 'node:zlib';
import { buildXlsx, relationshipsXml, type XlsxInput } from '../../../test/support/xlsx/build-xlsx.ts';
import { deflateNode } from '../deflate-node.ts';
import { inflateNode } from '../inflate-node.ts';
import { formLimits } from '../limits.ts';
import { readWorkbook } from '../read-workbook.ts';
import type { Sheet } from '../workbook.ts';
import { readZipDirectory, type ZipEntry } from '../zip-directory.ts';
import { annotateWorkbook } from './annotate-workbook.ts';
import type { Annotation } from './annotation.ts';

/** An annotation of `表1`, whose other fields are as good as any. */
export const remark = (cell: string | null, other: Partial<Annotation> = {}): Annotation => ({
  sheet: '表1',
  cell,
  level: 'error',
  seen: '12',
  expected: '整数',
  message: '须为整数',
  hint: '改为整数',
  rule: 'number.integer',
  ...other,
});

/** The copy; fails the test when there is none. */
export async function annotated(bytes: Uint8Array, notes: readonly Annotation[], list = notes) {
  const copy = await annotateWorkbook(bytes, { notes, list, inflate: inflateNode, deflate: deflateNode });
  if (!copy.ok) throw new Error(`${copy.error.code} ${copy.error.detail}`);
  return copy.value;
}

/** The copy of a workbook with one sheet, `表1`, of this XML. */
export const annotatedSheet = async (xml: string, notes: readonly Annotation[], parts: XlsxInput['parts'] = {}) =>
  textOf(await annotated(buildXlsx({ sheets: [{ name: '表1', xml }], parts }), notes), 'xl/worksheets/sheet1.xml');

/** The entries of a file by key. */
export const entriesOf = (bytes: Uint8Array): ReadonlyMap<string, ZipEntry> => readZipDirectory(bytes, formLimits);

/** The inflated bytes of an entry. */
export const contentOf = ({ method, compressed }: ZipEntry): Buffer =>
  method === 'store' ? Buffer.from(compressed) : inflateRawSync(compressed);

/** The text of a part; '' when there is none. */
export function textOf(bytes: Uint8Array, key: string): string {
  const entry = entriesOf(bytes).get(key.toLowerCase());
  return entry === undefined ? '' : contentOf(entry).toString();
}

/** The sheets of a file as our reader sees them. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readWorkbook(bytes, { inflate: inflateNode });
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
  return read.value.sheets;
}

/** The fill of a cell of the first sheet, by its style; '' for none. */
export function fillOf(bytes: Uint8Array, ref: string, sheet = 'xl/worksheets/sheet1.xml'): string {
  const style = new RegExp(`<(?:\\w+:)?c r="${ref}"[^>]*? s="(\\d+)"`).exec(textOf(bytes, sheet))?.[1] ?? '0';
  const styles = textOf(bytes, 'xl/styles.xml');
  const xf = itemsOf(styles, 'cellXfs', 'xf')[Number(style)] ?? '';
  const fill = itemsOf(styles, 'fills', 'fill')[Number(/fillId="(\d+)"/.exec(xf)?.[1] ?? 0)] ?? '';
  return /fgColor rgb="(\w+)"/.exec(fill)?.[1] ?? '';
}

/** The markup of each element of a collection of the styles. */
function itemsOf(styles: string, collection: string, item: string): readonly string[] {
  const inner = new RegExp(`<(\\w+:)?${collection}\\b[^>]*>(.*?)</\\1?${collection}>`, 's').exec(styles)?.[2] ?? '';
  return inner.match(new RegExp(`<(\\w+:)?${item}\\b(?:[^>]*/>|.*?</\\1?${item}>)`, 'gs')) ?? [];
}

/** The notes of the first comments part, by cell. */
export function notesOf(bytes: Uint8Array, part = 'xl/comments1.xml'): ReadonlyMap<string, string> {
  const comments = textOf(bytes, part).matchAll(/<(?:\w+:)?comment ref="(\w+)".*?<\/(?:\w+:)?comment>/gs);
  return new Map(Array.from(comments, ([markup, ref = '']) => [ref, markup.replace(/<[^>]*>/g, '')]));
}

/** Parts of a sheet that has a note on B2 already, with its box. */
export const notedParts = (comment: string): Readonly<Record<string, string>> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': relationshipsXml([
    ['rId1', 'comments', '../comments1.xml'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ]),
  'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>张三</author></authors><commentList>${comment}</commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml': [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>',
    '<v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note">',
    '<x:Anchor>2, 15, 0, 2, 4, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
  ].join(''),
});

/** The namespace of worksheets. */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The namespace of `r:id`. */
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
