import { adjustmentState, type EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import { shownDeed } from './shown-deed.ts';

/** An entry as the API shows it. */
export const adjustmentView = (entered: EnteredAdjustment) => ({
  ...entered.entry,
  state: adjustmentState(entered),
  entered: shownDeed(entered.entered),
  ...(entered.withdrawn ? { withdrawn: shownDeed(entered.withdrawn) } : {}),
  ...(entered.waived ? { waived: shownDeed(entered.waived) } : {}),
});
