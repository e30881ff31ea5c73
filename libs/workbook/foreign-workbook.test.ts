import { describe, expect, it } from 'vitest';
import { buildXlsx, relationshipsXml, xlsxParts } from '../../test/support/xlsx/build-xlsx.ts';
import { buildZip } from '../../test/support/xlsx/build-zip.ts';
import { inflateNode } from './inflate-node.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Cell, Workbook } from './workbook.ts';

async function readBytes(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, { inflate: inflateNode });
  if (!result.ok) throw new Error(`${result.error.message.en} ${result.error.detail}`);
  return result.value;
}

/** Cells by reference, with their values alone. */
const values = (cells: Iterable<Cell>) => Object.fromEntries(Array.from(cells, ({ ref, value }) => [ref, value]));

describe('files of other writers', () => {
  const prefixed = (xml: string) => xml.replaceAll('xmlns=', 'xmlns:x=').replace(/<(\/?)(?=\w)/g, '<$1x:');

  it('may put every element under a prefix', async () => {
    const parts = xlsxParts({
      sheets: [{ name: '表1', rows: [['增加值', { value: 45730, format: 'yyyy-mm-dd' }]], merges: ['A3:B3'] }],
    });
    const zipped = buildZip(Array.from(parts, ([name, data]) => ({ name, data: prefixed(String(data)) })));
    const { sheets } = await readBytes(zipped);
    expect(values(sheets[0]!.cells)).toEqual({ A1: '增加值', B1: '2025-03-14' });
    expect(sheets[0]?.merges).toHaveLength(1);
  });

  it('may be in UTF-16', async () => {
    const parts = xlsxParts({ sheets: [{ name: '表1', rows: [['增加值']] }] });
    const zipped = buildZip(
      Array.from(parts, ([name, data]) => ({ name, data: Buffer.from(`\ufeff${data}`, 'utf16le') })),
    );
    expect(values((await readBytes(zipped)).sheets[0]!.cells)).toEqual({ A1: '增加值' });
  });

  it('may name their parts as they like, with other cases and slashes', async () => {
    const parts = xlsxParts({ sheets: [{ name: '表1', rows: [['增加值', 1]] }] });
    const renamed = new Map([
      ['[content_types].xml', String(parts.get('[Content_Types].xml')).replace('/xl/workbook.xml', '/book/Main.xml')],
      ['_rels\\.rels', relationshipsXml([['a', 'officeDocument', '/book/main.xml']])],
      ['book\\MAIN.xml', parts.get('xl/workbook.xml')!],
      [
        'book\\_rels\\main.xml.rels',
        relationshipsXml([
          ['rId1', 'worksheet', '../sheets/%E8%A1%A8.xml'],
          ['t', 'sharedStrings', '/texts.xml'],
        ]),
      ],
      ['sheets\\表.xml', parts.get('xl/worksheets/sheet1.xml')!],
      ['texts.xml', parts.get('xl/sharedStrings.xml')!],
    ]);
    const { sheets } = await readBytes(buildZip(Array.from(renamed, ([name, data]) => ({ name, data }))));
    expect(values(sheets[0]!.cells)).toEqual({ A1: '增加值', B1: 1 });
  });

  it('may be of the strict edition', async () => {
    const strict = (xml: string) =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006',
        'http://purl.oclc.org/ooxml/officeDocument',
      );
    const parts = xlsxParts({ sheets: [{ name: '表1', rows: [['增加值']] }] });
    const zipped = buildZip(Array.from(parts, ([name, data]) => ({ name, data: strict(String(data)) })));
    expect(values((await readBytes(zipped)).sheets[0]!.cells)).toEqual({ A1: '增加值' });
  });

  it('may leave styles and shared strings out, and store parts undeflated or with ZIP64 sizes and data descriptors', async () => {
    const parts = xlsxParts({
      sheets: [{ name: '表1', rows: [[1]] }],
      parts: { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null },
    });
    parts.set('xl/_rels/workbook.xml.rels', relationshipsXml([['rId1', 'worksheet', 'worksheets/sheet1.xml']]));
    const lies = { zip64: true, flags: 0x808 };
    const zipped = buildZip(
      Array.from(parts, ([name, data]) => ({ name, data, store: true, lies })),
      { comment: '备注' },
    );
    expect(values((await readBytes(zipped)).sheets[0]!.cells)).toEqual({ A1: 1 });
  });

  it('may hold chart sheets, which are passed over', async () => {
    const parts = xlsxParts({
      sheets: [
        { name: '图', xml: '<chartsheet/>' },
        { name: '表1', rows: [[1]] },
      ],
    });
    const rels = String(parts.get('xl/_rels/workbook.xml.rels')).replace(
      'relationships/worksheet',
      'relationships/chartsheet',
    );
    const { sheets } = await readBytes(
      buildZip(Array.from(parts.set('xl/_rels/workbook.xml.rels', rels), ([name, data]) => ({ name, data }))),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['表1']);
  });

  it('may hold pictures and names of any kind, which are never looked at', async () => {
    const junk = { 'xl/media/image1.png': 'not a picture', '../../evil.txt': 'x', __proto__x: 'x', constructor: 'x' };
    const { sheets } = await readBytes(buildXlsx({ sheets: [{ name: '表1', rows: [[1]] }], parts: junk }));
    expect(values(sheets[0]!.cells)).toEqual({ A1: 1 });
  });
});
