import { buildZip } from './build-zip.ts';
import { escapeXml, type SheetInput, sheetXml } from './sheet-xml.ts';

/** A workbook to be built. */
export interface XlsxInput {
  readonly sheets: readonly SheetInput[];
  /** Serial dates count from 1904. */
  readonly date1904?: boolean;
  /** Texts are written into their cells instead of a table of shared strings. */
  readonly inlineStrings?: boolean;
  /** Parts to be added, or to stand in place of those that are made, by name, e.g. `xl/styles.xml`; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/**
 * The bytes of an .xlsx: small, deterministic, and valid unless asked otherwise.
 *
 * @example
 * buildXlsx({
 *   sheets: [
 *     { name: '表1', rows: [['片区名称', '税收收入(万元)'], ['钱塘片区', 612.5], ['合计', { formula: 'SUM(B2:B2)', cached: 612.5 }]] },
 *     { name: '说明', state: 'hidden', rows: [['单位：万元']], merges: ['A1:B1'] },
 *   ],
 * });
 */
export function buildXlsx(input: XlsxInput): Uint8Array {
  return buildZip(Array.from(xlsxParts(input), ([name, data]) => ({ name, data })));
}

/** The parts of an .xlsx by name, in the order of the container: to be changed, then zipped by `buildZip`. */
export function xlsxParts({ sheets, date1904 = false, inlineStrings = false, parts = {} }: XlsxInput) {
  const texts = indexed();
  const formats = indexed();
  const tables = { style: (format: string) => formats.indexOf(format) + 1 };
  const sheetTables = inlineStrings ? tables : { ...tables, text: texts.indexOf };
  const sheetParts = sheets.map((sheet, index) => [sheetPath(index), sheetXml(sheet, sheetTables)] as const);
  const made = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypesXml(sheets.length)],
    ['_rels/.rels', relationshipsXml([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets, date1904)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length)],
    ['xl/styles.xml', stylesXml(formats.items)],
    ['xl/sharedStrings.xml', sharedStringsXml(texts.items)],
    ...sheetParts,
  ]);
  for (const [name, data] of Object.entries(parts)) {
    if (data === null) made.delete(name);
    else made.set(name, data);
  }
  return made;
}

function indexed() {
  const items: string[] = [];
  const indexes = new Map<string, number>();
  return {
    items,
    indexOf(item: string): number {
      const index = indexes.get(item) ?? items.push(item) - 1;
      indexes.set(item, index);
      return index;
    },
  };
}

const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypesXml(sheetCount: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="${spreadsheetType}.${type}+xml"/>`;
  return [
    `<Types xmlns="${packageNamespace}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', 'sheet.main'),
    override('xl/styles.xml', 'styles'),
    override('xl/sharedStrings.xml', 'sharedStrings'),
    ...Array.from({ length: sheetCount }, (_, index) => override(sheetPath(index), 'worksheet')),
    '</Types>',
  ].join('');
}

function workbookXml(sheets: readonly SheetInput[], date1904: boolean): string {
  const elements = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const properties = date1904 ? '<workbookPr date1904="1"/>' : '';
  return `<workbook xmlns="${main}" xmlns:r="${officeRelationships}">${properties}<sheets>${elements.join('')}</sheets></workbook>`;
}

function workbookRelationships(sheetCount: number): string {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const,
  );
  return relationshipsXml([
    ...sheets,
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdTexts', 'sharedStrings', 'sharedStrings.xml'],
  ]);
}

/** The XML of a relationships part; each is id, last word of the type, target. */
export function relationshipsXml(
  relationships: readonly (readonly [id: string, type: string, target: string])[],
): string {
  const elements = relationships.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${elements.join('')}</Relationships>`;
}

/** Style 0 is General; style n shows numbers in the n-th format. A format of digits alone names a built-in one. */
function stylesXml(formats: readonly string[]): string {
  const isBuiltin = (format: string) => /^[1-9]\d$/.test(format);
  const codes = formats.map((format, index) =>
    isBuiltin(format) ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const styles = formats.map((format, index) => `<xf numFmtId="${isBuiltin(format) ? format : 164 + index}"/>`);
  return [
    `<styleSheet xmlns="${main}">`,
    codes.join('') === '' ? '' : `<numFmts>${codes.join('')}</numFmts>`,
    '<fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>',
    `<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs>`,
    '</styleSheet>',
  ].join('');
}

function sharedStringsXml(texts: readonly string[]): string {
  return `<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`;
}
