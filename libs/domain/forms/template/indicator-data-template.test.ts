import { describe, expect, it } from 'vitest';
import type { CellPlan } from '../../../workbook/write/cell-plan.ts';
import { indicatorFields, type TableRow } from '../../indicator-table.ts';
import { tableOf } from './fill-template.fixture.ts';
import { templateOf } from './form-template.ts';
import { indicatorDataTemplate } from './indicator-data-template.ts';
import { bodyOf, contentsOf, kindsOf } from './page-cells.fixture.ts';
import { templateSettings } from './template-settings.ts';
import { twoAreas } from './two-areas.fixture.ts';

describe('the page of the raw figures', () => {
  const filed = (value: string | null): TableRow => ({
    subArea: '主城 片区',
    figures: Object.fromEntries(
      indicatorFields.map((field) => [field, { sheet: '表', cell: 'A1', value }]),
    ) as TableRow['figures'],
  });
  const page = (value: string | null, subArea?: string) => {
    const table = { zone: 'hangzhou', period: '2024', fileSha256: '0', table: { rows: [filed(value)] } };
    const context = { zone: twoAreas, period: '2025', references: { 'prior-year': [table] } };
    return templateOf(indicatorDataTemplate, { context, settings: templateSettings, ...(subArea ? { subArea } : {}) });
  };

  it('has a locked row for each sub-area, last year’s accepted figures as its base, and a total by formulas', () => {
    const sheet = page('10.5').sheets[0]!;
    const [main, airport] = bodyOf(sheet);
    expect(contentsOf(main)).toEqual([
      '1',
      '主城片区',
      ...new Array(6).fill(undefined),
      '21',
      undefined,
      '10.5',
      undefined,
      '10.5',
      undefined,
      '10.5',
      undefined,
    ]);
    expect(kindsOf(main)?.slice(0, 3)).toEqual(['fixed', 'fixed', 'input']);
    expect(contentsOf(airport)?.slice(2)).toEqual(new Array(14).fill(undefined));
    const total = sheet.rows.find(({ cells }) => cells[1]?.kind === 'total')?.cells;
    expect(total?.[2]?.content).toEqual({ formula: `SUM(C${tableOf(sheet).first + 1}:C${tableOf(sheet).first + 2})` });
  });

  it('leaves the base blank where it was not accepted, and asks no minimum of what may be negative', () => {
    const sheet = page(null).sheets[0]!;
    expect(contentsOf(bodyOf(sheet)[0])?.slice(2)).toEqual(new Array(14).fill(undefined));
    const rules = (sheet.validations ?? []).map(({ range, rule }) => [range.left, rule]);
    expect(rules).toContainEqual([3, { number: {} }]);
    expect(rules).toContainEqual([4, { number: { min: '0' } }]);
  });

  it('has below its table what is to be said of each column: chosen, or said in advance', () => {
    const [sheet] = page('1').sheets;
    const rowOf = (label: string) => sheet!.rows.findIndex(({ cells }) => textIn(cells[1]) === label);
    const textIn = (cell: CellPlan | null | undefined) =>
      cell?.content && 'text' in cell.content ? cell.content.text : undefined;
    const [edition, department, scope] = ['数据性质', '数据来源部门', '口径'].map(rowOf) as [number, number, number];
    expect([department, scope]).toEqual([edition + 1, edition + 2]);
    expect(textIn(sheet!.rows[edition - 1]?.cells[1])).toBe('合计');
    const texts = (row: number) => sheet!.rows[row]!.cells.slice(2, 15).map(textIn);
    expect(texts(edition)).toEqual(new Array(13).fill(undefined));
    expect(texts(department).slice(0, 5)).toEqual(['税务', '自然资源', '统计', '统计', '海关']);
    expect(texts(scope).slice(0, 3)).toEqual([undefined, '企业年末实际用地', '与用地同一企业范围']);
    const choices = (sheet!.validations ?? []).flatMap(({ range, rule }) =>
      'choices' in rule && range.top === scope + 1 ? [[range.left, ...rule.choices]] : [],
    );
    expect(choices).toEqual([
      [3, '含留抵退税', '不含留抵退税'],
      [12, '等价值', '当量值'],
      [13, '等价值', '当量值'],
    ]);
  });

  it('has another hash for another base, and for one sub-area its row alone', () => {
    expect(page('1').tag?.['prefilled']).not.toBe(page('2').tag?.['prefilled']);
    expect(page('1').tag).toMatchObject({ form: 'indicator-data', version: '2', zone: 'hangzhou', period: '2025' });
    const own = page('1', '临空片区');
    expect(own.tag?.['subArea']).toBe('临空片区');
    const notes = ['数据性质', '数据来源部门', '口径'];
    expect(bodyOf(own.sheets[0]!).map((cells) => contentsOf(cells)?.[1])).toEqual(['临空片区', ...notes]);
  });
});
