import type { ExampleRows } from '../records/example-rows.ts';

/** A good bulletin of 2025Q3. */
export const bulletinExamples: ExampleRows = {
  items: [
    {
      category: '招商活动',
      title: '联动创新区赴新加坡开展专题招商',
      date: '2025-07-18',
      subArea: '全区',
      abstract: '7月16日至18日，管委会组团赴新加坡招商，签约项目6个，总投资12.5亿元。',
      medium: '浙江日报',
      mediaLevel: '省级',
      link: 'https://example.org/news/1',
    },
    {
      category: '项目推进',
      title: '集成电路封测项目开工',
      date: '2025-08-05',
      subArea: '主城片区',
      abstract: '总投资30亿元的集成电路封测项目开工，计划2026年底投产，达产后年产值45亿元。',
      medium: '钱江晚报',
      mediaLevel: '省级',
      link: 'https://example.org/news/2',
    },
    {
      category: '经济运行',
      title: '上半年外贸进出口增长8.2%',
      date: '2025-07-25',
      subArea: '全区',
      abstract: '上半年全区实现进出口总额2150亿元，同比增长8.2%，高于全省2.1个百分点。',
      medium: '市融媒体中心',
      mediaLevel: '市级',
      link: 'https://example.org/news/3',
    },
    {
      category: '改革创新',
      title: '首创跨境电商退货一站式监管',
      date: '2025-09-02',
      subArea: '临空片区',
      abstract: '推出跨境电商退货一站式监管模式，退货时间由15天压缩到3天，惠及企业120家。',
      medium: '人民网',
      mediaLevel: '中央',
      link: 'https://example.org/news/4',
    },
  ],
};
