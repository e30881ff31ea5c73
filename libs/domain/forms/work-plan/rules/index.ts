import type { InstitutionSettings } from '../../institution/settings.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { adjustmentPending } from './adjustment-pending.ts';
import { adjustmentStatus } from './adjustment-status.ts';
import { adjustmentUnfollowed } from './adjustment-unfollowed.ts';
import { completionLater } from './completion-later.ts';
import { completionUnproven } from './completion-unproven.ts';
import { meetingNoMinutes } from './meeting-no-minutes.ts';
import { meetingOutsideQuarter } from './meeting-outside-quarter.ts';
import { progressCopied } from './progress-copied.ts';
import { progressNoFact } from './progress-no-fact.ts';
import { progressShort } from './progress-short.ts';
import { responsibleNotMember } from './responsible-not-member.ts';
import { statusOverdue } from './status-overdue.ts';
import { statusReversed } from './status-reversed.ts';
import { taskRepeated } from './task-repeated.ts';
import { taskUnnumbered } from './task-unnumbered.ts';
import { taskUnplanned } from './task-unplanned.ts';

/**
 * The form's own rules, under the office's settings. To add one is to add its file and a line here.
 *
 * @example
 * workPlanRules({ memberDirectory: [] })[0]?.id; // 'task.unplanned'
 */
export const workPlanRules = (settings: Pick<InstitutionSettings, 'memberDirectory'>): readonly RecordRule[] => [
  taskUnplanned,
  taskUnnumbered,
  taskRepeated,
  adjustmentStatus,
  adjustmentUnfollowed,
  adjustmentPending,
  progressShort,
  progressNoFact,
  progressCopied,
  completionUnproven,
  completionLater,
  statusReversed,
  statusOverdue,
  responsibleNotMember(settings),
  meetingOutsideQuarter,
  meetingNoMinutes,
];
