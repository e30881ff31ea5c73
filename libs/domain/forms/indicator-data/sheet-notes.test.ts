import { describe, expect, test } from 'vitest';
import { indicatorData } from '../indicator-data.ts';
import { type FixtureValue, goodContext, goodRows, type SheetFixture, workbookOf } from './workbook-fixture.ts';

const read = (fixture: SheetFixture) => indicatorData.read(workbookOf(fixture), goodContext);
const withCells = (cells: Readonly<Record<string, FixtureValue>>) => read({ cells });
const rulesOf = ({ findings }: ReturnType<typeof read>) => findings.map(({ rule, cell }) => `${rule} ${cell ?? ''}`);

describe('the edition of the figures (数据性质)', () => {
  test('is not kept where nothing is said', () => {
    expect(Object.keys(read({}).table ?? {})).toEqual(['rows']);
  });

  test.each([
    ['快报', 'flash'],
    ['年报数', 'annual'],
    ['部门核定', 'verified'],
  ])('is read from a statement: %s', (word, edition) => {
    const { table, findings } = withCells({ A8: `数据性质：${word}`, A9: '数据来源部门：市统计局' });
    expect(findings).toEqual([]);
    expect(table?.edition).toBe(edition);
    expect(table?.sources?.fdi).toEqual({ edition, department: '市统计局' });
  });

  const noted = (words: readonly FixtureValue[]): SheetFixture => ({
    rows: [...goodRows.slice(0, 3), [null, '数据性质', ...words], ...goodRows.slice(3)],
  });

  test('is read from a row of notes below the header, and the least of this year’s columns counts', () => {
    const words = Array.from({ length: 13 }, (_, index) => (index === 7 ? '快报' : index === 8 ? '核定' : '年报'));
    const { table, findings } = read(noted(words));
    expect(findings).toEqual([]);
    expect(table?.rows).toHaveLength(2);
    expect(table?.edition).toBe('flash');
    expect([table?.sources?.fdi, table?.sources?.fdiPrior, table?.sources?.landArea]).toEqual([
      { edition: 'flash' },
      { edition: 'verified' },
      { edition: 'annual' },
    ]);
  });

  test('is open where a column of this year does not say', () => {
    const { table } = read(noted(['年报', '年报']));
    expect(table?.edition).toBeUndefined();
    expect(table?.sources).toEqual({ taxRevenue: { edition: 'annual' }, landArea: { edition: 'annual' } });
  });

  test('is read from a label, before what is said of all columns', () => {
    const { table, findings } = withCells({ C3: '税收收入(快报)(万元)', A8: '数据性质：年报' });
    expect(findings).toEqual([]);
    expect([table?.sources?.taxRevenue?.edition, table?.sources?.fdi?.edition]).toEqual(['flash', 'annual']);
  });

  test('an unknown word is named once, and kept out of the table', () => {
    const reading = withCells({ A8: '数据性质：预计数' });
    expect(rulesOf(reading)).toEqual(['edition.unclear A8']);
    expect(reading.table?.edition).toBeUndefined();
  });
});

