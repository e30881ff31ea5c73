import type { ExampleRows } from '../records/example-rows.ts';

/** A good workbook of customs for 2025: a zone as a whole, and another by its sub-areas. The figures are made up. */
export const authorityValuesExamples: ExampleRows = {
  values: [
    {
      department: '海关',
      zone: '杭州联动创新区',
      item: '出口额',
      value: 1350.4,
      unit: '亿元',
      basis: '海关统计2025年12月月报',
    },
    {
      department: '海关',
      zone: '杭州联动创新区',
      item: '进口额',
      value: 800,
      unit: '亿元',
      basis: '海关统计2025年12月月报',
    },
    {
      department: '海关',
      zone: '宁波联动创新区',
      subArea: '北仑片区',
      item: '进出口总额',
      value: 12_860_000,
      unit: '万元',
      basis: '海关统计2025年12月月报',
    },
    {
      department: '海关',
      zone: '宁波联动创新区',
      subArea: '前湾片区',
      item: '进出口总额',
      value: 764,
      unit: '亿元',
      basis: '海关统计2025年12月月报',
    },
  ],
};
