import { Decimal } from '../../../decimal.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { projectName, readProjects } from '../project-rows.ts';

/** Yuan a dollar, less than any rate of the last decade: at the true one the investment is worth more still. */
const leastRate = '6';
/** 万元 in 亿元. */
const factor = 10_000;

/** The contracted foreign investment alone is worth more than the whole project costs: a unit may be wrong in one of them. */
export const foreignOverTotal: RecordRule = {
  id: 'foreign.over-total',
  level: 'warning',
  source: `A part is no more than the whole, even at ${leastRate} yuan a dollar; V1: units slip`,
  hint: {
    zh: '请核对总投资（亿元）和协议外资（万美元）的单位',
    en: 'Check the units of 总投资 (亿元) and 协议外资 (万美元)',
  },
  find: (judged) =>
    readProjects(judged).flatMap((row) => {
      const [total, contracted] = [said(row, 'total'), said(row, 'contracted')];
      if (total === '' || contracted === '') return [];
      const worth = new Decimal(contracted).times(leastRate).div(factor);
      if (worth.lte(total)) return [];
      return [
        sightField(row, 'contracted', `不大于总投资 ${total} 亿元`, {
          zh: `${projectName(row)}的协议外资 ${contracted} 万美元，折合人民币已超过总投资 ${total} 亿元`,
          en: `${projectName(row)}: 协议外资 of ${contracted} 万美元 is worth more than the total of ${total} 亿元`,
        }),
      ];
    }),
};
