import { placedFigures, sightFigure, unitOf } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** A figure is blank, a dash or 无: not filed. Zero is a number and is not meant here. */
export const numberMissing: SheetRule = {
  id: 'number.missing',
  level: 'must-explain',
  source: 'Not reporting never pays: an indicator with a missing figure scores 0',
  hint: {
    zh: '有数据的请补上，确实为零的请填 0；没有数据的请说明原因',
    en: 'Fill it in, with 0 if it is zero; if there is no figure, explain why',
  },
  find: (sheet) =>
    placedFigures(sheet)
      .filter(({ figure }) => figure.reading.kind === 'none')
      .map((placed) =>
        sightFigure(placed, `数字（${unitOf(placed.column)}），零填 0`, {
          zh: `${placed.what.zh}未填报（${placed.figure.seen}），相关指标将无法计算、按 0 分计`,
          en: `${placed.what.en} is not filed (${placed.figure.seen}): its indicators cannot be computed and score 0`,
        }),
      ),
};
