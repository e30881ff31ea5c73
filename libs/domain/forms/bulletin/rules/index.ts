import type { RecordRule } from '../../records/record-form.ts';
import { categoryMissing } from './category-missing.ts';
import { dateOutsidePeriod } from './date-outside-period.ts';
import { linkMissing } from './link-missing.ts';
import { linkRepeated } from './link-repeated.ts';

/** The bulletin's own rules. To add one is to add its file and a line here. */
export const bulletinRules: readonly RecordRule[] = [categoryMissing, dateOutsidePeriod, linkMissing, linkRepeated];
