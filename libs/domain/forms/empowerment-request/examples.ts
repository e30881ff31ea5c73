import type { ExampleRows } from '../records/example-rows.ts';

/** A good filing of requests of 2025. */
export const empowermentRequestExamples: ExampleRows = {
  requests: [
    {
      matter: '生物医药研发用物品进口“白名单”管理',
      ministry: '国家药品监督管理局',
      legalBasis: '《药品进口管理办法》第五条、第六条',
      negativeList: '不涉及',
      reason: '片区集聚生物医药研发企业86家，研发用物品通关平均需要20个工作日，影响研发进度。',
      unit: '杭州钱塘新区管委会',
      capacity: '已设专门窗口，配备专业人员6名，建成全程追溯系统。',
      risks: '限定白名单企业和品种，全程追溯，按月核查，违规即退出。',
      cityOpinion: '同意',
    },
  ],
};
