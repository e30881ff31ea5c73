import { describe, expect, it } from 'vitest';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import { buildZip } from '../../../test/support/xlsx/build-zip.ts';
import { annotated, contentOf, entriesOf, fillOf, notesOf, remark, sheetsOf, textOf } from './annotate-fixture.ts';

const plain = () => buildXlsx({ sheets: [{ name: '表1', rows: [['a', { value: 0.5, format: '0.00%' }]] }] });

/** The file with the text of one part changed, as somebody who edits it does. */
const edited = (bytes: Uint8Array, key: string, change: (text: string) => string) =>
  buildZip(
    [...entriesOf(bytes).values()].map((entry) => ({
      name: new TextDecoder().decode(entry.header.subarray(46)),
      data: entry.key === key ? change(textOf(bytes, key)) : contentOf(entry),
    })),
  );

describe('the copy of a copy', () => {
  it('has one list, of what is to be said now', async () => {
    const first = await annotated(plain(), [remark('A1'), remark('B1')]);
    const second = await sheetsOf(await annotated(first, [remark('A1', { message: '还是不对' })]));
    expect(second.map(({ name }) => name)).toEqual(['表1', '修改清单']);
    expect(second[1]?.cells.filter(({ row }) => row > 2).map(({ value }) => value)).toContain('还是不对');
    expect(second[1]?.lastRow).toBe(3);
  });

  it('has no mark on a cell that is right by now, and looks like nothing had been', async () => {
    const first = await annotated(plain(), [remark('A1'), remark('B1', { level: 'warning' })]);
    const second = await annotated(first, [remark('A1')]);
    expect([fillOf(second, 'A1'), fillOf(second, 'B1')]).toEqual(['FFFF9C9C', '']);
    expect([...notesOf(second).keys()]).toEqual(['A1']);
    expect(
      notesOf(second)
        .get('A1')
        ?.match(/【填报校验】/g),
    ).toHaveLength(1);
    expect(textOf(second, 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(1);
    expect((await sheetsOf(second))[0]?.cells.at(1)).toMatchObject({ value: 0.5, numberFormat: '0.00%' });
  });

  it('is free of marks when all is right', async () => {
    const second = await annotated(await annotated(plain(), [remark('A1'), remark('C7')]), []);
    expect([fillOf(second, 'A1'), fillOf(second, 'C7')]).toEqual(['', '']);
    expect(notesOf(second).size).toBe(0);
  });

  it('keeps a note of ours in which somebody wrote', async () => {
    const first = await annotated(plain(), [remark('A1')]);
    const answered = edited(first, 'xl/comments1.xml', (text) => text.replace('</t>', '\n已核实，属实。</t>'));
    const second = await annotated(answered, []);
    expect(notesOf(second).get('A1')).toContain('已核实，属实。');
  });

  it('keeps what somebody wrote between two notes of ours', async () => {
    const first = await annotated(plain(), [remark('A1')]);
    const answered = edited(first, 'xl/comments1.xml', (text) => text.replace('</t>', '\n已核实，属实。</t>'));
    const third = await annotated(await annotated(answered, [remark('A1')]), []);
    expect(notesOf(third).get('A1')).toMatch(/已核实，属实。$/);
  });

  it('takes only our part from a note that somebody else had begun', async () => {
    const first = await annotated(plain(), [remark('A1')]);
    const theirs = edited(first, 'xl/comments1.xml', (text) => text.replace('<text>', '<text><r><t>我的</t></r>'));
    expect([...notesOf(await annotated(theirs, []))]).toEqual([['A1', '我的']]);
  });

  it('takes no colour away from a file that is no copy, be it the same', async () => {
    const first = await annotated(plain(), [remark('A1')]);
    const recoloured = edited(first, 'xl/worksheets/sheet2.xml', (text) => text.replace(/<tabColor[^>]*>/, ''));
    const second = await annotated(recoloured, [remark('B1')]);
    expect(fillOf(second, 'A1')).toBe('FFFF9C9C');
    expect((await sheetsOf(second)).map(({ name }) => name)).toEqual(['表1', '修改清单', '修改清单(2)']);
  });
});
