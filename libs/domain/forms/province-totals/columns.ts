import { columnsFrom } from '../records/define-column.ts';
import type { RecordColumn } from '../records/record-form.ts';

const column = columnsFrom('附件4');

/** The columns of the form: a figure in any unit of its kind, what it is compared with, and where it was published. */
export const totalColumns: readonly RecordColumn[] = [
  column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
  column(
    'indicator',
    '指标',
    {
      kind: 'choice',
      options: [
        {
          value: '进出口总额',
          aliases: ['全省进出口总额', '外贸进出口总额', '货物进出口总额', '进出口总值', '进出口'],
        },
        { value: '实际使用外资', aliases: ['全省实际使用外资', '实际利用外资', '实际使用外资金额', '实际使用外资额'] },
      ],
    },
    ['进出口总额或实际使用外资', 'Trade or foreign investment'],
    { required: true, locked: true, width: 16, names: ['指标名称'] },
  ),
  column('value', '数值', { kind: 'number' }, ['全省数，季度为1月起的累计数', 'Of the province, from January on'], {
    required: true,
    width: 14,
    names: ['全省数', '全省总量', '本年累计', '本期累计', '本期数'],
  }),
  column(
    'unit',
    '单位',
    { kind: 'text', max: 20 },
    ['计量单位：进出口总额为人民币，实际使用外资为美元', 'The unit: yuan for trade, US dollars for investment'],
    { required: true, width: 10, names: ['计量单位'] },
  ),
  column(
    'prior',
    '上年同期',
    { kind: 'number' },
    ['上年同期数（可比口径），单位相同', 'The same period of the year before, comparable, in the same unit'],
    { width: 14, names: ['上年同期数', '上年同期（可比口径）', '上年同期累计（可比口径）', '上年数'] },
  ),
  column(
    'growth',
    '官方增速(%)',
    { kind: 'number', min: '-100' },
    ['官方发布的同比增速，以百分数计，下降为负', 'The growth as it was released, in percent; a fall is negative'],
    { width: 12, names: ['官方发布增速', '同比增速', '增速', '同比(%)'] },
  ),
  column(
    'status',
    '数据性质',
    {
      kind: 'choice',
      options: [
        { value: '快报', aliases: ['快报数', '初步', '初步数', '初步核算', '预计', '预计数'] },
        { value: '核定', aliases: ['核定数', '年报', '年报数', '最终', '最终数', '正式'] },
      ],
    },
    ['快报或核定', 'A first figure, or the settled one'],
    { required: true, width: 10, names: ['性质'] },
  ),
  column('issuer', '发布单位', { kind: 'text', max: 60 }, ['发布数据的部门', 'Who released it'], {
    required: true,
    width: 16,
    names: ['数据来源', '发布部门', '来源', '数据来源部门'],
  }),
  column('document', '发布文件', { kind: 'text', max: 120 }, ['公报、文件的名称或文号', 'In which release'], {
    width: 28,
    names: ['文件', '发布文件或公报', '公报'],
  }),
  column('releasedOn', '发布日期', { kind: 'date' }, ['发布的日期', 'The day of the release'], {
    width: 12,
    names: ['发布时间'],
  }),
  column(
    'note',
    '说明',
    { kind: 'text', max: 500 },
    ['口径调整、修订等说明', 'What was revised, or counted in another way'],
    { width: 28, names: ['备注'] },
  ),
];
