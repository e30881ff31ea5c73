import { placedFigures, sightFigure } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** A sub-area’s enterprises spend more on research than they earn. */
export const valueResearchOverRevenue: SheetRule = {
  id: 'value.research-over-revenue',
  level: 'error',
  source: 'Notice, annex 4: R&D as a share of revenue of the same enterprises is at most 100 %',
  hint: {
    zh: '请核对研发经费支出与营业收入的单位和口径（应为同一批企业）',
    en: 'Check unit and scope of both columns: they must cover the same enterprises',
  },
  find: (sheet) =>
    placedFigures(sheet).flatMap((placed) => {
      const revenue = placed.row.figures.get('operatingRevenue');
      const { value, field } = placed.figure;
      if (field !== 'rdExpenditure' || !value || !revenue?.value || value.lte(revenue.value)) return [];
      return [
        sightFigure(placed, `不大于营业收入（${revenue.cell}：${revenue.seen}）`, {
          zh: `${placed.what.zh}（${placed.figure.seen}）大于营业收入（${revenue.seen}）`,
          en: `${placed.what.en} (${placed.figure.seen}) is more than the revenue (${revenue.seen})`,
        }),
      ];
    }),
};
