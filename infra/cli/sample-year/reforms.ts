/** Titles of reforms by their field, ten each. The titles are made up in the manner of such catalogues. */
const titles: Readonly<Record<string, readonly string[]>> = {
  投资便利化: [
    '企业开办全程网上办',
    '外商投资准入一站式信息服务',
    '工业用地带方案出让',
    '施工许可分阶段核发',
    '市场主体住所标准化登记',
    '境外投资备案无纸化',
    '投资项目承诺制落地机制',
    '多测合一成果共享互认',
    '企业注销便利化专窗',
    '跨区域项目税收分享机制',
  ],
  贸易便利化: [
    '跨境电商零售进口退货中心仓模式',
    '大宗商品先放后检',
    '进口货物两段准入',
    '保税燃料油跨关区供应',
    '出口退税备案单证数字化',
    '综合保税区设备零配件便捷监管',
    '市场采购贸易组货人管理',
    '海运危险货物查验信息化',
    '国际中转集拼多业态同仓',
    '原产地证书自助打印',
  ],
  金融开放创新: [
    '保理公司接入征信系统',
    '本外币合一银行账户体系',
    '跨境人民币贸易融资转让',
    '知识产权证券化',
    '融资租赁公司外债便利化',
    '新型离岸国际贸易外汇结算',
    '绿色信贷环境效益登记',
    '资本项目收入支付电子化',
    '供应链金融仓单质押平台',
    '小微企业汇率避险担保',
  ],
  政府职能转变: [
    '审批告知承诺与信用监管衔接',
    '证照分离改革全覆盖',
    '一业一证行业综合许可',
    '惠企政策免申即享',
    '电子营业执照跨部门应用',
    '政务服务事项异地代收',
    '公平竞争审查第三方评估',
    '公共数据授权运营',
    '行政复议在线听证',
    '信用修复一口办理',
  ],
  事中事后监管: [
    '双随机抽查结果互认',
    '包容审慎监管免罚清单',
    '特种设备智慧监察',
    '海上执法联勤联动',
    '进口食品追溯平台',
    '企业环境信用动态评价',
    '重点商品风险监测预警',
    '平台经济合规辅导',
    '建筑工地远程核查',
    '药品网络销售协同稽查',
  ],
  要素与人才: [
    '外国人工作居留许可一窗受理',
    '海外职业资格比照认定',
    '技术经纪人职称评审',
    '工业余热交易机制',
    '排污权抵质押融资',
    '数据知识产权登记',
    '人才住房跨市通用',
    '科研仪器设备开放共享',
    '技能人才订单式培养',
    '用能权有偿使用',
  ],
};

/** Who carries an item out (实施层级), in turn. */
const levels = ['地方自主', '省级部门', '地方自主', '省级部门', '部委统一实施'] as const;

/** The three batches, each of twenty items. */
const batches = [
  { batch: '第一批', document: '浙自贸模〔2021〕3号' },
  { batch: '第二批', document: '浙自贸模〔2023〕7号' },
  { batch: '第三批', document: '浙自贸模〔2025〕2号' },
] as const;

const perBatch = 20;

const all = Object.entries(titles).flatMap(([field, items]) => items.map((item) => ({ field, item })));

/**
 * The sixty items of the catalogue, in their order: batch by batch, and in each through the fields. The catalogue of 2024 is
 * the first two batches.
 */
export const reforms = all
  .map((_, index) => all[(index % 6) * 10 + Math.floor(index / 6)] ?? all[0])
  .flatMap((reform, index) => {
    const batch = batches[Math.floor(index / perBatch)];
    const level = levels[index % levels.length];
    return reform && batch && level
      ? [
          {
            ...batch,
            ...reform,
            level,
            releasedBy: '浙江省自贸办（模拟）',
            ...(/保税|海运|国际中转|海上/u.test(reform.item) ? { precondition: '设有海关特殊监管区域或口岸' } : {}),
            content: `围绕“${reform.item}”，优化办理流程、共享部门数据，压缩办理时间并建立配套监管制度`,
          },
        ]
      : [];
  });

/** How many of the items were there in a year. */
export const reformsIn = (year: number): typeof reforms => reforms.slice(0, year < 2025 ? 2 * perBatch : undefined);
