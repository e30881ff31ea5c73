/** What is printed on the pages of one form. */
export interface FormPrinting {
  /** 表号, e.g. `浙联创01表`. */
  readonly number: string;
  /** What stands at the top left, e.g. `附件1`. */
  readonly annex?: string;
  /** 批准文号 or 备案文号; empty while there is none, which prints 试填. */
  readonly approval?: string;
  /** 有效期至, e.g. `2027年12月31日`; where it is empty, it follows the approval. */
  readonly validUntil?: string;
  /** 注 under the table: scope and habits of counting. */
  readonly notes?: readonly string[];
}

/** What an office may have printed otherwise on its templates (模板设置). */
export interface TemplateSettings {
  /** 制定机关. */
  readonly authority: string;
  /** By the id of a form; one that is not here prints no 表号. */
  readonly forms: Readonly<Record<string, FormPrinting>>;
}

/** What holds where nothing is set. The numbers of forms are proposals: no authority has approved them. */
export const templateSettings: TemplateSettings = {
  authority: '浙江省商务厅',
  forms: {
    institution: { number: '浙联创01表', annex: '附件1' },
    'work-plan': { number: '浙联创02表', annex: '附件2' },
    'reform-replication': { number: '浙联创03表', annex: '附件3' },
    'reform-catalogue': { number: '浙联创03-1表' },
    'indicator-data': {
      number: '浙联创04表',
      annex: '附件4',
      notes: [
        '用地面积为企业年末实际用地面积，不是规划面积；研发经费支出、营业收入与用地面积的企业范围应一致。',
        '进出口额按企业注册地以人民币统计；实际使用外资按商务部系统以美元统计，不含银行、证券、保险。',
        '综合能源消费量、工业增加值仅统计规模以上工业；能耗的等价值或当量值、增加值的价格基期，本年与上年应一致。',
        '“上年”各栏按可比口径填报；已预填上年审核通过数的，如需调整请直接改写，并在报送时说明原因。',
      ],
    },
    bulletin: { number: '浙联创05表' },
    'annual-summary': { number: '浙联创06表' },
    'innovation-case': { number: '浙联创07表' },
    'delegated-powers': { number: '浙联创08表' },
    'empowerment-request': { number: '浙联创09表' },
    'major-projects': { number: '浙联创10表' },
    inspection: { number: '浙联创11表' },
    'province-totals': { number: '浙联创12表' },
    'authority-values': { number: '浙联创13表' },
    'quarterly-trade': { number: '浙联创04-1表' },
  },
};

/** What is printed of a form about which nothing is set. */
const unset: FormPrinting = { number: '' };

/**
 * What the settings say of one form.
 *
 * @example
 * printingOf(templateSettings, 'institution').number; // '浙联创01表'
 */
export const printingOf = ({ forms }: TemplateSettings, form: string): FormPrinting => forms[form] ?? unset;

/**
 * The block at the right above a table: 表号, 制定机关, 批准/备案文号, 有效期至.
 *
 * @example
 * headLines(templateSettings, 'institution').length; // 4
 */
export const headLines = (settings: TemplateSettings, form: string): readonly string[] => {
  const { number, approval = '', validUntil = '' } = printingOf(settings, form);
  return [
    `表　　号：${number === '' ? '（待编）' : number}`,
    `制定机关：${settings.authority}`,
    `批准/备案文号：${approval === '' ? '试填' : approval}`,
    `有效期至：${validUntil === '' ? '试填期间' : validUntil}`,
  ];
};
