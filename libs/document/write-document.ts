import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { DocumentBlock, OfficialDocument } from '../domain/documents/official-document.ts';
import { withXmlCharacters } from '../workbook/xml-characters.ts';
import { FONTS, faceOf, MARGIN, PAGE, SIZES } from './document-layout.ts';
import { line } from './document-line.ts';
import { tableParts } from './document-table.ts';
import { withoutDates } from './without-dates.ts';

/**
 * Lays an official document out (GB/T 9704-2012) as a .docx. The same document gives the same bytes: nothing in it is dated by the
 * clock.
 *
 * @example
 * const bytes = await writeDocument({ title: '催办单', blocks: [], sender: '浙江省自贸办', date: '2026年4月16日' });
 * new TextDecoder().decode(bytes.subarray(0, 2)); // 'PK'
 */
export const writeDocument = async (said: OfficialDocument): Promise<Uint8Array> => {
  const { banner, title, number, blocks, sender, date } = said;
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZES.body, font: faceOf(FONTS.body) } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: footer(AlignmentType.RIGHT, banner), even: footer(AlignmentType.LEFT, banner) },
        children: [
          ...(banner === undefined ? [] : [line(banner, { centred: true, size: SIZES.pageNumber })]),
          ...title.split('\n').map((text) => line(text, { centred: true, size: SIZES.title, face: FONTS.title })),
          ...(number === undefined ? [] : [line(number, { centred: true })]),
          line(''),
          ...blocks.flatMap(partsOf),
          line(''),
          line(sender, { signed: true }),
          line(date, { signed: true }),
        ],
      },
    ],
  });
  return withoutDates(
    await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: propertiesOf(said) }]),
  );
};

const partsOf = (block: DocumentBlock): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'addressee':
      return [line(block.text)];
    case 'paragraph':
      return [line(block.text, { indented: true })];
    case 'heading':
      return [line(block.text, { indented: true, face: FONTS.heading })];
    case 'table':
      return tableParts(block);
  }
};

/** The document's properties (OPC part 2), without the moment at which it was made. */
const propertiesOf = ({ title, sender }: OfficialDocument): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(title.replace('\n', ''))}</dc:title><dc:creator>${escaped(sender)}</dc:creator></cp:coreProperties>`,
  ].join('');

const escaped = (text: string): string =>
  withXmlCharacters(text).replace(/[<>&]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** The number of the page between two dashes, on the outer side (— 1 —). */
const footer = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'], banner: string | undefined): Footer => {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    size: SIZES.pageNumber,
    font: faceOf(FONTS.number),
  });
  const mark = banner === undefined ? [] : [line(banner, { centred: true, size: SIZES.mark })];
  return new Footer({ children: [new Paragraph({ alignment, children: [number] }), ...mark] });
};
