import type { ExampleRows } from '../records/example-rows.ts';

/** A good filing of 2025Q3. */
export const delegatedPowersExamples: ExampleRows = {
  powers: [
    {
      power: '外商投资企业设立备案',
      code: '许可-00123-001',
      department: '省商务厅',
      way: '委托',
      document: '浙商务发〔2022〕15号',
      unit: '杭州市商务局',
      since: '2022-09',
      state: '已承接',
      cases: 36,
      days: 1.5,
      risks: '双人复核，按季度抽查',
    },
    {
      power: '建设项目环境影响评价审批',
      code: '许可-00245-002',
      department: '省生态环境厅',
      way: '下放',
      document: '浙环发〔2023〕8号',
      unit: '杭州市生态环境局',
      state: '未承接',
      problems: '专业技术人员不足，拟于年内补充',
    },
  ],
};
