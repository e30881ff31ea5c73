import type { Disclosure } from '../../../libs/domain/schemes/scheme.ts';
import type { ReportInput } from './report-input.ts';

/** What a report shows of a result (公开范围); the zones' indicator values are always shown. */
export interface Shown {
  /** The names of the first three (先进名单), in no order. */
  readonly topList: boolean;
  /** Every zone's rank. */
  readonly ranks: boolean;
  /** Scores, weights and contributions, and whatever compares zones by them. */
  readonly scores: boolean;
  /** Goalposts and weights. With the zones' values they give the ranking, so they go with the ranks. */
  readonly scoring: boolean;
}

const levels: Readonly<Record<Disclosure, Shown>> = {
  none: { topList: false, ranks: false, scores: false, scoring: false },
  'top-list': { topList: true, ranks: false, scores: false, scoring: false },
  ranks: { topList: false, ranks: true, scores: false, scoring: true },
  scores: { topList: false, ranks: true, scores: true, scoring: true },
};

/**
 * What a report of this stage shows under the scheme's disclosure. A draft is internal and shows everything.
 *
 * @example
 * shownIn('released', 'none').ranks; // false
 */
export const shownIn = (stage: ReportInput['stage'], disclosure: Disclosure): Shown =>
  stage === 'draft' ? levels.scores : levels[disclosure];
