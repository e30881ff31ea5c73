import { columnsFrom } from '../records/define-column.ts';
import type { RecordColumn } from '../records/record-form.ts';
import { departmentOptions } from './departments.ts';
import { itemOptions } from './items.ts';

const column = columnsFrom('附件4');

/** The columns of the form. */
export const authorityColumns: readonly RecordColumn[] = [
  column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
  column(
    'department',
    '部门',
    { kind: 'choice', options: departmentOptions },
    ['核定数据的部门', 'The department that the figure comes from'],
    { required: true, fillDown: true, width: 12, names: ['核定部门', '数据来源部门', '来源部门', '提供部门'] },
  ),
  column(
    'zone',
    '联动创新区名称',
    { kind: 'text', max: 60 },
    ['联动创新区的名称，如“杭州联动创新区”', 'The name of the zone, such as 杭州联动创新区'],
    { required: true, fillDown: true, width: 20, names: ['联动创新区', '地区', '设区市'] },
  ),
  column(
    'subArea',
    '片区名称',
    { kind: 'text', max: 60 },
    ['片区的数填片区名称；全区的数留空', 'The sub-area; blank for a figure of the zone as a whole'],
    { width: 16, names: ['片区'] },
  ),
  column('item', '指标', { kind: 'choice', options: itemOptions }, ['指标的名称', 'Which figure it is'], {
    required: true,
    width: 22,
    names: ['指标名称'],
  }),
  column('value', '数值', { kind: 'number' }, ['核定的数值', 'The figure'], {
    required: true,
    width: 14,
    names: ['核定数', '核定值', '部门核定数'],
  }),
  column('unit', '单位', { kind: 'text', max: 20 }, ['计量单位', 'The unit of the figure'], {
    required: true,
    fillDown: true,
    width: 12,
    names: ['计量单位'],
  }),
  column(
    'basis',
    '依据',
    { kind: 'text', max: 200 },
    ['出处：文件、函件或统计报表', 'The document or statistics it is from'],
    {
      required: true,
      fillDown: true,
      width: 28,
      names: ['数据依据', '来源文件', '依据文件'],
    },
  ),
];
