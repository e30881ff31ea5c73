import type { GapVersion } from '../../libs/domain/gaps/gap-reason.ts';
import { shownDeed } from './shown-deed.ts';

/** A version of what was said of a gap as the API shows it. */
export const gapReasonView = ({ number, of, ruling, entered }: GapVersion) => ({
  ...of,
  version: number,
  ...ruling,
  entered: shownDeed(entered),
});
