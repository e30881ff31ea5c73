import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import { annotated, main, officeRelationships, remark, sheetsOf, textOf } from './annotate-fixture.ts';
import { listSheet } from './list-sheet.ts';

const plain = (name = '表1') => buildXlsx({ sheets: [{ name, rows: [['a', 1]] }] });

describe('the list of an annotated copy', () => {
  it('says everything of every annotation, in their order', async () => {
    const notes = [
      remark('B1', { seen: '1', expected: '2', message: '错了', hint: '改正', rule: 'a.b' }),
      remark(null, { sheet: null, level: 'must-explain', seen: '', expected: '' }),
    ];
    const list = (await sheetsOf(await annotated(plain(), notes))).at(-1);
    expect(list?.name).toBe('修改清单');
    const rows = [1, 2, 3, 4].map((row) => list?.cells.filter((cell) => cell.row === row).map(({ value }) => value));
    expect(rows).toEqual([
      [expect.stringMatching(/^修改清单：共 2 条（错误 1，须说明 1）。/)],
      ['序号', '级别', '工作表', '单元格', '当前内容', '应为', '问题', '修改办法', '规则编号'],
      [1, '错误', '表1', 'B1', '1', '2', '错了', '改正', 'a.b'],
      [2, '须说明', '须为整数', '改为整数', 'number.integer'],
    ]);
  });

  it('leads to the cell, whatever the sheet is called', async () => {
    const copy = await annotated(plain("甲's & 乙"), [
      remark('B1', { sheet: "甲's & 乙" }),
      remark('A1', { sheet: '无' }),
    ]);
    const links = textOf(copy, 'xl/worksheets/sheet2.xml').match(/<hyperlink [^>]*>/g);
    expect(links).toEqual([`<hyperlink ref="D3" location="'甲''s &amp; 乙'!B1" display="B1"/>`]);
  });

  it('has no more links than a sheet may have, and all rows', () => {
    const looks = {
      title: 1,
      header: 1,
      text: 1,
      short: 1,
      link: 1,
      levels: { error: 1, 'must-explain': 1, warning: 1, info: 1 },
    };
    const annotations = Array.from({ length: 66_000 }, () =>
      remark('B1', { seen: '', expected: '', message: '', hint: '' }),
    );
    const dialect = { main, relationships: officeRelationships };
    const xml = listSheet({ annotations, sheets: new Set(['表1']), looks, dialect, notesCappedAt: undefined });
    expect(xml.split('<hyperlink ')).toHaveLength(65_531);
    expect(xml.split('<row ')).toHaveLength(66_003);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\t=1'])('keeps %j a text', async (seen) => {
    const copy = await annotated(plain(), [remark('B1', { seen })]);
    const cell = (await sheetsOf(copy)).at(-1)?.cells.find(({ ref }) => ref === 'E3');
    expect(cell).toMatchObject({ type: 'string', value: seen });
    expect(cell?.formula).toBeUndefined();
  });

  it('leaves out what no XML can hold, and caps what no cell can', async () => {
    const notes = [remark('B1', { seen: 'a\u0001\u001fb\r\nc_x000D_', message: '长'.repeat(40_000) })];
    const list = (await sheetsOf(await annotated(plain(), notes))).at(-1);
    expect(list?.cells.find(({ ref }) => ref === 'E3')?.value).toBe('ab\nc_x000D_');
    expect(list?.cells.find(({ ref }) => ref === 'G3')?.value).toHaveLength(32_767);
  });

  it('comes last, so that names which count sheets stay right', async () => {
    const workbook = `<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="表1" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="a" localSheetId="0">表1!$A$1</definedName></definedNames></workbook>`;
    const bytes = buildXlsx({ sheets: [{ name: '表1', rows: [['a']] }], parts: { 'xl/workbook.xml': workbook } });
    const after = textOf(await annotated(bytes, [remark('A1')]), 'xl/workbook.xml');
    const added = /<sheet name="修改清单" sheetId="8" [^>]*\/>/.exec(after)?.[0] ?? '';
    expect(after.replace(added, '')).toBe(workbook);
    expect(after.indexOf(added)).toBe(after.indexOf('</sheets>') - added.length);
  });

  it('takes another name when the zone has a sheet of that name', async () => {
    const sheets = [
      { name: '表1', rows: [['a']] },
      { name: '修改清单', rows: [['我的']] },
    ];
    const copy = await sheetsOf(await annotated(buildXlsx({ sheets }), [remark('A1')]));
    expect(copy.map(({ name }) => name)).toEqual(['表1', '修改清单', '修改清单(2)']);
    expect(copy[1]?.cells.at(0)?.value).toBe('我的');
  });
});
