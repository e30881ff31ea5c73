import { columnDefinitions, printedLabel } from '../../../libs/domain/forms/indicator-data/columns.ts';
import { goodRows } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import type { CellPlan } from '../../../libs/workbook/write/cell-plan.ts';
import type { PageColumn, StatisticalPage } from '../../../libs/workbook/write/page-plan.ts';

/** Departments that the sample offers; too many letters for a list inside a check. */
export const departments: readonly string[] = Array.from(
  { length: 24 },
  (_, index) => `第${index + 1}号数据来源部门（统计、税务、海关、商务）`,
);

const figure: PageColumn[] = columnDefinitions.map(({ field, label }) => ({
  header: [printedLabel(field).replace(/[（(]/gu, '\n$&')],
  width: 11.5,
  align: 'right',
  numberFormat: '#,##0.00_ ',
  note: `${label}：按本表计量单位填报，保留两位小数。`,
  check: {
    rule: { number: { min: '0', decimals: 2 } },
    prompt: { title: label.slice(0, 16), text: `请填报${label}，保留两位小数；没有数据的留空。` },
    refusal: { title: '数值不符合要求', text: '请填写不小于 0、小数不超过两位的数字。' },
    severity: 'warning',
  },
}));

const columns: readonly PageColumn[] = [
  { header: ['序号'], width: 5 },
  { header: ['片区名称'], width: 14, align: 'left' },
  ...figure,
  {
    header: ['数据', '性质'],
    width: 8,
    check: { rule: { choices: ['快报', '年报', '核定'] }, refusal: { text: '请从下拉列表中选择。' } },
  },
  {
    header: ['数据', '来源部门'],
    width: 14,
    check: { rule: { choices: departments }, refusal: { text: '请从下拉列表中选择。' } },
  },
];

const input: CellPlan = { kind: 'input' };
const given = (value: unknown): CellPlan =>
  typeof value === 'number'
    ? { kind: 'fixed', content: { number: String(value) } }
    : { kind: 'fixed', content: { text: String(value) } };

const rows = goodRows.slice(3, 5).map((row) => [...row.slice(0, 15)]);

/** The figures that a zone fills in, in the order of the rows and columns of figures. */
export const filedFigures: readonly (readonly number[])[] = rows.map((row) => row.slice(2).map(Number));

/** Place of 用地面积 among the figures: given from the year before, not to be filled in. */
const landArea = 1;

/** A page like the form that zones file yearly, blank but for what is given, or with what a zone fills in. */
export const samplePage = (state: 'blank' | 'filled'): StatisticalPage => ({
  name: '基础数据表 (2025)',
  banner: '模拟数据，不代表任何地区真实情况',
  annex: '附件4',
  title: '联动创新区主要评价指标基础数据表',
  headLines: ['表　　号：浙联创04表', '制定机关：浙江省商务厅', '批准文号：（示例）', '有效期至：2027年12月'],
  reportingUnit: '杭州联动创新区',
  period: '2025年度',
  unit: '见表头',
  columns,
  body: (at) => [
    ...rows.map((row, index) => ({
      cells: [
        given(row[0]),
        given(row[1]),
        ...(filedFigures[index] ?? []).map((value, column): CellPlan => {
          if (column === landArea) return given(value);
          return state === 'blank' ? input : { ...input, content: { number: String(value) } };
        }),
        input,
        input,
      ],
    })),
    {
      cells: [
        { kind: 'total' },
        { kind: 'total', content: { text: '合计' }, align: 'center' },
        ...figure.map((_, index): CellPlan => {
          const formula = `SUM(${at(1, index + 3)}:${at(rows.length, index + 3)})`;
          return { kind: 'total', content: { formula } };
        }),
        { kind: 'total' },
        { kind: 'total' },
      ],
    },
  ],
  notes: [
    '本表由各联动创新区牵头部门填报，按年度统计，次年1月31日前报送快报数，4月30日前报送年报数。',
    '用地面积为企业年末实际用地面积，不是规划面积；研发经费支出与营业收入、用地面积的企业范围必须一致。进出口总额按注册地以人民币统计，' +
      '实际使用外资按商务部系统以美元统计，综合能源消费量与工业增加值仅统计规模以上工业，本年与上年口径必须一致。',
  ],
  footer: '模拟数据，不代表任何地区真实情况',
  frozenColumns: 2,
});
