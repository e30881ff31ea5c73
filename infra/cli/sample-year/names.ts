/** Names that nobody has: a family name and 某. */
export const familyNames = [
  '王',
  '李',
  '赵',
  '钱',
  '孙',
  '周',
  '吴',
  '郑',
  '冯',
  '陈',
  '褚',
  '卫',
  '蒋',
  '沈',
  '韩',
  '杨',
];

/** Offices of a city, as the directory of member units has them. */
export const bureaus = [
  '市商务局',
  '市发改委',
  '市经信局',
  '市科技局',
  '市财政局',
  '市自然资源和规划局',
  '市市场监管局',
  '市数据局',
  '市税务局',
  '市统计局',
  '市政务服务办',
  '市投资促进局',
];

/** Industrial chains (产业链) and who leads them (链长单位). */
export const chains = [
  ['数字贸易', '市商务局'],
  ['新能源装备', '市发改委'],
  ['高端装备', '市经信局'],
  ['生物医药', '市科技局'],
  ['新材料', '市经信局'],
  ['集成电路', '市发改委'],
] as const;

/** What projects make. */
export const products = [
  '智能传感器',
  '储能电池',
  '精密轴承',
  '医用耗材',
  '特种薄膜',
  '车规芯片',
  '工业机器人',
  '冷链装备',
];

/** Where foreign investors come from. */
export const countries = ['德国', '日本', '新加坡', '荷兰', '韩国', '法国'];

/** Media and their level. */
export const media = [
  ['浙江日报', '省级'],
  ['市融媒体中心', '市级'],
  ['人民网', '中央'],
  ['联动创新区门户网站', '自有平台'],
] as const;
