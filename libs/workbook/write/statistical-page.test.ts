import { describe, expect, it } from 'vitest';
import { formatCellRange, formatCellReference } from '../cell-reference.ts';
import type { CellPlan } from './cell-plan.ts';
import type { PageColumn, StatisticalPage } from './page-plan.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { statisticalPage } from './statistical-page.ts';

const fixed = (text: string): CellPlan => ({ kind: 'fixed', content: { text } });
const input: CellPlan = { kind: 'input' };
const refusal = { text: '不符合要求' };

const columns: readonly PageColumn[] = [
  { header: ['片区名称'], width: 14 },
  { header: ['进出口', '出口额'], width: 12, note: '按注册地统计', align: 'right', numberFormat: '0.00' },
  { header: ['进出口', '进口额'], width: 12, check: { rule: { number: { min: '0' } }, refusal } },
  { header: ['备注'], width: 20 },
];

const plain: StatisticalPage = {
  name: '表1',
  title: '基础数据表',
  period: '2025年度',
  columns,
  body: [{ cells: [fixed('主城片区'), input, input, input] }],
};

/** The texts of a sheet by reference. */
const textsOf = ({ rows }: SheetPlan): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column) => {
        const { content } = cell ?? {};
        return content && 'text' in content ? [[formatCellReference(row + 1, column + 1), content.text]] : [];
      }),
    ),
  );

const mergesOf = ({ merges = [] }: SheetPlan): readonly string[] => merges.map(formatCellRange);

describe('a page', () => {
  it('has title, statements, header, body, notes and signatures, one under the other', () => {
    const { sheet } = statisticalPage({
      ...plain,
      banner: '模拟数据',
      annex: '附件4',
      headLines: ['表　　号：浙联创04表', '制定机关：浙江省商务厅'],
      reportingUnit: '杭州联动创新区',
      unit: '亿元',
      notes: ['一。', '二。'],
      signatures: ['填表人', '报出日期'],
    });
    expect(textsOf(sheet)).toEqual({
      A1: '模拟数据',
      A2: '附件4',
      A3: '基础数据表',
      C4: '表　　号：浙联创04表',
      C5: '制定机关：浙江省商务厅',
      A6: '填报单位（盖章）：杭州联动创新区',
      C6: '报告期：2025年度',
      D6: '计量单位：亿元',
      A7: '片区名称',
      B7: '进出口',
      D7: '备注',
      B8: '出口额',
      C8: '进口额',
      A9: '主城片区',
      A11: '注：1. 一。',
      A12: '　　2. 二。',
      A14: '填表人：',
      C14: '报出日期：',
    });
    expect(mergesOf(sheet)).toEqual(
      expect.arrayContaining(['A1:D1', 'A3:D3', 'C4:D4', 'A6:B6', 'A7:A8', 'B7:C7', 'D7:D8', 'A11:D11']),
    );
  });

  it('says where its table came to stand', () => {
    const { header, body, at, sheet } = statisticalPage(plain);
    expect([formatCellRange(header), formatCellRange(body)]).toEqual(['A3:D4', 'A5:D5']);
    expect(at(1, 2)).toBe('B5');
    expect(textsOf(sheet)[at(1, 1)]).toBe('主城片区');
  });

  it('keeps in sight and prints on every page what a reader of the figures needs', () => {
    const { sheet } = statisticalPage({ ...plain, frozenColumns: 1, footer: '模拟数据' });
    expect(sheet.freeze).toEqual({ rows: 4, columns: 1 });
    expect(sheet.print).toEqual({
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { first: 3, last: 4 },
      footer: { left: '模拟数据', center: '第 {page} 页，共 {pages} 页' },
    });
  });

  it('leaves room for the filer who is not known yet', () => {
    const { sheet } = statisticalPage(plain);
    expect(sheet.rows[1]?.cells[0]).toMatchObject({ kind: 'entry', content: { text: '填报单位（盖章）：' } });
  });

  it('gives formulas the places of its cells', () => {
    const { sheet, at } = statisticalPage({
      ...plain,
      body: (place) => [
        { cells: [fixed('甲'), input, input] },
        { cells: [null, { kind: 'total', content: { formula: `SUM(${place(1, 2)}:${place(1, 3)})` } }] },
      ],
    });
    expect(at(2, 2)).toBe('B6');
    expect(sheet.rows[5]?.cells[1]?.content).toEqual({ formula: 'SUM(B5:C5)' });
  });

  it('counts merged ranges of the body from its first row', () => {
    const rows = [{ cells: [fixed('甲'), input] }, { cells: [null, input] }];
    const { sheet } = statisticalPage({
      ...plain,
      body: rows,
      bodyMerges: [{ top: 1, left: 1, bottom: 2, right: 1 }],
    });
    expect(mergesOf(sheet)).toContain('A5:A6');
  });

  it('is as high as its longest text needs, and no lower than asked for', () => {
    const heightOf = (text: string, height?: number) =>
      statisticalPage({ ...plain, body: [{ cells: [fixed(text)], ...(height && { height }) }] }).sheet.rows[4]
        ?.height ?? 0;
    expect(heightOf('很长的文字'.repeat(20))).toBeGreaterThan(200);
    expect(heightOf('短', 60)).toBe(60);
    expect(heightOf('很长的文字'.repeat(20), 60)).toBe(heightOf('很长的文字'.repeat(20)));
  });

  it('needs three columns, a header of at most three rows, and a body', () => {
    expect(() => statisticalPage({ ...plain, columns: columns.slice(0, 2), body: [] })).toThrow(RangeError);
    const deep = [{ header: ['一', '二', '三', '四'], width: 9 }, ...columns];
    expect(() => statisticalPage({ ...plain, columns: deep })).toThrow(RangeError);
    expect(() => statisticalPage({ ...plain, body: [] })).toThrow('without rows');
    expect(() => statisticalPage({ ...plain, body: [{ cells: new Array(5).fill(input) }] })).toThrow('wider');
  });
});

