import type { ManualScoreVersion } from '../../libs/domain/manual-scores/manual-score.ts';
import { shownDeed } from './shown-deed.ts';

/** A version of a manual score as the API shows it. */
export const manualScoreView = ({ number, given, entered }: ManualScoreVersion) => ({
  ...given,
  version: number,
  entered: shownDeed(entered),
});
