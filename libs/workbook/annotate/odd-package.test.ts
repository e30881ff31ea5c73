import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import { inflateNode } from '../inflate-node.ts';
import { annotated, entriesOf, main, notedParts, notesOf, remark, sheetsOf, textOf } from './annotate-fixture.ts';
import { annotateWorkbook } from './annotate-workbook.ts';

const sheets = [{ name: '表1', rows: [['a']] }];
const plain = buildXlsx({ sheets });

describe('a package that is odd', () => {
  it('may name its parts in Chinese and in capitals', async () => {
    const name = 'xl/Worksheets/表一.xml';
    const bytes = buildXlsx({
      sheets,
      parts: {
        'xl/worksheets/sheet1.xml': null,
        [name]: textOf(plain, 'xl/worksheets/sheet1.xml'),
        'xl/_rels/workbook.xml.rels': textOf(plain, 'xl/_rels/workbook.xml.rels').replace(
          'worksheets/sheet1.xml',
          '/xl/Worksheets/%E8%A1%A8%E4%B8%80.xml',
        ),
      },
    });
    const copy = await annotated(bytes, [remark('A1')]);
    expect((await sheetsOf(copy)).map(({ cells }) => cells.at(0)?.value)).toEqual(['a', expect.anything()]);
    const arrows = entriesOf(copy).get('xl/worksheets/_rels/表一.xml.rels');
    expect(new TextDecoder().decode(arrows?.header.subarray(46))).toBe('xl/Worksheets/_rels/表一.xml.rels');
  });

  it('may declare the types of parts that are gone', async () => {
    const types = textOf(plain, '[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/comments1.xml" ContentType="text/plain"/><Default Extension="VML" ContentType="text/plain"/></Types>',
    );
    const copy = await annotated(buildXlsx({ sheets, parts: { '[Content_Types].xml': types } }), [remark('A1')]);
    const declared = textOf(copy, '[Content_Types].xml');
    expect(declared.match(/PartName="\/xl\/comments1.xml" ContentType="[^"]*"/g)).toEqual([
      expect.stringContaining('spreadsheetml.comments+xml'),
    ]);
    expect(declared).toContain('<Override PartName="/xl/drawings/vmlDrawing1.vml"');
  });

  it.each([
    ['shapes without end', `<xml>${'<v:shape '.repeat(200_000)}</xml>`],
    ['maps without end', `<xml>${'idmap '.repeat(200_000)}</xml>`],
    ['roots without end', '<xml '.repeat(200_000)],
  ])('may have a drawing of %s: it takes no longer than another', async (_, vml) => {
    const parts = { ...notedParts(''), 'xl/drawings/vmlDrawing1.vml': vml };
    const xml = `<worksheet xmlns="${main}"><sheetData/><legacyDrawing r:id="rId2" xmlns:r="r"/></worksheet>`;
    const copy = await annotated(buildXlsx({ sheets: [{ name: '表1', xml }], parts }), [remark('A1')]);
    expect((await sheetsOf(copy)).at(-1)?.lastRow).toBe(3);
    expect(notesOf(copy).size).toBeLessThanOrEqual(1);
  });

  it.each([
    ['a name without end', `<row ${'a'.repeat(300_000)}/>`],
    ['spaces without end', `<row ${' '.repeat(300_000)}x/>`],
    ['marks without end', `<row ${'a="1" '.repeat(100_000)}/>`],
  ])('may have a tag of %s', async (_, tag) => {
    const xml = `<worksheet xmlns="${main}"><sheetData>${tag}</sheetData></worksheet>`;
    const bytes = buildXlsx({ sheets: [{ name: '表1', xml }] });
    const copy = await annotateWorkbook(bytes, { notes: [remark('A1')], list: [], inflate: inflateNode });
    expect(copy.ok).toBe(true);
  });

  it('is refused with more elements than are worth to be looked at', async () => {
    const xml = `<worksheet xmlns="${main}"><sheetData/><mergeCells>${'<a/>'.repeat(2000)}</mergeCells></worksheet>`;
    const bytes = buildXlsx({ sheets: [{ name: '表1', xml }] });
    const options = { notes: [remark('A1')], list: [], inflate: inflateNode };
    expect(await annotateWorkbook(bytes, { ...options, limits: { merges: 1000 } })).toMatchObject({
      error: { code: 'workbook.too-many-merges' },
    });
    expect(await annotateWorkbook(bytes, { ...options, limits: { elements: 1000 } })).toMatchObject({
      error: { code: 'workbook.too-many-elements' },
    });
  });
});
