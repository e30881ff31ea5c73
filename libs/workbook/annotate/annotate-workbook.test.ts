import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import { buildZip } from '../../../test/support/xlsx/build-zip.ts';
import { deflateNode } from '../deflate-node.ts';
import { inflateNode } from '../inflate-node.ts';
import { annotated, contentOf, entriesOf, fillOf, notesOf, remark, sheetsOf, textOf } from './annotate-fixture.ts';
import { annotateWorkbook } from './annotate-workbook.ts';

const twoSheets = () =>
  buildXlsx({
    sheets: [
      {
        name: '表1',
        rows: [
          ['指标', 12.5],
          [null, { value: 45730, format: 'yyyy-mm-dd' }],
        ],
      },
      { name: '表2', rows: [['其他']], state: 'veryHidden' },
    ],
    parts: {
      'docProps/app.xml': '<Properties><TitlesOfParts/></Properties>',
      'xl/media/image1.png': new Uint8Array([1, 2, 3, 4]),
      'xl/theme/theme1.xml': '<theme/>',
    },
  });

const touched = new Set([
  '[content_types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
]);

describe('an annotated copy', () => {
  it('is the same of a Node Buffer, whose slices are views, and leaves it as it was', async () => {
    const bytes = twoSheets();
    const buffer = Buffer.concat([Buffer.from('before'), bytes]).subarray(6);
    const notes = [remark('B1')];
    expect(await annotated(buffer as Uint8Array<ArrayBuffer>, notes)).toEqual(await annotated(bytes, notes));
    expect(new Uint8Array(buffer)).toEqual(new Uint8Array(bytes));
  });

  it('has every untouched part as it lay in the file, in the same order', async () => {
    const bytes = twoSheets();
    const before = [...entriesOf(bytes).values()];
    const after = [...entriesOf(await annotated(bytes, [remark('B1')])).values()];
    expect(after.slice(0, before.length).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    for (const [index, entry] of before.entries()) {
      const same = after[index]!;
      const changed = !Buffer.from(same.compressed).equals(entry.compressed);
      expect([entry.key, changed]).toEqual([entry.key, touched.has(entry.key)]);
      if (changed) continue;
      expect([same.crc, same.method, contentOf(same)]).toEqual([entry.crc, entry.method, contentOf(entry)]);
    }
    expect(after.slice(before.length).map(({ key }) => key)).toEqual([
      'xl/comments1.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/drawings/vmldrawing1.vml',
      'xl/worksheets/sheet3.xml',
    ]);
  });

  it('is the same file each time', async () => {
    const [first, second] = [
      await annotated(twoSheets(), [remark('B1')]),
      await annotated(twoSheets(), [remark('B1')]),
    ];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('keeps what an entry says of its time, and drops a data descriptor', async () => {
    const bytes = buildZip(
      [...entriesOf(twoSheets()).values()].map((entry) => ({
        name: new TextDecoder().decode(entry.header.subarray(46)),
        data: contentOf(entry),
        lies: { flags: 0x808 },
      })),
    );
    for (const { key, header } of entriesOf(await annotated(bytes, [remark('B1')])).values()) {
      const view = new DataView(header.buffer, header.byteOffset);
      expect([key, view.getUint16(8, true) & 8, view.getUint32(12, true)]).toEqual([key, 0, 0x00210000]);
    }
  });

  it('colours a cell by the heaviest of its levels, and keeps the rest of its looks', async () => {
    const copy = await annotated(twoSheets(), [
      remark('B1', { level: 'warning' }),
      remark('B1', { level: 'must-explain' }),
      remark('A1', { level: 'info' }),
      remark('B2'),
    ]);
    expect(['A1', 'B1', 'B2'].map((ref) => fillOf(copy, ref))).toEqual(['FFD3E8FA', 'FFFFC46B', 'FFFF9C9C']);
    const [sheet] = await sheetsOf(copy);
    expect(sheet?.cells.at(-1)).toMatchObject({
      ref: 'B2',
      type: 'date',
      value: '2025-03-14',
      numberFormat: 'yyyy-mm-dd',
    });
  });

  it('has one note a cell, with all that is said of it, the heaviest first', async () => {
    const copy = await annotated(twoSheets(), [
      remark('B1', { level: 'info', message: '请留意' }),
      remark('B1', { message: '须为整数', seen: '12.5', expected: '13', hint: '四舍五入', rule: 'n.i' }),
    ]);
    expect([...notesOf(copy)]).toEqual([
      [
        'B1',
        '【填报校验】\n错误：须为整数\n当前内容：12.5\n应为：13\n修改办法：四舍五入\n规则编号：n.i\n\n提示：请留意\n当前内容：12\n应为：整数\n修改办法：改为整数\n规则编号：number.integer\n（以上为系统自动批注）',
      ],
    ]);
    expect(textOf(copy, 'xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>0</x:Row><x:Column>1</x:Column>');
  });

  it('takes nothing for a cell that is none, and only lists it', async () => {
    const notes = [remark(null), remark('B'), remark('B1', { sheet: '表3' }), remark('B1', { sheet: null })];
    const copy = await annotated(twoSheets(), notes);
    expect(notesOf(copy).size).toBe(0);
    expect(Buffer.from(entriesOf(copy).get('xl/worksheets/sheet1.xml')!.compressed)).toEqual(
      Buffer.from(entriesOf(twoSheets()).get('xl/worksheets/sheet1.xml')!.compressed),
    );
    expect((await sheetsOf(copy)).at(-1)?.lastRow).toBe(6);
  });

  it('notes a very hidden sheet, too, each sheet with shapes of its own', async () => {
    const copy = await annotated(twoSheets(), [remark('B1'), remark('A1', { sheet: '表2' })]);
    expect((await sheetsOf(copy)).map(({ name, state }) => [name, state])).toEqual([
      ['表1', 'visible'],
      ['表2', 'veryHidden'],
      ['修改清单', 'visible'],
    ]);
    expect(textOf(copy, 'xl/drawings/vmlDrawing1.vml')).toMatch(/data="1".*_x0000_s1025"/s);
    expect(textOf(copy, 'xl/drawings/vmlDrawing2.vml')).toMatch(/data="2".*_x0000_s2049"/s);
    expect([...notesOf(copy, 'xl/comments2.xml').keys()]).toEqual(['A1']);
  });

  it('stores what it changed where nothing deflates', async () => {
    const copy = await annotateWorkbook(twoSheets(), { notes: [remark('B1')], list: [], inflate: inflateNode });
    const entry = copy.ok ? entriesOf(copy.value).get('xl/styles.xml') : undefined;
    expect(entry?.method).toBe('store');
  });

  it.each([
    ['nothing', new Uint8Array(0), 'workbook.empty-file'],
    ['another file', new TextEncoder().encode('<html>'), 'workbook.not-xlsx'],
    ['a container without a workbook', buildZip([{ name: 'a.txt', data: 'a' }]), 'workbook.not-xlsx'],
    [
      'a sheet with a DOCTYPE',
      buildXlsx({ sheets: [{ name: '表1', xml: '<!DOCTYPE worksheet><worksheet/>' }] }),
      'workbook.doctype',
    ],
    ['a broken sheet', buildXlsx({ sheets: [{ name: '表1', xml: '<worksheet><sheetData>' }] }), 'workbook.corrupt'],
    [
      'a sheet with an entity',
      buildXlsx({ sheets: [{ name: '表1', xml: '<worksheet><sheetData><row r="&x;"/></sheetData></worksheet>' }] }),
      'workbook.corrupt',
    ],
  ])('is not made of %s', async (_, bytes, code) => {
    const copy = await annotateWorkbook(bytes, {
      notes: [remark('A1')],
      list: [],
      inflate: inflateNode,
      deflate: deflateNode,
    });
    expect(copy).toMatchObject({ ok: false, error: { code } });
  });
});
