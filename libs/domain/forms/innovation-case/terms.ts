/** Fields of reform (改革领域). */
export const fields = [
  '投资便利化',
  '贸易便利化',
  '金融开放创新',
  '政府职能转变',
  '事中事后监管',
  '法治建设',
  '要素保障',
  '人才服务',
  '数字经济',
  '其他',
] as const;

/** How far a case claims to be the first (首创层级), the widest first. */
export const firstLevels = ['全国首创', '全省首创', '全市首创', '集成创新', '复制提升'] as const;
