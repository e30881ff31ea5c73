import { clockReadInStep } from './clock-read-in-step.ts';
import { copyNotFenced } from './copy-not-fenced.ts';
import { counterNotIdempotent } from './counter-not-idempotent.ts';
import { dayTickedOffFirst } from './day-ticked-off-first.ts';
import { idMadeAnew } from './id-made-anew.ts';
import { lostForGood } from './lost-for-good.ts';
import { missingCondition } from './missing-condition.ts';
import { newestVersionCounts } from './newest-version-counts.ts';
import { outboxLeftOut } from './outbox-left-out.ts';
import { pairNotAtomic } from './pair-not-atomic.ts';
import type { Plant } from './plant.ts';
import { pointerBeforeObject } from './pointer-before-object.ts';
import { remindedEachTime } from './reminded-each-time.ts';
import { sendingBeforeWriting } from './sending-before-writing.ts';
import { signedIsReminded } from './signed-is-reminded.ts';
import { swallowedError } from './swallowed-error.ts';
import { trustingAnIndex } from './trusting-an-index.ts';
import { trustingEventOrder } from './trusting-event-order.ts';
import { wholeBatchAcknowledged } from './whole-batch-acknowledged.ts';
import { withdrawnWithoutTime } from './withdrawn-without-time.ts';
import { zoneNotChecked } from './zone-not-checked.ts';

/** Every planted bug: one line a file. Each must be found. */
export const plants: readonly Plant[] = [
  missingCondition,
  sendingBeforeWriting,
  counterNotIdempotent,
  trustingEventOrder,
  swallowedError,
  clockReadInStep,
  idMadeAnew,
  wholeBatchAcknowledged,
  pairNotAtomic,
  copyNotFenced,
  outboxLeftOut,
  newestVersionCounts,
  pointerBeforeObject,
  trustingAnIndex,
  zoneNotChecked,
  remindedEachTime,
  signedIsReminded,
  dayTickedOffFirst,
  withdrawnWithoutTime,
  lostForGood,
];
