import { contentHash } from '../digest.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeWarning } from './scheme-warnings.ts';

/**
 * Whether a scheme scores some item by other goalposts (阈值) than the one that holds before it: of another method or with other
 * parameters, or where there was no such item, or no scheme.
 *
 * @example
 * setsGoalposts(sample2025, sample2025); // false
 */
export const setsGoalposts = (scheme: Scheme, before: Scheme | undefined): boolean => {
  const known = new Map(before?.items.map((item) => [item.id, contentHash(item.normaliser ?? before.normaliser)]));
  return scheme.items.some((item) => known.get(item.id) !== contentHash(item.normaliser ?? scheme.normaliser));
};

/** That goalposts were set after the first filing of a year that they score (首份报表报送之后): it needs a reason. */
export const lateGoalposts: SchemeWarning = {
  code: 'scheme.late-goalposts',
  message: {
    zh: '所考评年度已有报表报送，此时设定或调整评分阈值须说明理由，并在报告中列明',
    en: 'Goalposts are set after the first filing of a year that they score: that needs a reason, which the report prints',
  },
};
