import { indicatorDataHeading } from '../catalogue.ts';
import { baseFigures, priorYear } from './base-figures.ts';
import type { TaggedForm } from './tagged-form.ts';

/** What the templates of the table of raw figures are held against when they come back. */
export const taggedIndicatorData: TaggedForm = {
  ...indicatorDataHeading,
  version: 1,
  needs: [priorYear],
  prefilled: (context, subArea) => baseFigures(context, subArea),
};
