import { AlignmentType, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { DocumentColumn, DocumentTable } from '../domain/documents/official-document.ts';
import { FONTS, run, SIZES } from './document-layout.ts';
import { line } from './document-line.ts';

/** A table with its caption and unit above it, its header repeated on each page, and its notes below. */
export const tableParts = ({ caption, unit, columns, rows, notes = [] }: DocumentTable): (Paragraph | Table)[] => [
  ...(caption === undefined ? [] : [line(caption, { centred: true, face: FONTS.heading, size: SIZES.pageNumber })]),
  ...(unit === undefined ? [] : [line(unit, { right: true, size: SIZES.table })]),
  new Table({
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    alignment: AlignmentType.CENTER,
    rows: [
      rowOf(
        columns.map(({ header }) => header),
        columns,
        true,
      ),
      ...rows.map((cells) => rowOf(cells, columns, false)),
    ],
  }),
  ...notes.map((text) => line(text, { size: SIZES.note })),
];

const rowOf = (cells: readonly string[], columns: readonly DocumentColumn[], isHeader: boolean): TableRow =>
  new TableRow({
    tableHeader: isHeader,
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: columns[column]?.width ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [
            new Paragraph({
              alignment: columns[column]?.left && !isHeader ? AlignmentType.LEFT : AlignmentType.CENTER,
              children: [run(text, SIZES.table, isHeader ? FONTS.heading : FONTS.body)],
            }),
          ],
        }),
    ),
  });
