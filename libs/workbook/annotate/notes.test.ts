import { describe, expect, it } from 'vitest';
import { buildXlsx, relationshipsXml } from '../../../test/support/xlsx/build-xlsx.ts';
import {
  annotated,
  fillOf,
  main,
  notedParts,
  notesOf,
  officeRelationships,
  remark,
  sheetsOf,
  textOf,
} from './annotate-fixture.ts';

const noted = (
  comment: string,
  parts: Record<string, string | Uint8Array> = {},
  drawing = '<legacyDrawing r:id="rId2"/>',
) =>
  buildXlsx({
    sheets: [
      {
        name: '表1',
        xml: `<worksheet xmlns="${main}" xmlns:r="${officeRelationships}"><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>${drawing}</worksheet>`,
      },
    ],
    parts: { ...notedParts(comment), ...parts },
  });

const drawing = 'xl/drawings/vmlDrawing1.vml';

describe('notes on a sheet that has some', () => {
  it.each([
    ['a plain text', '<text><t>原批注</t></text>', '<text><r><t>原批注</t></r><r>'],
    ['runs', '<text><r><t>原</t></r><r><t>批注</t></r></text>', '<text><r><t>原</t></r><r><t>批注</t></r><r>'],
    ['a reading', '<text><t>原批注</t><rPh sb="0" eb="1"><t>y</t></rPh></text>', '<text><r><t>原批注</t></r><r>'],
  ])('are appended to %s', async (_, text, beginning) => {
    const copy = await annotated(noted(`<comment ref="B2" authorId="0">${text}</comment>`), [remark('B2')]);
    expect(textOf(copy, 'xl/comments1.xml')).toContain(`<comment ref="B2" authorId="0">${beginning}`);
    expect(notesOf(copy).get('B2')).toMatch(/^原批注\n【填报校验】\n错误：须为整数/);
    expect(textOf(copy, drawing).match(/<v:shape /g)).toHaveLength(1);
  });

  it('make the box higher in which they are appended', async () => {
    const copy = await annotated(noted('<comment ref="B2" authorId="0"><text><t>a</t></text></comment>'), [
      remark('B2'),
    ]);
    expect(Number(/<x:Anchor>2, 15, 0, 2, 4, 15, (\d+), 4</.exec(textOf(copy, drawing))?.[1])).toBeGreaterThan(8);
  });

  it('fill an empty one', async () => {
    const copy = await annotated(noted('<comment ref="B2" authorId="0"><text/></comment>'), [remark('B2')]);
    expect(notesOf(copy).get('B2')).toMatch(/^【填报校验】/);
  });

  it('stand beside others, with their author and a box of a free id', async () => {
    const copy = await annotated(noted('<comment ref="B2" authorId="0"><text><t>a</t></text></comment>'), [
      remark('C3'),
    ]);
    expect([...notesOf(copy).keys()]).toEqual(['B2', 'C3']);
    expect(textOf(copy, 'xl/comments1.xml')).toContain('<author>张三</author><author>填报校验</author></authors>');
    expect(textOf(copy, 'xl/comments1.xml')).toContain('<comment ref="C3" authorId="1"');
    expect(textOf(copy, drawing)).toMatch(
      /data="1,2".*<br>.*_x0000_s2049.*<x:Row>2<\/x:Row><x:Column>2<\/x:Column>.*<\/xml>$/s,
    );
    expect(textOf(copy, 'xl/worksheets/sheet1.xml').match(/legacyDrawing/g)).toHaveLength(1);
  });

  it('follow the placeholder of a threaded comment', async () => {
    const threads = { 'xl/threadedComments/threadedComment1.xml': '<ThreadedComments/>' };
    const arrows = relationshipsXml([
      ['rId1', 'comments', '../comments1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'threadedComment', '../threadedComments/threadedComment1.xml'],
    ]);
    const bytes = noted('<comment ref="B2" authorId="0"><text><t>[线程批注]</t></text></comment>', {
      ...threads,
      'xl/worksheets/_rels/sheet1.xml.rels': arrows,
    });
    const copy = await annotated(bytes, [remark('B2')]);
    expect(notesOf(copy).get('B2')).toMatch(/^\[线程批注\]\n【填报校验】/);
    expect(textOf(copy, 'xl/worksheets/_rels/sheet1.xml.rels')).toBe(arrows);
  });

  it('keep the bytes of a drawing in any encoding', async () => {
    const gbk = Buffer.concat([Buffer.from('<xml><!--'), Buffer.from([0xcb, 0xb0]), Buffer.from('--></xml>')]);
    const copy = await annotated(noted('', { [drawing]: gbk }), [remark('C3')]);
    expect(textOf(copy, drawing)).not.toBe('');
    const raw = Buffer.from(textOf(copy, drawing));
    expect(raw.includes('_x0000_s1025')).toBe(true);
    expect(raw.includes('xmlns:v="urn:schemas-microsoft-com:vml"')).toBe(true);
  });

  it('are left out where the drawing cannot be added to; colours and list are there', async () => {
    const copy = await annotated(noted('', { [drawing]: 'not a drawing' }), [remark('B2')]);
    expect(notesOf(copy).size).toBe(0);
    expect(fillOf(copy, 'B2')).toBe('FFFF9C9C');
    expect((await sheetsOf(copy)).at(-1)?.lastRow).toBe(3);
  });

  it('take the place of a drawing that leads nowhere', async () => {
    const copy = await annotated(noted('', {}, '<legacyDrawing r:id="rId9"/><extLst/>'), [remark('B2')]);
    const id = /<legacyDrawing [^>]*r:id="(\w+)"\/><extLst\/>/.exec(textOf(copy, 'xl/worksheets/sheet1.xml'))?.[1];
    const arrows = textOf(copy, 'xl/worksheets/_rels/sheet1.xml.rels');
    expect(arrows).toMatch(new RegExp(`Id="${id}" Type="[^"]*/vmlDrawing" Target="/xl/drawings/vmlDrawing2.vml"`));
  });
});

describe('many notes', () => {
  it('are at most a thousand, the heaviest; the list has all and says so', async () => {
    const bytes = buildXlsx({ sheets: [{ name: '表1', rows: [['a']] }] });
    const notes = Array.from({ length: 1500 }, (_, index) =>
      remark(`A${index + 1}`, { level: index < 600 ? 'info' : 'error' }),
    );
    const copy = await annotated(bytes, notes);
    const drawn = [...notesOf(copy).keys()];
    expect(drawn).toHaveLength(1000);
    expect(drawn.filter((ref) => Number(ref.slice(1)) > 600)).toHaveLength(900);
    expect(fillOf(copy, 'A600')).toBe('FFD3E8FA');
    const list = (await sheetsOf(copy)).at(-1);
    expect(list?.lastRow).toBe(1502);
    expect(list?.cells.at(0)?.value).toContain('批注只加在前 1000 个单元格');
    expect(new Set(textOf(copy, drawing).match(/_x0000_s\d+/g)).size).toBe(1000);
  });

  it('are cut each where nobody would read on', async () => {
    const notes = Array.from({ length: 50 }, () => remark('A1', { seen: '甲'.repeat(5000) }));
    const note =
      notesOf(await annotated(buildXlsx({ sheets: [{ name: '表1', rows: [['a']] }] }), notes)).get('A1') ?? '';
    expect(note.length).toBeLessThan(2000);
    expect(note).toMatch(/…\n（全文见修改清单）\n（以上为系统自动批注）$/);
  });
});
