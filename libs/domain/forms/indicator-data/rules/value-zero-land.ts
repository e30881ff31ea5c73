import { placedFigures, sightFigure } from '../placed-figures.ts';
import type { SheetRule } from '../rule.ts';

/** One sub-area uses no land, while the zone as a whole does. */
export const valueZeroLand: SheetRule = {
  id: 'value.zero-land',
  level: 'must-explain',
  source: 'Notice, annex 4: tax by the land in use; a sub-area without any is possible only before it is built',
  hint: {
    zh: '请核对；确无用地的，请说明原因',
    en: 'Check the figure; if the sub-area really uses no land, explain why',
  },
  find: (sheet) =>
    sheet.sums.get('landArea')?.isZero()
      ? []
      : placedFigures(sheet)
          .filter(({ figure }) => figure.field === 'landArea' && figure.value?.isZero())
          .map((placed) =>
            sightFigure(placed, '大于 0', {
              zh: `${placed.what.zh}为 0`,
              en: `${placed.what.en} is 0`,
            }),
          ),
};