describe('a column', () => {
  it('lends its format to its numbers and its direction to all its cells', () => {
    const { sheet } = statisticalPage({
      ...plain,
      body: [
        { cells: [input, input] },
        { cells: [input, fixed('无')] },
        { cells: [input, { kind: 'fixed', align: 'center', numberFormat: '0' }] },
      ],
    });
    expect(sheet.rows.slice(4, 7).map(({ cells }) => cells[1])).toEqual([
      { kind: 'input', align: 'right', numberFormat: '0.00' },
      { ...fixed('无'), align: 'right' },
      { kind: 'fixed', align: 'center', numberFormat: '0' },
    ]);
  });

  it('explains itself at the innermost cell of its header', () => {
    const { sheet } = statisticalPage(plain);
    expect(sheet.rows[3]?.cells[1]).toMatchObject({ content: { text: '出口额' }, note: '按注册地统计' });
  });

  it('checks the runs of cells that are to be filled in, and no others', () => {
    const row = (cell: CellPlan | null) => ({ cells: [fixed('甲'), input, cell] });
    const { sheet } = statisticalPage({
      ...plain,
      body: [row(input), row(input), row(fixed('—')), row(null), row({ ...input, unlocked: false }), row(input)],
    });
    expect(sheet.validations?.map(({ range }) => formatCellRange(range))).toEqual(['C5:C6', 'C10']);
  });

  it('shares outer texts with neighbours only under the same outer texts', () => {
    const { sheet } = statisticalPage({
      ...plain,
      columns: [
        { header: ['本年', '外贸', '出口'], width: 9 },
        { header: ['本年', '外贸', '进口'], width: 9 },
        { header: ['上年', '外贸', '进口'], width: 9 },
        { header: ['上年', '外资'], width: 9 },
        { header: ['外资'], width: 9 },
      ],
      signatures: [],
    });
    const header = mergesOf(sheet).filter((range) => /^[A-E][345]:/.test(range));
    expect(header.toSorted()).toEqual(['A3:B3', 'A4:B4', 'C3:D3', 'D4:D5', 'E3:E5']);
  });
});

describe('signatures', () => {
  const labelled = (widths: readonly number[]) => {
    const { sheet } = statisticalPage({
      ...plain,
      columns: widths.map((width, index) => ({ header: [`第${index + 1}栏`], width })),
      body: [{ cells: [input] }],
    });
    return sheet.rows.slice(5).map(({ cells }) => cells.filter((cell) => cell?.kind === 'label').length);
  };

  it('stand in one line where the page is wide', () => {
    expect(labelled(new Array<number>(16).fill(16))).toEqual([5]);
  });

  it('take more lines where columns are too narrow for label and room', () => {
    expect(labelled([6, 12, 26, 14, 14, 14, 10, 34])).toEqual([2, 2, 1]);
    expect(labelled([20, 20, 30])).toEqual([1, 1, 1, 1, 1]);
  });
});
