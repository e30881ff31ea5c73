import { indicatorDataHeading } from '../catalogue.ts';
import { baseFigures, priorYear } from './base-figures.ts';
import type { Migration, TaggedForm } from './tagged-form.ts';

/** Rows for notes on columns came below the table; what stands above them is read as it was. */
const asItWas: Migration = (workbook) => workbook;

/** What the templates of the table of raw figures are held against when they come back. */
export const taggedIndicatorData: TaggedForm = {
  ...indicatorDataHeading,
  version: 2,
  needs: [priorYear],
  prefilled: (context, subArea) => baseFigures(context, subArea),
  migrations: { 1: asItWas },
};
