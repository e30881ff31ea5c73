import type { RecordRule } from '../../records/record-form.ts';
import { expectedDiffers } from './expected-differs.ts';
import { figureNegative } from './figure-negative.ts';
import { pagesNotAscending } from './pages-not-ascending.ts';
import { sectionLeftOut } from './section-left-out.ts';

/** The summary's own rules. To add one is to add its file and a line here. */
export const annualSummaryRules: readonly RecordRule[] = [
  sectionLeftOut,
  pagesNotAscending,
  figureNegative,
  expectedDiffers,
];
