import type { RecordRule } from '../../records/record-form.ts';
import { daysWithoutCases } from './days-without-cases.ts';
import { powerDropped } from './power-dropped.ts';
import { stateReversed } from './state-reversed.ts';

/** The powers' own rules. To add one is to add its file and a line here. */
export const delegatedPowersRules: readonly RecordRule[] = [daysWithoutCases, powerDropped, stateReversed];
