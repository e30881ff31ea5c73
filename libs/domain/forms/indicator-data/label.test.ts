import { describe, expect, test } from 'vitest';
import { columnDefinitions, printedLabel } from './columns.ts';
import { readLabel } from './label.ts';

const name = (...parts: readonly string[]) => readLabel(parts, 2025).name;
const units = (...parts: readonly string[]) => readLabel(parts, 2025).units.map((unit) => unit.name);

describe('readLabel', () => {
  test.each(columnDefinitions)('knows every spelling of $label', ({ field, names, prior, basis }) => {
    for (const spelling of names) expect(name(`${prior ? '上年' : ''}${spelling}`)).toBe(field);
    expect(name(printedLabel(field))).toBe(field);
    expect(readLabel([printedLabel(field)]).units).toHaveLength(1);
    expect(readLabel([printedLabel(field)]).basisStated).toBe(basis !== undefined);
  });

  test.each([
    ['valueAdded', ['可比价工业增加值(万元)']],
    ['valueAdded', ['工业增加值（按可比价计算）（万元）']],
    ['valueAddedPrior', ['上年可比价工业增加值(万元)']],
    ['tradePrior', ['2024年进出口总额（亿元）']],
    ['tradePrior', ['上年同期累计（可比口径）进出口总额(亿元)']],
    ['rdExpenditure', ['研究与试验发展（R&D）经费支出（万元）']],
    ['rdExpenditure', ['Ｒ＆Ｄ经费支出']],
    ['taxRevenue', ['税 收\n收入 【万元】']],
    ['taxRevenue', ['税收收入/万元']],
    ['taxRevenue', ['税收收入万元']],
    ['fdi', ['2025年实际使用外资(万美元)']],
    ['subArea', ['片 区 名 称']],
  ])('reads %s from %j', (field, parts) => {
    expect(name(...parts)).toBe(field);
  });

  test.each([
    ['fdiPrior', ['实际使用外资（万美元）', '上年（可比口径）']],
    ['fdi', ['实际使用外资（万美元）', '本年']],
    ['tradePrior', ['上年（可比口径）', '进出口总额(亿元)']],
    ['exports', ['进出口', '出口额(亿元)']],
    ['energyPrior', ['能耗情况', '上年综合能源消费量', '（吨标准煤）']],
    ['taxRevenue', ['税收收入', '万元']],
  ])('joins the rows of a header: %s from %j', (field, parts) => {
    expect(name(...parts)).toBe(field);
  });

  test.each([
    ['出口额 of the prior year', ['上年', '出口额(亿元)']],
    ['trade of this year', ['进出口总额(亿元)']],
    ['value added at current prices', ['工业增加值（现价）(万元)']],
    ['a planned area', ['规划面积(亩)']],
    ['another year', ['2019年实际使用外资(万美元)']],
    ['a number', ['序号']],
  ])('does not take %s for a column of the form', (_, parts) => {
    expect(name(...parts)).toBeUndefined();
  });

  test('finds the unit in full, half and mixed brackets, past the brackets of the label', () => {
    expect(units('税收收入(万元）')).toEqual(['万元']);
    expect(units('上年进出口总额（可比口径）（单位：亿元）')).toEqual(['亿元']);
    expect(units('实际使用外资（按美元计价，亿美元）')).toEqual(['亿美元']);
    expect(units('税收收入（亿元', '(万元)')).toEqual(['亿元', '万元']);
  });

  test('tells an odd unit from a remark', () => {
    expect(readLabel(['税收收入(万块)']).oddUnit).toBe('万块');
    expect(readLabel(['税收收入（不含海关代征）']).oddUnit).toBeUndefined();
    expect(readLabel(['综合能源消费量（等价值）']).oddUnit).toBeUndefined();
  });
});