describe('the scope of the figures (口径)', () => {
  test('is read from statements and labels', () => {
    const { table, findings } = withCells({
      A8: '能耗口径：等价值（2020年可比价）',
      C3: '税收收入（不含留抵退税）(万元)',
      M3: '上年综合能源消费量（等价值）(吨标准煤)',
    });
    expect(findings).toEqual([]);
    expect(table?.scopes).toEqual({ tax: 'refunds-excluded', energy: 'equivalent', priceBase: '2020' });
  });

  const noted = (label: string, words: readonly FixtureValue[], below = false): SheetFixture => {
    const at = below ? 6 : 3;
    return { rows: [...goodRows.slice(0, at), [null, label, ...words], ...goodRows.slice(at)] };
  };
  const words: readonly string[] = Array.from({ length: 13 }, (_, index) =>
    index === 0 ? '含留抵退税' : index === 9 || index === 10 ? '当量值' : index === 11 ? '2020年可比价' : '同上年',
  );

  test.each([
    ['in the table', false],
    ['below it', true],
  ])('is read from a row that notes it of each column, %s', (_, below) => {
    const { table, findings } = read(noted('口径', words, below));
    expect(findings).toEqual([]);
    expect(table?.rows).toHaveLength(2);
    expect(table?.scopes).toEqual({ tax: 'refunds-included', energy: 'calorific', priceBase: '2020' });
    expect(table?.sources?.landArea).toEqual({ scope: '同上年' });
  });

  test('that differs between the years of a row is an error at its cell', () => {
    const mixed = words.with(10, '等价值');
    expect(rulesOf(read(noted('口径', mixed, true)))).toEqual(['scope.conflict M7']);
  });

  test.each(['数据性质', '数据来源部门', '口径'])('a row 「%s」 that nobody filled in is no sub-area', (label) => {
    for (const below of [false, true]) expect(read(noted(label, [], below)).findings).toEqual([]);
  });

  test('a word that is not known is a warning, and not kept', () => {
    const reading = withCells({ A8: '能耗口径：标准值' });
    expect(rulesOf(reading)).toEqual(['scope.unclear A8']);
    expect(reading.table?.scopes).toBeUndefined();
  });
});

describe('rates of growth beside the amounts', () => {
  test.each(['2.162162%', '增长2.16%', '2.16'])('agree with them: %s', (rate) => {
    expect(withCells({ A8: `综合能源消费量增速：${rate}  增加值可比价增速：5%` }).findings).toEqual([]);
  });

  test('may stand in a cell of their own, as a percentage', () => {
    const [A8, A9] = ['综合能源消费量增速', '增加值可比价增速'];
    const good = withCells({ A8, B8: { value: 0.0216, format: '0.00%' }, A9, B9: { value: 0.05, format: '0%' } });
    expect(good.findings).toEqual([]);
    const bad = withCells({ A8, B8: { value: -0.0216, format: '0.00%' }, A9, B9: { value: 0.05, format: '0%' } });
    expect(rulesOf(bad)).toEqual(['energy.routes-differ B8']);
    expect(bad.findings[0]?.message.zh).toContain('按绝对数计算为 2.7 %，按增速计算为 6.82 %');
  });

  test('must agree to 0.05 percentage points', () => {
    const at = (rate: string) => rulesOf(withCells({ A8: `综合能源消费量增速：${rate}  增加值可比价增速：5%` }));
    expect(at('2.21%')).toEqual([]);
    expect(at('2.22%')).toEqual(['energy.routes-differ A8']);
  });

  test('check nothing where only one is given, or an amount is missing', () => {
    expect(rulesOf(withCells({ A8: '综合能源消费量增速：9%' }))).toEqual([]);
    const missing = withCells({ A8: '综合能源消费量增速：9%  增加值可比价增速：5%', L4: '无', L6: null });
    expect(rulesOf(missing)).toEqual(['number.missing L4']);
  });

  test('are checked row by row, the total against the sums', () => {
    const columns = { Q3: '综合能源消费量增速(%)', R3: '增加值可比价增速(%)' };
    const rows = { Q4: 2.27, R4: 4.17, Q5: 2, R5: 6.25 };
    expect(rulesOf(withCells({ ...columns, ...rows, Q6: 2.16, R6: 5 }))).toEqual([]);
    expect(rulesOf(withCells({ ...columns, ...rows, Q6: 2.27, R6: 5 }))).toEqual(['energy.routes-differ Q6']);
  });

  test.each(['约2%', '下降-2%', '2个百分点'])('cannot be read from %s', (rate) => {
    expect(rulesOf(withCells({ A8: `综合能源消费量增速：${rate}` }))).toEqual(['growth.unclear A8']);
  });
});
