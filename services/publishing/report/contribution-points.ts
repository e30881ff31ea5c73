import { Decimal } from '../../../libs/domain/decimal.ts';
import type { ItemView, ReportView, ZoneView } from './report-view.ts';

/** How many points of the total score one item gives a zone. */
export interface ContributionPoints {
  readonly item: ItemView;
  readonly points: Decimal;
}

/** Splits a zone's total score by item. An item that was not scored gives nothing; a zone without a score has none. */
export const contributionPoints = ({ items }: ReportView, { entry }: ZoneView): readonly ContributionPoints[] =>
  items.flatMap((item) => {
    const contribution = entry.indicators[item.id]?.contribution ?? null;
    return contribution === null ? [] : [{ item, points: new Decimal(contribution) }];
  });
