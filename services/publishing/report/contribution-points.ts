import { Decimal } from '../../../libs/domain/decimal.ts';
import type { ItemView, ReportView, ZoneView } from './report-view.ts';

/** How many points of the total score one item gives a zone. */
export interface ContributionPoints {
  readonly item: ItemView;
  readonly points: Decimal;
}

/**
 * Splits a zone's total score by item: a contribution within its block, by the block's part of the total. An item that
 * was not scored gives nothing; a zone without a score has none.
 */
export const contributionPoints = (
  { items, inputs }: ReportView,
  { entry }: ZoneView,
): readonly ContributionPoints[] => {
  const scored = inputs.scheme.blocks.filter(({ id }) => (entry.blocks[id] ?? null) !== null);
  const weights = scored.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
  return items.flatMap((item) => {
    const contribution = entry.indicators[item.indicator]?.contribution ?? null;
    if (contribution === null || !scored.includes(item.block)) return [];
    return [{ item, points: new Decimal(contribution).times(item.block.weight).div(weights) }];
  });
};
