import type { ExampleRows } from '../records/example-rows.ts';

/** A good filing of cases of 2025. */
export const innovationCaseExamples: ExampleRows = {
  cases: [
    {
      name: '跨境电商退货一站式监管',
      field: '贸易便利化',
      lead: '市商务局、钱江海关',
      subArea: '临空片区',
      since: '2025-03',
      problem: '跨境电商出口退货需多次申报，流程长、成本高，企业反映强烈。',
      measures:
        '设立退货中心仓，实行一次申报、集中查验、分批放行；建立退货商品溯源系统，海关、税务、外汇数据共享；对信用良好的企业实行免担保放行。',
      effect: '退货时间由15天压缩到3天，企业平均成本下降40%，惠及企业120家。',
      firstLevel: '全省首创',
      basis: '杭联创发〔2025〕3号',
      risks: '建立溯源核验和抽查机制，防止虚假退货骗取退税。',
      spread: '全省',
      contact: '王某某',
      phone: '0571-87000000',
    },
  ],
};
