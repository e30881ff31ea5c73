import { describe, expect, test } from 'vitest';
import { openGrid } from '../reading/grid.ts';
import { findHeader } from './header.ts';
import { goodHeader, goodRows, type SheetFixture, sheetOf } from './workbook-fixture.ts';

const header = (fixture: SheetFixture) => findHeader(openGrid(sheetOf(fixture)), 2025);

const fields = (fixture: SheetFixture) => header(fixture)?.columns.flatMap(({ label }) => label.name ?? []);

const allFields = fields({});

describe('findHeader', () => {
  test('finds a header of one row below the title', () => {
    expect(header({})).toMatchObject({ top: 3, bottom: 3 });
    expect(allFields).toHaveLength(14);
  });

  test('reads units from a second row', () => {
    const rows = [
      ...goodRows.slice(0, 2),
      goodHeader.map((label) => label.replace(/[(（][^（(]*元?[^（(]*[)）]$/u, '')),
      goodHeader.map((label) => /[(（]([^（(]*)[)）]$/u.exec(label)?.[1] ?? null),
      ...goodRows.slice(3),
    ];
    expect(header({ rows })).toMatchObject({ top: 3, bottom: 4 });
    expect(header({ rows })?.columns.find(({ cell }) => cell === 'I4')?.label.units[0]?.name).toBe('亿元');
  });

  test('reads years under merged labels', () => {
    const rows = goodRows.toSpliced(
      2,
      1,
      [
        '序号',
        '片区名称',
        ...goodHeader.slice(2, 9),
        '实际使用外资（万美元）',
        null,
        '综合能源消费量(吨标准煤)',
        null,
        ...goodHeader.slice(13),
      ],
      [...Array<null>(9).fill(null), '本年', '上年（可比口径）', '本年', '上年'],
    );
    const merges = ['B3:B4', 'C3:C4', 'J3:K3', 'L3:M3'];
    expect(fields({ rows, merges })).toEqual(allFields);
    expect(header({ rows, merges })).toMatchObject({ top: 3, bottom: 4 });
  });

  test('goes as deep as labels that are merged downwards', () => {
    const rows = goodRows.toSpliced(3, 0, [], []);
    expect(header({ rows, merges: ['C3:C5', 'A1:P2'] })?.bottom).toBe(5);
  });

  test('takes a label merged over two columns for the first of them', () => {
    const rows = goodRows.map((row) => row.toSpliced(3, 0, null));
    expect(fields({ rows, merges: ['C3:D3'] })).toEqual(allFields);
  });

  test('is not misled by categories above the labels, or a unit line beside the title', () => {
    const rows = goodRows.toSpliced(2, 0, [null, null, '亩均税收绝对值', null, '亩均研发百分比']);
    expect(fields({ rows, merges: ['C3:D3', 'E3:F3'], cells: { O2: '（单位：万元）' } })).toEqual(allFields);
    expect(header({ cells: { O2: '（单位：亿元）' } })?.top).toBe(3);
  });

  test('finds none in a list that explains the columns, a hidden row, or another annex', () => {
    expect(header({ rows: goodHeader.map((label) => [label, '指报告期内……']) })).toBeUndefined();
    expect(header({ hiddenRows: [3] })).toBeUndefined();
    expect(
      header({ rows: [['序号', '片区名称', '工作任务', '责任单位', '承载平台', '季度推进情况']] }),
    ).toBeUndefined();
  });
});
