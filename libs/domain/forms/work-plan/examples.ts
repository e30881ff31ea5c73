import type { ExampleRows } from '../records/example-rows.ts';

/** A good filing of the second quarter of 2025, the first of its year: three tasks and a meeting. */
export const workPlanExamples: ExampleRows = {
  tasks: [
    {
      subArea: '主城片区',
      task: '建设数字贸易综合服务平台',
      responsible: '市商务局、市数据局',
      platform: '杭州高新技术产业开发区',
      progress: '平台一期于5月20日上线，接入企业126家，办理通关、退税等业务3100余笔',
      taskId: 'T01',
      schemeItem: '主要任务（一）1',
      target: '平台上线并接入企业 200 家',
      deadline: '2025-12',
      status: '推进中',
    },
    {
      subArea: '主城片区',
      task: '出台跨境电商出口退货便利化措施',
      responsible: '市商务局、杭州海关',
      platform: '杭州综合保税区',
      progress: '已于6月10日印发实施细则，明确退货中心仓3个，首批8家企业完成备案',
      taskId: 'T02',
      schemeItem: '主要任务（一）3',
      target: '出台措施并落地 3 个退货中心仓',
      deadline: '2025-06',
      status: '已完成',
      completedOn: '2025-06-10',
      evidenceNumber: '杭商务〔2025〕18号',
    },
    {
      subArea: '钱塘片区',
      task: '设立生物医药特殊物品联合监管机制',
      responsible: '钱塘新区管委会、杭州海关',
      platform: '钱塘新区',
      taskId: 'T03',
      schemeItem: '主要任务（二）2',
      target: '纳入联合监管的企业不少于 20 家',
      deadline: '2025-11',
      status: '未启动',
    },
  ],
  meetings: [
    {
      name: '领导小组办公室二季度例会',
      date: '2025-05-15',
      chair: '赵某（市商务局局长）',
      topics: '研究数字贸易综合服务平台上线事宜',
      minutes: '杭联创办纪要〔2025〕2号',
      decisions: '平台于5月底前上线；市数据局牵头打通数据接口',
      followUp: '平台已于5月20日上线，接口全部打通',
    },
  ],
};
