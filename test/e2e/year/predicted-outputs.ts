import type { SampleZone } from '../../../infra/cli/sample-year/zones.ts';

/** So many tasks has each 片区. */
const TASKS = 3;

const zoneName = (city: string): string => `${city}联动创新区`;

/** What the script predicts of the files with which the year ends, for zones in the order of their ranks. */
export const predictedOutputs = (ranks: readonly string[], zones: readonly SampleZone[]) => {
  const cityOf = (zone: string): string => zones.find(({ id }) => id === zone)?.city ?? '';
  const tasks = zones.flatMap(({ subAreas }) => subAreas).length * TASKS;
  return {
    marked: true,
    circular: {
      title: '关于2025年度联动创新区绩效考评结果的通报通报（模拟）〔2026〕5号',
      ranked: ranks.map(cityOf),
      settled: '反馈核对期间，经复核更正数据1项，按容错纠错认定免予扣分1项，上述结果已据此计算。',
    },
    scores: { sheets: ['得分汇总表', '分项得分'], ranked: ranks.map((zone) => zoneName(cityOf(zone))) },
    progress: {
      zones: zones.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ city }) => zoneName(city)),
      late: ['衢州联动创新区'],
      open: ['全部完成'],
    },
    plan: { lamps: `绿灯 ${tasks}　黄灯 0　红灯 0`, tasks, done: tasks },
    reminder: {
      title: ['联动创新区报送材料催办单', '杭州联动创新区：'],
      // In the order of their deadlines, then by their ids.
      owed: [
        ...['联动创新区信息专报', '省级管理权限下放承接情况表', '联动创新区重大产业项目表'],
        ...['联动创新区各片区工作机制', '联动创新区外贸外资季度累计表'],
      ],
    },
    copy: {
      sheets: ['工作机制', '例会情况', '_lianchuang', '修改清单'],
      unit: '填报单位（盖章）：温州联动创新区',
      remarked: ['B10 请补充量化进展（模拟意见）'],
      listed: ['须说明 工作机制 B10 审核意见：请补充量化进展（模拟意见）'],
    },
  };
};
