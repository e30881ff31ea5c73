import type { ExampleRows } from '../records/example-rows.ts';

/** A good filing of a zone of two sub-areas, 主城片区 and 钱塘片区. The persons are made up. */
export const institutionExamples: ExampleRows = {
  institutions: [
    {
      subArea: '全区',
      organisation: '杭州联动创新区建设领导小组',
      setup:
        '组长：王某（市委常委、副市长）\n副组长：李某（市政府副秘书长）、赵某（市商务局局长）\n成员单位：市发改委、市科技局、市财政局、市商务局、市数据局、杭州海关、市税务局、钱塘新区管委会',
      office: '市商务局',
      documentNumber: '杭政办函〔2022〕30号',
      changedOn: '2022-06-20',
      contactName: '钱某',
      contactPhone: '0571-80000000',
    },
    {
      subArea: '主城片区',
      organisation: '主城片区建设指挥部',
      setup: '负责人：孙某（区委常委、副区长）\n成员单位：市商务局、市投资促进局',
    },
    {
      subArea: '钱塘片区',
      organisation: '钱塘新区管理委员会',
      leaderName: '周某',
      leaderTitle: '管委会副主任',
      members: '市商务局、市经信局',
    },
  ],
};
