import type { ExampleRows } from '../records/example-rows.ts';

/** A small catalogue: two items of zones and departments, one that ministries carry out, one that takes a bonded zone. */
export const reformCatalogueExamples: ExampleRows = {
  items: [
    {
      batch: '第六批',
      field: '贸易便利化',
      item: '跨境电商零售进口退货中心仓模式',
      document: '国函〔2020〕96号',
      releasedBy: '国务院',
      level: '省级部门',
      precondition: '设有海关特殊监管区域',
      content: '在海关特殊监管区域内设置跨境电商零售进口退货中心仓，将退货分拣环节移入区内',
    },
    {
      batch: '第六批',
      field: '政府职能转变',
      item: '审批告知承诺制与市场主体自我信用承诺',
      document: '国函〔2020〕96号',
      releasedBy: '国务院',
      level: '地方自主',
      content: '对部分审批事项实行告知承诺，加强信用监管',
    },
    {
      batch: '第六批',
      field: '金融开放创新',
      item: '保理公司接入央行企业征信系统',
      document: '国函〔2020〕96号',
      releasedBy: '国务院',
      level: '部委统一实施',
      content: '符合条件的商业保理公司接入企业征信系统',
    },
    {
      batch: '省第一批',
      field: '投资便利化',
      item: '企业开办全程网上办',
      document: '浙自贸办〔2021〕3号',
      releasedBy: '省自贸办',
      level: '地方自主',
      content: '企业开办各环节一网通办，一日办结',
    },
  ],
};
