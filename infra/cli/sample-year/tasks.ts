/** Tasks of an overall plan (总体方案), with what a year is to reach and what a quarter can count. */
export const tasks = [
  {
    text: '建设数字贸易综合服务平台',
    item: '主要任务（一）1',
    target: '接入企业 200 家',
    counted: '接入企业',
    unit: '家',
    of: 200,
  },
  {
    text: '推进跨境电商出口海外仓布局',
    item: '主要任务（一）3',
    target: '新增海外仓 12 个',
    counted: '签约海外仓',
    unit: '个',
    of: 12,
  },
  {
    text: '设立生物医药特殊物品联合监管机制',
    item: '主要任务（二）2',
    target: '纳入企业 20 家',
    counted: '纳入企业',
    unit: '家',
    of: 20,
  },
  {
    text: '优化大宗商品进口通关流程',
    item: '主要任务（二）4',
    target: '办理便利通关 900 票',
    counted: '办理通关',
    unit: '票',
    of: 900,
  },
  {
    text: '开展外商投资企业全周期服务',
    item: '主要任务（三）1',
    target: '走访服务 160 次',
    counted: '走访服务',
    unit: '次',
    of: 160,
  },
  {
    text: '引进高层次人才创业项目',
    item: '主要任务（三）5',
    target: '引进项目 24 个',
    counted: '引进项目',
    unit: '个',
    of: 24,
  },
  {
    text: '扩大本外币合一银行账户试点',
    item: '主要任务（四）2',
    target: '开立账户 300 户',
    counted: '开立账户',
    unit: '户',
    of: 300,
  },
  {
    text: '实施绿色低碳园区改造工程',
    item: '主要任务（四）6',
    target: '完成改造 30 项',
    counted: '完成改造',
    unit: '项',
    of: 30,
  },
  {
    text: '建立知识产权快速维权机制',
    item: '主要任务（五）1',
    target: '办结维权 80 件',
    counted: '办结维权',
    unit: '件',
    of: 80,
  },
] as const;

/** One of {@link tasks}. */
export type Task = (typeof tasks)[number];

/** How much of the target is reached by the end of each quarter. */
const done = [0.18, 0.45, 0.74, 1.03];

/** What is written of a task, each quarter in words of its own. */
export const progressOf = ({ counted, unit, of }: Task, quarter: number, month: number, day: number): string => {
  const so = Math.max(1, Math.round(of * (done[quarter - 1] ?? 1)));
  const words = [
    `${month}月${day}日召开启动会，明确分工和时间表，一季度${counted}${so}${unit}，后续工作按计划展开`,
    `上半年累计${counted}${so}${unit}，其中二季度新增占六成；${month}月${day}日完成中期评估，问题清单已交办`,
    `印发配套实施细则，${month}月${day}日通过专家评审；前三季度${counted}达到${so}${unit}，快于序时进度`,
    `全年${counted}${so}${unit}，年度目标如期实现，${month}月${day}日通过验收并形成总结报告`,
  ];
  return words[quarter - 1] ?? '';
};
