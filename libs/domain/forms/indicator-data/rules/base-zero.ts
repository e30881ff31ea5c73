import type { IndicatorField } from '../../../indicator-table.ts';
import { columnOf } from '../columns.ts';
import type { SheetRule } from '../rule.ts';
import { sightSum } from '../sum-sighting.ts';

/** A figure of the prior year that growth is measured from is zero. */
export const baseZero: SheetRule = {
  id: 'base.zero',
  level: 'must-explain',
  source: 'Growth over zero has no value; the item’s weight is spread once the office confirmed the reason',
  hint: {
    zh: '请核对上年数；确为 0 的，请说明原因',
    en: 'Check the prior year’s column; if it really is zero, explain why',
  },
  find: (sheet) =>
    bases
      .filter(({ field }) => sheet.sums.get(field)?.isZero())
      .flatMap(({ field, growth }) =>
        sightSum(sheet, field, '大于 0', {
          zh: `全区${columnOf(field).label}合计为 0，无法计算${growth.zh}`,
          en: `The zone’s ${columnOf(field).label} is zero, so that ${growth.en} cannot be computed`,
        }),
      ),
};

const decline = { zh: '万元工业增加值能耗下降率', en: 'the decline of energy per value added' };

const bases: readonly {
  readonly field: IndicatorField;
  readonly growth: { readonly zh: string; readonly en: string };
}[] = [
  { field: 'tradePrior', growth: { zh: '进出口总额增速', en: 'the growth of trade' } },
  { field: 'fdiPrior', growth: { zh: '实际使用外资增速', en: 'the growth of foreign investment' } },
  { field: 'energyPrior', growth: decline },
  { field: 'valueAddedPrior', growth: decline },
];
