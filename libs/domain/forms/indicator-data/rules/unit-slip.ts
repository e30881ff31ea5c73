import type { SheetRule } from '../rule.ts';
import { unitSlips } from '../unit-slips.ts';

/** This year and the prior one, as stated or as it was accepted, differ by just the ratio of two units. */
export const unitSlip: SheetRule = {
  id: 'unit.slip',
  level: 'must-explain',
  source: 'The commonest mistake: 万美元 for 亿美元 and the like in one of two years',
  hint: {
    zh: '请核对两年数据的单位；数据无误的，请说明增减原因',
    en: 'Check the units of both years; if the figures are right, explain the change',
  },
  find: (sheet) =>
    unitSlips(sheet).map(({ pair, against, field, cell, ratio, resembles }) => {
      const times = ratio.toSignificantDigits(4).toString();
      const [zh, en] = bases[against];
      return {
        cell,
        field,
        seen: `本年为${zh}的 ${times} 倍`,
        expected: '两年单位一致',
        message: {
          zh: `${pair}本年为${zh}的 ${times} 倍，接近单位换算的 ${resembles} 倍，疑似单位填错`,
          en: `${pair} is ${times} times ${en}, close to ${resembles}: a unit may be wrong`,
        },
      };
    }),
};

const bases = {
  stated: ['上年', 'that of the prior year'],
  accepted: ['上年审核通过数', 'the figure accepted last year'],
} as const;
