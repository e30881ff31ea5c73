import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { figureOf, readTrade } from '../trade-rows.ts';

/** As a share of the total. */
const tolerance = '0.001';

/** Exports and imports are not the total. */
export const tradeParts: RecordRule = {
  id: 'trade.parts',
  level: 'error',
  source: 'Annex 4: 进出口总额 is 出口 and 进口, to 0.1 % for rounding',
  hint: {
    zh: '请核对进出口总额、出口和进口的数值和单位',
    en: 'Check the total, the exports and the imports, and their units',
  },
  find: (judged) =>
    readTrade(judged).flatMap((row) => {
      const [trade, exported, imported] = ['trade', 'exports', 'imports'].map((field) => figureOf(row, field));
      if (!trade || !exported || !imported) return [];
      const sum = exported.plus(imported);
      if (sum.minus(trade).abs().lte(trade.abs().times(tolerance))) return [];
      return [
        sightField(row, 'trade', `${sum.toString()} 亿元`, {
          zh: `“${said(row, 'subArea')}”的进出口总额为 ${trade.toString()} 亿元，出口与进口之和为 ${sum.toString()} 亿元`,
          en: `Trade of ${said(row, 'subArea')} is ${trade.toString()}, but exports and imports add up to ${sum.toString()}`,
        }),
      ];
    }),
};
