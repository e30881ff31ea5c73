import type { RecordRule } from '../../records/record-form.ts';
import { answerMissing } from './answer-missing.ts';
import { deadlineEarly } from './deadline-early.ts';
import { findingDropped } from './finding-dropped.ts';
import { findingUnissued } from './finding-unissued.ts';
import { findingZone } from './finding-zone.ts';
import { outcomeByZone } from './outcome-by-zone.ts';
import { outcomeUnanswered } from './outcome-unanswered.ts';
import { rectificationEarly } from './rectification-early.ts';
import { rectificationLate } from './rectification-late.ts';
import { rectificationUnproven } from './rectification-unproven.ts';

/** The inspection's own rules: first those for the zone's answer, then those for what the office issues. */
export const inspectionRules: readonly RecordRule[] = [
  findingUnissued,
  answerMissing,
  rectificationUnproven,
  rectificationEarly,
  rectificationLate,
  outcomeByZone,
  findingZone,
  findingDropped,
  deadlineEarly,
  outcomeUnanswered,
];
