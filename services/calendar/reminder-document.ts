import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ReminderLetter } from '../../libs/domain/reminders/reminder-letter.ts';
import { withoutDates } from './without-dates.ts';

// The layout of official documents, GB/T 9704-2012. Lengths are twips, 1/20 of a point; sizes of type are half-points.
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 2098, bottom: 1984, left: 1588, right: 1474 };
/** 28 points from line to line: 22 lines a page. */
const SPACING = { line: 560, lineRule: LineRuleType.EXACT };
const BODY = 32;
const TITLE = 44;
const SMALL = 28;
/** Two characters of the body. */
const INDENT = 640;

/** The typefaces that the standard names; those who open the document have them, or see the nearest. */
const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
} as const;

const faceOf = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });

const run = (text: string, size = BODY, name: string = fonts.body) => new TextRun({ text, size, font: faceOf(name) });

/**
 * Lays a reminder out as an official document (催办单，GB/T 9704). The same letter gives the same bytes: nothing in it is dated by
 * the clock.
 */
export const reminderDocument = async (letter: ReminderLetter): Promise<Uint8Array> => {
  const banner = letter.banner === undefined ? [] : [line(letter.banner, { centred: true, size: SMALL })];
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: BODY, font: faceOf(fonts.body) } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: {
          default: footer(AlignmentType.RIGHT, letter.banner),
          even: footer(AlignmentType.LEFT, letter.banner),
        },
        children: [
          ...banner,
          line(letter.title, { centred: true, size: TITLE, face: fonts.title }),
          line(''),
          line(letter.addressee),
          line(letter.opening, { indented: true }),
          ...(letter.rows.length > 0 ? [tableOf(letter)] : []),
          line(letter.closing, { indented: true }),
          line(''),
          line(letter.sender, { signed: true }),
          line(letter.date, { signed: true }),
        ],
      },
    ],
  });
  return withoutDates(
    await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: propertiesOf(letter) }]),
  );
};

/** The document's properties (OPC part 2), without the moment at which it was made. */
const propertiesOf = ({ title, sender }: ReminderLetter): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${title}</dc:title><dc:creator>${sender}</dc:creator></cp:coreProperties>`,
  ].join('');

interface LineLook {
  readonly centred?: true;
  readonly indented?: true;
  /** Four characters from the right edge (右空四字). */
  readonly signed?: true;
  readonly size?: number;
  readonly face?: string;
}

const line = (text: string, { centred, indented, signed, size, face }: LineLook = {}): Paragraph =>
  new Paragraph({
    spacing: SPACING,
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(signed ? { alignment: AlignmentType.RIGHT, indent: { right: 2 * INDENT } } : {}),
    ...(indented ? { alignment: AlignmentType.BOTH, indent: { firstLine: INDENT } } : {}),
    children: [run(text, size, face)],
  });

/** The number of the page between two dashes, on the outer side (— 1 —). */
const footer = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'], banner: string | undefined): Footer => {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SMALL, font: faceOf('宋体') });
  const mark = banner === undefined ? [] : [line(banner, { centred: true, size: 18 })];
  return new Footer({ children: [new Paragraph({ alignment, children: [number] }), ...mark] });
};

/** Widths in twips; together the width of the text. */
const COLUMNS = [
  { header: '序号', width: 600 },
  { header: '报表', width: 2100 },
  { header: '报告期', width: 1244 },
  { header: '报送时限', width: 2100 },
  { header: '逾期', width: 1200 },
  { header: '当前情况', width: 1600 },
] as const;

const tableOf = ({ rows }: ReminderLetter): Table => {
  const body = rows.map(({ form, period, due, delay, standing }, index) => [
    ...[String(index + 1), form, period, due, delay, standing],
  ]);
  return new Table({
    width: { size: COLUMNS.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: COLUMNS.map(({ width }) => width),
    alignment: AlignmentType.CENTER,
    rows: [
      rowOf(
        COLUMNS.map(({ header }) => header),
        true,
      ),
      ...body.map((cells) => rowOf(cells, false)),
    ],
  });
};

const rowOf = (cells: readonly string[], isHeader: boolean): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: COLUMNS[column]?.width ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              alignment: column === 1 && !isHeader ? AlignmentType.LEFT : AlignmentType.CENTER,
              children: [run(text, 24, isHeader ? fonts.heading : fonts.body)],
            }),
          ],
        }),
    ),
  });
