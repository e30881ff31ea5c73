import { formatCellReference, formatColumn, maxRow, parseCellRange } from '../cell-reference.ts';
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
  { header: '序号', width: 6, breaks: false },
  { header: '级别', width: 8.5, breaks: false },
  { header: '工作表', width: 16, breaks: true },
  { header: '单元格', width: 9, breaks: false },
  { header: '当前内容', width: 24, breaks: true },
  { header: '应为', width: 24, breaks: true },
  { header: '问题', width: 42, breaks: true },
  { header: '修改办法', width: 42, breaks: true },
  { header: '规则编号', width: 22, breaks: true },
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
  const rows = listed.map((annotation, index) => listRow(annotation, index, looks, sheets));
  const links = rows.flatMap(({ link }) => link ?? []).slice(0, mostLinks);
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
    ...rows.map(({ markup }) => markup),
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

/** One row of the list, and its link where it leads somewhere. */
interface ListRow {
  readonly markup: string;
  readonly link: string | undefined;
}

function listRow(annotation: Annotation, index: number, looks: ListLooks, sheets: ReadonlySet<string>): ListRow {
  const row = headerRow + 1 + index;
  const { level, seen, expected, message, hint, rule } = annotation;
  const [sheet, cell] = [annotation.sheet ?? '', annotation.cell ?? ''];
  const target = location(annotation, sheets);
  const height = rowHeight([sheet, seen, expected, message, hint, rule]);
  const markup =
    `<row r="${row}" ht="${height}" customHeight="1"><c r="A${row}" s="${looks.short}"><v>${index + 1}</v></c>` +
    text(row, 2, levelLooks[level].name, looks.levels[level]) +
    text(row, 3, sheet, looks.short) +
    text(row, linkColumn, cell, target === undefined ? looks.short : looks.link) +
    text(row, 5, seen, looks.text) +
    text(row, 6, expected, looks.text) +
    text(row, 7, message, looks.text) +
    text(row, 8, hint, looks.text) +
    text(row, 9, rule, looks.short);
  const link =
    target && `<hyperlink ref="${linkLetter}${row}" location="${escapeXml(target)}" display="${escapeXml(cell)}"/>`;
  return { markup: `${markup}</row>`, link };
}

const lineHeight = 13.5;

/** More than this a row cannot have. In points. */
const tallestRow = 409;

/** The letters that fit on a line of the columns whose texts may break, from 工作表 to 规则编号 without 单元格. */
const lineLengths = columns.filter(({ breaks }) => breaks).map(({ width }) => width - 1);

/** Not every program makes a row as high as its texts, which are those of the columns that break. */
function rowHeight(texts: readonly string[]): number {
  let lines = 1;
  for (const [at, value] of texts.entries()) lines = Math.max(lines, linesOf(value, lineLengths[at] ?? 1));
  return Math.min(lines * lineHeight + 5, tallestRow);
}

const letters = columns.map((_, index) => formatColumn(index + 1));

const linkLetter = formatColumn(linkColumn);

const text = (row: number, column: number, value: string, style: number): string => {
  const start = `<c r="${letters[column - 1]}${row}" s="${style}"`;
  if (value === '') return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXmlString(capText(value, longestText))}</t></is></c>`;
};

/** Where the annotation's cell is, as a formula says it; undefined when there is no such place. */
function location({ sheet, cell }: Annotation, sheets: ReadonlySet<string>): string | undefined {
  if (sheet === null || cell === null || !sheets.has(sheet) || parseCellRange(cell) === undefined) return undefined;
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
