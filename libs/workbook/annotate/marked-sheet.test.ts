import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import {
  annotated,
  annotatedSheet,
  fillOf,
  main,
  notesOf,
  officeRelationships,
  remark,
  sheetsOf,
  textOf,
} from './annotate-fixture.ts';

const sheet = (inner: string, rest = '') =>
  `<worksheet xmlns="${main}"><sheetData>${inner}</sheetData>${rest}</worksheet>`;

/** The sheet's rows as they are after the edit; styles are left out. */
const rowsOf = (xml: string) =>
  xml.slice(xml.indexOf('<sheetData'), xml.indexOf('</sheetData>')).replace(/ s="\d+"/g, '');

describe('the sheet of an annotated copy', () => {
  it.each([
    [
      'a cell that is there',
      '<row r="1"><c r="A1" t="b"><v>1</v></c></row>',
      'A1',
      '<row r="1"><c r="A1" t="b"><v>1</v></c></row>',
    ],
    ['a cell before others', '<row r="1"><c r="C1"/></row>', 'B1', '<row r="1"><c r="B1"/><c r="C1"/></row>'],
    [
      'a cell behind others',
      '<row r="1" spans="1:1"><c r="A1"/></row>',
      'C1',
      '<row r="1" spans="1:3"><c r="A1"/><c r="C1"/></row>',
    ],
    [
      'a cell before an extension',
      '<row r="1"><c r="A1"/><extLst/></row>',
      'C1',
      '<row r="1"><c r="A1"/><c r="C1"/><extLst/></row>',
    ],
    ['a row without cells', '<row r="2" ht="30"/>', 'B2', '<row r="2" ht="30"><c r="B2"/></row>'],
    ['a row between others', '<row r="1"/><row r="9"/>', 'B4', '<row r="1"/><row r="4"><c r="B4"/></row><row r="9"/>'],
    ['a row behind others', '<row r="1"/>', 'B4', '<row r="1"/><row r="4"><c r="B4"/></row>'],
    [
      'rows and cells without references',
      '<row><c/><c/></row><row><c/><c/></row>',
      'B2',
      '<row><c/><c/></row><row><c/><c/></row>',
    ],
    [
      'a row in two pieces',
      '<row r="1"><c r="A1"/></row><row r="1"><c r="B1"/></row>',
      'B1',
      '<row r="1"><c r="A1"/></row><row r="1"><c r="B1"/></row>',
    ],
    [
      'rows out of order',
      '<row r="3"><c r="A3"/></row><row r="1"><c r="A1"/></row>',
      'A1',
      '<row r="3"><c r="A3"/></row><row r="1"><c r="A1"/></row>',
    ],
  ])('has the mark on %s', async (_, rows, ref, expected) => {
    const xml = await annotatedSheet(sheet(rows), [remark(ref)]);
    expect(rowsOf(xml)).toBe(`<sheetData>${expected}`);
    expect(xml.match(/ s="\d+"/g)).toHaveLength(1);
  });

  it('gets rows and cells in order, many at once', async () => {
    const refs = ['C9', 'A9', 'B2', 'XFD1048576', 'A1'];
    const xml = await annotatedSheet(
      sheet('<row r="5"/>'),
      refs.map((ref) => remark(ref)),
    );
    expect(xml.match(/ r="[A-Z]*\d+"/g)?.join('')).toBe(
      ' r="1" r="A1" r="2" r="B2" r="5" r="9" r="A9" r="C9" r="1048576" r="XFD1048576"',
    );
  });

  it.each(['<sheetData/>', '<sheetData></sheetData>'])('gets its first row into %s', async (empty) => {
    const xml = await annotatedSheet(`<worksheet xmlns="${main}">${empty}</worksheet>`, [remark('B2')]);
    expect(rowsOf(xml)).toBe('<sheetData><row r="2"><c r="B2"/></row>');
  });

  it('is only listed when it has no place for cells', async () => {
    const xml = `<worksheet xmlns="${main}"/>`;
    expect(await annotatedSheet(xml, [remark('B2')])).toBe(xml);
  });

  it('is marked at the top-left cell of a merged range, where every finding in it is said', async () => {
    const bytes = buildXlsx({ sheets: [{ name: '表1', rows: [['a', 'b', 'c']], merges: ['B1:C2'] }] });
    const copy = await annotated(bytes, [remark('C2', { message: '其一' }), remark('B1:C1', { message: '其二' })]);
    expect([...notesOf(copy).keys()]).toEqual(['B1']);
    expect(notesOf(copy).get('B1')).toMatch(/其一[\s\S]*其二/);
    expect([fillOf(copy, 'B1'), fillOf(copy, 'C1')]).toEqual(['FFFF9C9C', '']);
  });

  it('gives a new cell the looks of its row, or of its column', async () => {
    const xml = `<worksheet xmlns="${main}"><cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2"/></sheetData></worksheet>`;
    const styles = `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const bytes = buildXlsx({ sheets: [{ name: '表1', xml }], parts: { 'xl/styles.xml': styles } });
    const copy = await annotated(
      bytes,
      ['B1', 'B2', 'E2'].map((ref) => remark(ref)),
    );
    const formats = textOf(copy, 'xl/styles.xml').match(/numFmtId="\d+"(?= fillId="2" applyFill)/g);
    expect(formats).toEqual(['numFmtId="14"', 'numFmtId="9"', 'numFmtId="0"']);
  });

  it('keeps all else of the part to the letter', async () => {
    const before = `\ufeff<?xml version='1.0' encoding='utf-8'?>\n<worksheet xmlns='${main}' ><!-- <c r="A1"> --><sheetData >\n <row r='1'><c  r='A1' s='0'><f>IF(A2&gt;1,"<![CDATA[<c>]]>",&#65;1)</f></c ></row>\n</sheetData><sheetProtection sheet="1" objects="1"/><pageMargins left='1'/><tableParts count="0"/></worksheet>\n`;
    const after = await annotatedSheet(before, [remark('A1')]);
    const link = /<legacyDrawing [^>]*\/>/.exec(after)?.[0] ?? '';
    expect(after.replace(link, '').replace(/s="\d+"/, "s='0'")).toBe(before);
    expect(after).toContain(`<pageMargins left='1'/>${link}<tableParts`);
  });

  it('may have names with a prefix', async () => {
    const xml = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>`;
    const styles = `<x:styleSheet xmlns:x="${main}"><x:fonts><x:font/></x:fonts><x:cellXfs><x:xf numFmtId="9"/></x:cellXfs></x:styleSheet>`;
    const bytes = buildXlsx({ sheets: [{ name: '表1', xml }], parts: { 'xl/styles.xml': styles } });
    const copy = await annotated(
      bytes,
      ['A1', 'B1', 'A2'].map((ref) => remark(ref)),
    );
    const after = textOf(copy, 'xl/worksheets/sheet1.xml').replace(/ s="\d+"/g, '');
    expect(after).toContain(
      '<x:row r="1"><x:c r="A1"/><x:c r="B1"/></x:row><x:row r="2"><x:c r="A2"/></x:row></x:sheetData>',
    );
    expect(after).toContain('<x:legacyDrawing ');
    expect(fillOf(copy, 'A2')).toBe('FFFF9C9C');
  });

  it('may be of the strict edition: what is added is, too', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const relationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const plain = buildXlsx({ sheets: [{ name: '表1', rows: [['a']] }] });
    const parts = Object.fromEntries(
      ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels', 'xl/styles.xml', 'xl/worksheets/sheet1.xml'].map(
        (name) => [name, textOf(plain, name).replaceAll(main, strict).replaceAll(officeRelationships, relationships)],
      ),
    );
    const copy = await annotated(buildXlsx({ sheets: [{ name: '表1', rows: [['a']] }], parts }), [remark('A1')]);
    for (const name of [
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/comments1.xml',
      'xl/worksheets/sheet2.xml',
    ]) {
      expect(textOf(copy, name)).not.toContain('schemas.openxmlformats.org/spreadsheetml');
      expect(textOf(copy, name)).not.toContain('schemas.openxmlformats.org/officeDocument');
    }
    expect((await sheetsOf(copy)).map(({ name }) => name)).toEqual(['表1', '修改清单']);
  });

  it('is written as UTF-8 when it came as something else', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="str"><v>税</v></c></row></sheetData></worksheet>`;
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const bytes = buildXlsx({ sheets: [{ name: '表1' }], parts: { 'xl/worksheets/sheet1.xml': utf16 } });
    const copy = await annotated(bytes, [remark('A1')]);
    expect(textOf(copy, 'xl/worksheets/sheet1.xml')).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect((await sheetsOf(copy))[0]?.cells.at(0)?.value).toBe('税');
  });
});

describe('the styles of an annotated copy', () => {
  it('are made where there were none', async () => {
    const bytes = buildXlsx({
      sheets: [{ name: '表1', rows: [['a']] }],
      parts: {
        'xl/styles.xml': null,
        'xl/_rels/workbook.xml.rels': textOf(
          buildXlsx({ sheets: [{ name: '表1' }] }),
          'xl/_rels/workbook.xml.rels',
        ).replace(/<Relationship Id="rIdStyles"[^>]*>/, ''),
      },
    });
    const copy = await annotated(bytes, [remark('A1')]);
    expect(fillOf(copy, 'A1')).toBe('FFFF9C9C');
    expect(textOf(copy, 'xl/_rels/workbook.xml.rels')).toContain('Target="/xl/styles.xml"');
    expect(textOf(copy, 'xl/styles.xml')).toMatch(/<fonts .*<fills .*<borders .*<cellXfs /);
  });

  it('keep protection, alignment and every style that there was', async () => {
    const xf =
      '<xf numFmtId="4" fontId="0" fillId="1" borderId="0" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/></xf>';
    const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/>${xf}</cellXfs><dxfs count="0"/></styleSheet>`;
    const bytes = buildXlsx({
      sheets: [{ name: '表1', rows: [[{ xml: '<c r="A1" s="1"/>' }, { xml: '<c r="B1" s="99"/>' }]] }],
      parts: { 'xl/styles.xml': styles },
    });
    const copy = await annotated(bytes, [remark('A1'), remark('B1')]);
    const text = textOf(copy, 'xl/styles.xml');
    expect(text).toContain(
      `<xf numFmtId="0"/>${xf}<xf numFmtId="4" fontId="0" fillId="2" borderId="0" applyProtection="1" applyFill="1"><alignment wrapText="1"/><protection locked="0"/></xf>`,
    );
    // Fill 1 is the format's own, whatever a file has there.
    expect([fillOf(copy, 'A1'), fillOf(copy, 'B1')]).toEqual(['FFFF9C9C', 'FFFF9C9C']);
    expect(Number(/<cellXfs count="(\d+)"/.exec(text)?.[1])).toBe(
      (/<cellXfs.*<\/cellXfs>/.exec(text)?.[0].match(/<xf /g) ?? []).length,
    );
  });

  it('grow by one for each style and level, however many cells have it', async () => {
    const rows = Array.from({ length: 50 }, () => [1, 2]);
    const cells = rows.flatMap((_, row) => [remark(`A${row + 1}`), remark(`B${row + 1}`, { level: 'warning' })]);
    const few = textOf(
      await annotated(buildXlsx({ sheets: [{ name: '表1', rows }] }), cells.slice(0, 2)),
      'xl/styles.xml',
    );
    expect(textOf(await annotated(buildXlsx({ sheets: [{ name: '表1', rows }] }), cells), 'xl/styles.xml')).toBe(few);
  });
});
