import type { IndicatorField } from '../../indicator-table.ts';

/** The chapters of the summary (章节): what the notice names under 二 and 三, and a look ahead. */
export const sections: readonly string[] = [
  '总体情况',
  '复制推广自贸试验区改革经验',
  '省级管理权限下放承接',
  '“一事一议”赋权',
  '主导产业统筹招商协同发展',
  '美丽园区与营商环境建设',
  '工作机制运行情况',
  '主要经济指标完成情况',
  '存在问题',
  '下一年度工作打算',
];

/** A figure of the summary, and where the table of raw figures (基础数据表) has it. */
export interface SummaryFigure {
  readonly name: string;
  /** The unit in which that table keeps it, too. */
  readonly unit: string;
  /** Summed up, where there is more than one: 进出口 is 出口 and 进口. */
  readonly fields: readonly [IndicatorField, ...IndicatorField[]];
  /** Its figure of the year before, where the table has one. */
  readonly prior?: IndicatorField;
}

/** The figures that a summary expects for its year (预计数), each in its unit. */
export const figures: readonly SummaryFigure[] = [
  { name: '税收收入', unit: '万元', fields: ['taxRevenue'] },
  { name: '用地面积', unit: '亩', fields: ['landArea'] },
  { name: '研发经费支出', unit: '万元', fields: ['rdExpenditure'] },
  { name: '营业收入', unit: '万元', fields: ['operatingRevenue'] },
  { name: '进出口总额', unit: '亿元', fields: ['exports', 'imports'], prior: 'tradePrior' },
  { name: '实际使用外资', unit: '万美元', fields: ['fdi'], prior: 'fdiPrior' },
  { name: '规上工业综合能源消费量', unit: '吨标准煤', fields: ['energy'], prior: 'energyPrior' },
  { name: '规上工业增加值', unit: '万元', fields: ['valueAdded'], prior: 'valueAddedPrior' },
];
