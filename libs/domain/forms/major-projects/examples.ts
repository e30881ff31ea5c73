import type { ExampleRows } from '../records/example-rows.ts';

/** A good filing of 2025Q3: a foreign project under construction, a domestic one registered, one under negotiation. */
export const majorProjectsExamples: ExampleRows = {
  projects: [
    {
      name: '新型显示材料生产基地项目',
      code: '2404-330114-04-01-384756',
      subArea: '主城片区',
      platform: '杭州高新技术产业开发区',
      chain: '新型显示',
      chainLeader: '市经信局',
      capital: '外资',
      investor: '某材料股份公司（德国）',
      total: 36.5,
      contracted: 12000,
      phase: '开工',
      partners: '临空片区',
      fund: '未申报',
    },
    {
      name: '氢能装备制造项目',
      code: '2503-330109-04-01-102938',
      subArea: '临空片区',
      platform: '杭州临空经济示范区',
      chain: '新能源装备',
      chainLeader: '市发改委',
      capital: '内资',
      investor: '某氢能科技有限公司',
      total: 12.8,
      phase: '注册',
      fund: '已申报',
    },
    {
      name: '生物医药研发总部项目',
      subArea: '主城片区',
      chain: '生物医药',
      capital: '外资',
      investor: '某制药公司（日本）',
      phase: '在谈',
    },
  ],
};
