import { LineRuleType, TextRun } from 'docx';
import { withXmlCharacters } from '../workbook/xml-characters.ts';

// The layout of official documents, GB/T 9704-2012. Lengths are twips, 1/20 of a point; sizes of type are half-points.

/** The size of the page: A4 in twips. */
export const PAGE = { width: 11906, height: 16838 };

/** The margins of the page in twips: 天头 37 mm, 订口 28 mm. */
export const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 };

/** 28 points from line to line: 22 lines a page. */
export const SPACING = { line: 560, lineRule: LineRuleType.EXACT };

/** 3号 the text, 2号 the title, 4号 the page's number; tables and notes are smaller. */
export const SIZES = { body: 32, title: 44, pageNumber: 28, table: 24, note: 21, mark: 18 } as const;

/** Two characters of the body. */
export const INDENT = 640;

/** The typefaces that the standard names; those who open the document have them, or see the nearest. */
export const FONTS = { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', number: '宋体' } as const;

/** A face for every script. */
export const faceOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

/** Text of a size and a face, without what no document can hold. */
export const run = (text: string, size: number = SIZES.body, face: string = FONTS.body): TextRun =>
  new TextRun({ text: withXmlCharacters(text), size, font: faceOf(face) });
