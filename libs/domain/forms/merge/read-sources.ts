import { parseCellReference } from '../../../workbook/cell-reference.ts';
import type { Sheet, Workbook } from '../../../workbook/workbook.ts';
import type { Message } from '../../message.ts';
import { type KeptLineage, sourcesHeader, sourcesSheetName } from './sources-sheet.ts';

/** A line of the sheet that cannot be used, and why. */
export interface OddLine {
  readonly row: number;
  readonly why: Message;
}

/** What a joined workbook says of where its values come from. */
export interface SourcesReading {
  readonly lines: readonly KeptLineage[];
  readonly odd: readonly OddLine[];
  /** Lines beyond those that are read. */
  readonly left: number;
}

/** More values than any form has. */
const mostLines = 20_000;

/** No file system has longer names, and no program longer names of sheets. */
const longestFile = 255;
const longestSheet = 100;
const longestRecord = 200;

/**
 * Reads the hidden sheet `_sources` of a joined workbook; undefined for a workbook without one. The file has been in people's
 * hands: nothing of it is believed but what can be a source, and what cannot is counted.
 *
 * @example
 * readSources({ sheets: [], date1904: false }); // undefined
 */
export const readSources = ({ sheets }: Workbook): SourcesReading | undefined => {
  const sheet = sheets.find(({ name }) => name === sourcesSheetName);
  if (!sheet) return undefined;
  const [header, ...rows] = rowsOf(sheet);
  if (header?.row !== 1 || header.texts.join('|') !== sourcesHeader.join('|')) {
    return { lines: [], odd: [{ row: header?.row ?? 1, why: otherHeader }], left: 0 };
  }
  const known = new Set(sheets.map(({ name }) => name).filter((name) => !name.startsWith('_')));
  const read = rows.slice(0, mostLines).map((row) => readLine(row, known));
  return {
    lines: read.flatMap((line) => ('why' in line ? [] : [line])),
    odd: read.flatMap((line) => ('why' in line ? [line] : [])),
    left: Math.max(0, rows.length - mostLines),
  };
};

interface Row {
  readonly row: number;
  readonly texts: readonly string[];
}

/** The rows with content, as many texts in each as the header has; one more tells of something beside them. */
const rowsOf = ({ cells }: Sheet): readonly Row[] => {
  const rows = new Map<number, string[]>();
  for (const { row, column, value } of cells) {
    const texts = rows.get(row) ?? Array.from(sourcesHeader, () => '');
    texts[Math.min(column - 1, sourcesHeader.length)] = String(value ?? '').trim();
    rows.set(row, texts);
  }
  return [...rows].map(([row, texts]) => ({ row, texts }));
};

const readLine = ({ row, texts }: Row, known: ReadonlySet<string>): KeptLineage | OddLine => {
  const [sheet = '', cell = '', file = '', fromSheet = '', fromCell = '', sha256 = '', recorded = ''] = texts;
  const wrong: readonly (readonly [boolean, Message])[] = [
    [texts.length > sourcesHeader.length, { zh: '有多余的内容', en: 'something stands beside it' }],
    [!known.has(sheet), { zh: '没有所指的工作表', en: 'there is no such sheet' }],
    [!parseCellReference(cell), { zh: '单元格无法识别', en: 'its cell is none' }],
    [file === '' || file.length > longestFile, { zh: '来源文件无法识别', en: 'its source file is none' }],
    [fromSheet === '' || fromSheet.length > longestSheet, { zh: '来源工作表无法识别', en: 'its source sheet is none' }],
    [!parseCellReference(fromCell), { zh: '来源单元格无法识别', en: 'its source cell is none' }],
    [!/^[0-9a-f]{64}$/u.test(sha256), { zh: '来源文件的 SHA-256 无法识别', en: 'its SHA-256 is none' }],
    [recorded.length > longestRecord, { zh: '汇总值过长', en: 'its value is too long' }],
  ];
  const why = wrong.find(([broken]) => broken)?.[1];
  return why ? { row, why } : { sheet, cell, from: { file, sheet: fromSheet, cell: fromCell, sha256 }, recorded };
};

const otherHeader: Message = {
  zh: '表头不是汇总时写入的，整张表不予采用',
  en: 'its header is not the one that joining writes, so nothing of the sheet is used',
};
