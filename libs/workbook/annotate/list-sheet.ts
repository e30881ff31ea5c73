import { formatCellReference, maxRow, parseCellRange } from '../cell-reference.ts';
import type { Annotation } from './annotation.ts';
import { levelLooks, levels } from './annotation-level.ts';
import type { Dialect } from './dialect.ts';
import type { ListLooks } from './list-looks.ts';
import { linesOf } from './text-lines.ts';
import { capText, escapeXml, escapeXmlString } from './xml-text-out.ts';

/** What the list is made of. */
export interface ListInput {
  readonly annotations: readonly Annotation[];
  /** The names of the worksheets that there are: only these can be led to. */
  readonly sheets: ReadonlySet<string>;
  readonly looks: ListLooks;
  readonly dialect: Dialect;
  /** More cells than this had annotations: a line says that the rest have no note. Undefined where all have. */
  readonly notesCappedAt: number | undefined;
}

/** The name of the sheet that lists all annotations (修改清单). */
export const listName = '修改清单';

/** By its colour and its name the sheet is known again, also after it went through Excel, WPS or LibreOffice. */
export const listTabColour = 'FF2F6F8F';

const columns = [
  { header: '序号', width: 6 },
  { header: '级别', width: 8.5 },
  { header: '工作表', width: 16 },
  { header: '单元格', width: 9 },
  { header: '当前内容', width: 24 },
  { header: '应为', width: 24 },
  { header: '问题', width: 42 },
  { header: '修改办法', width: 42 },
  { header: '规则编号', width: 22 },
] as const;

const headerRow = 2;
const linkColumn = 4;

/** What a cell holds at most, in UTF-16 units. */
const longestText = 32_767;

/** Excel calls a file with more damaged. */
const mostLinks = 65_530;

/** The worksheet part of the list: every text a text, whatever it begins with; the cell of each annotation a link. */
export function listSheet({ annotations, sheets, looks, dialect, notesCappedAt }: ListInput): string {
  const listed = annotations.slice(0, maxRow - headerRow);
  const links = listed
    .flatMap((annotation, index) => link(annotation, headerRow + 1 + index, sheets))
    .slice(0, mostLinks);
  const rows = listed.map((annotation, index) => annotationRow(annotation, index, looks, sheets));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${dialect.main}"><sheetPr><tabColor rgb="${listTabColour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${formatCellReference(headerRow + listed.length, columns.length)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1" ht="24" customHeight="1">${text(1, 1, summary(annotations, notesCappedAt), looks.title)}</row>`,
    `<row r="${headerRow}" ht="20" customHeight="1">${columns.map(({ header }, index) => text(headerRow, index + 1, header, looks.header)).join('')}</row>`,
    ...rows,
    '</sheetData>',
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function summary(annotations: readonly Annotation[], notesCappedAt: number | undefined): string {
  const counts = levels.flatMap((level) => {
    const count = annotations.filter((annotation) => annotation.level === level).length;
    return count === 0 ? [] : `${levelLooks[level].name} ${count}`;
  });
  const total = `${listName}：共 ${annotations.length} 条${counts.length === 0 ? '' : `（${counts.join('，')}）`}。`;
  const capped = notesCappedAt === undefined ? '' : `批注只加在前 ${notesCappedAt} 个单元格，其余只标颜色并列在本表。`;
  return `${total}点“单元格”一列可跳到该处；改好后另存，再重新上传。${capped}`;
}

function annotationRow(annotation: Annotation, index: number, looks: ListLooks, sheets: ReadonlySet<string>): string {
  const row = headerRow + 1 + index;
  const { sheet, cell, level, seen, expected, message, hint, rule } = annotation;
  const values = [seen, expected, message, hint];
  const texts = values.map((value, at) => text(row, 5 + at, value, looks.text));
  const height = rowHeight([sheet ?? '', ...values, rule], [2, 4, 5, 6, 7, 8]);
  return [
    `<row r="${row}" ht="${height}" customHeight="1"><c r="A${row}" s="${looks.short}"><v>${index + 1}</v></c>`,
    text(row, 2, levelLooks[level].name, looks.levels[level]),
    text(row, 3, sheet ?? '', looks.short),
    text(row, linkColumn, cell ?? '', location(annotation, sheets) === undefined ? looks.short : looks.link),
    ...texts,
    text(row, 9, rule, looks.short),
    '</row>',
  ].join('');
}

const lineHeight = 13.5;

/** More than this a row cannot have. In points. */
const tallestRow = 409;

/** Not every program makes a row as high as its texts, of which the n-th stands in the column `places[n]`, from 0. */
function rowHeight(texts: readonly string[], places: readonly number[]): number {
  const lines = texts.map((value, at) => linesOf(value, (columns[places[at] ?? 0]?.width ?? 0) - 1));
  return Math.min(Math.max(...lines) * lineHeight + 5, tallestRow);
}

const text = (row: number, column: number, value: string, style: number): string => {
  const ref = formatCellReference(row, column);
  if (value === '') return `<c r="${ref}" s="${style}"/>`;
  const content = escapeXmlString(capText(value, longestText));
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
};

function link(annotation: Annotation, row: number, sheets: ReadonlySet<string>): readonly string[] {
  const target = location(annotation, sheets);
  if (target === undefined) return [];
  const ref = formatCellReference(row, linkColumn);
  return [`<hyperlink ref="${ref}" location="${escapeXml(target)}" display="${escapeXml(annotation.cell ?? '')}"/>`];
}

/** Where the annotation's cell is, as a formula says it; undefined when there is no such place. */
function location({ sheet, cell }: Annotation, sheets: ReadonlySet<string>): string | undefined {
  if (sheet === null || cell === null || !sheets.has(sheet) || parseCellRange(cell) === undefined) return undefined;
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
