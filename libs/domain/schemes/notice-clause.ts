import type { Scheme } from './scheme.ts';

/** The clause of the notice (三（五）争先进位机制) by which the zones are assessed every year. */
export const noticeClause: Scheme['citation'][number] = {
  document: '关于加快推动中国（浙江）自由贸易试验区联动创新区建设发展的通知（2022年5月5日）',
  clause: '三（五）',
  text: '省自贸办每年对各联动创新区进行绩效考评，重点考核工作机制落实效果和经济发展情况。',
};
