import type { ExampleRows } from '../records/example-rows.ts';

const issued = [
  {
    number: '督2025-07',
    inspectedOn: '2025-07-22',
    finding: '数字贸易综合服务平台上线后，跨境结算模块未按总体方案开通',
    responsible: '市商务局、市数据局',
    demand: '开通跨境结算模块，并报送业务量',
    deadline: '2025-09-20',
    zone: '杭州联动创新区',
  },
  {
    number: '督2025-08',
    inspectedOn: '2025-07-22',
    finding: '临空片区二季度没有召开例会，也没有说明原因',
    responsible: '临空管委会',
    demand: '补充说明原因，按季度召开例会',
    deadline: '2025-10-31',
    zone: '杭州联动创新区',
  },
];

/** What the office issues for 2025Q3. */
export const issuedExamples: ExampleRows = {
  findings: [
    ...issued,
    {
      number: '督2025-09',
      inspectedOn: '2025-07-25',
      finding: '两项已下放的省级权限没有办件记录',
      responsible: '市政务服务办',
      demand: '核实承接情况，完善办件统计',
      deadline: '2025-09-30',
      zone: '宁波联动创新区',
    },
  ],
};

/** A zone's good answer to it: one finding rectified, one in hand. */
export const inspectionExamples: ExampleRows = {
  findings: [
    {
      ...issued[0],
      measures: '市数据局打通结算接口，引入两家合作银行',
      progress: '跨境结算模块9月10日开通，已办理结算46笔',
      completedOn: '2025-09-10',
      evidence: '杭商务〔2025〕41号',
    },
    {
      ...issued[1],
      measures: '管委会建立例会制度，明确召集人',
      progress: '8月15日召开三季度例会，二季度情况说明正在报批',
    },
  ],
};
