import { askForDeliveries } from './ask-for-deliveries.ts';
import { countOverdue } from './count-overdue.ts';
import type { Duty } from './duty.ts';
import { remind } from './remind.ts';
import { resendUncomputed } from './resend-uncomputed.ts';
import { resendUnheeded } from './resend-unheeded.ts';
import { resendUnrun } from './resend-unrun.ts';
import { resendUnsent } from './resend-unsent.ts';
import { resendUnvalidated } from './resend-unvalidated.ts';
import { sealAudit } from './seal-audit.ts';
import { seekUploads } from './seek-uploads.ts';
import { turnWindows } from './turn-windows.ts';
import { watchHealth } from './watch-health.ts';

/** What the tick does each minute (巡检事项), in this order: one line a file. */
export const duties: readonly Duty[] = [
  resendUnsent,
  countOverdue,
  seekUploads,
  askForDeliveries,
  sealAudit,
  resendUnvalidated,
  resendUncomputed,
  resendUnrun,
  resendUnheeded,
  turnWindows,
  remind,
  watchHealth,
];
