import type { SubmissionState } from '../submission.ts';

/** The states in which a submission is still its unit's to see to (在办): to be uploaded, waited for, repaired, explained, certified, or filed anew. */
const openStates: readonly SubmissionState[] = [
  'awaiting-upload',
  'received',
  'valid',
  'invalid',
  'rejected',
  'returned',
];

/**
 * Whether a submission is open work (在办事项) of the unit that files it, and so goes along when its people's work is handed over (移交).
 *
 * @example
 * isOpenWork('returned'); // true
 */
export const isOpenWork = (state: SubmissionState): boolean => openStates.includes(state);
