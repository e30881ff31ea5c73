import { codeIdentity } from '../../../libs/domain/proof/code-identity.ts';
import { onEvents } from '../../../libs/lambda/events.ts';
import type { Consume } from '../../../libs/lambda/sqs.ts';
import { memorySigner } from '../../../libs/memory/memory-signer.ts';
import type { QueueName } from '../../../libs/ports/messages.ts';
import { inTurn } from '../../../libs/ports/step.ts';
import type { Deflate } from '../../../libs/workbook/deflate.ts';
import type { Inflate } from '../../../libs/workbook/inflate.ts';
import { requestAnnualRun } from '../../../services/calendar/request-annual-run.ts';
import { runExport } from '../../../services/exports/run-export.ts';
import { onFilingChanged, onTotalsRecorded } from '../../../services/indicators/compute-indicators.ts';
import { onUploads } from '../../../services/intake/on-uploads.ts';
import { registerUpload } from '../../../services/intake/register-upload.ts';
import { attemptDelivery } from '../../../services/notices/attempt-delivery.ts';
import { onNotices } from '../../../services/notices/on-notices.ts';
import { freezeBundle } from '../../../services/publishing/freeze-bundle.ts';
import { buildDraft, releaseReport } from '../../../services/publishing/publish-report.ts';
import { runEvaluation } from '../../../services/ranking/run-evaluation.ts';
import { annotateReviewed } from '../../../services/validation/annotate-reviewed.ts';
import { validateSubmission } from '../../../services/validation/validate-submission.ts';
import type { RoutePorts } from '../routes/route-ports.ts';
import type { WebPorts } from './sim-web.ts';

/** The ports that all steps and commands need, together. */
export type SystemPorts = RoutePorts & WebPorts & { readonly inflate: Inflate; readonly deflate: Deflate };

/** Every queue, in the order of the flow. */
export const QUEUES: readonly QueueName[] = [
  'upload',
  'validation',
  'indicator',
  'ranking',
  'publishing',
  'notice',
  'delivery',
  'export',
];

/** Signing costs nothing here and leaves no trace but its signature. */
const proof = { sign: memorySigner('simulation'), code: codeIdentity([], {}) };

/** Every consumer of a queue, bound to its steps as the handlers bind them. */
export const everyConsumer = (ports: SystemPorts): Readonly<Record<QueueName, Consume>> => ({
  upload: onUploads(registerUpload(ports)),
  validation: onEvents({
    'submission.received': ({ submission }) => validateSubmission(ports)(submission),
    'submission.commented': ({ submission }) => annotateReviewed(ports)(submission),
  }),
  indicator: onEvents({
    'submission.validated': onFilingChanged(ports),
    'submission.accepted': onFilingChanged(ports),
    'province-totals.recorded': onTotalsRecorded(ports),
  }),
  ranking: onEvents({ 'evaluation.requested': runEvaluation(ports) }),
  publishing: onEvents({
    'evaluation.completed': buildDraft(ports),
    'evaluation.transitioned': inTurn(releaseReport(ports), freezeBundle({ ...ports, ...proof })),
  }),
  notice: onNotices(ports),
  delivery: onEvents({ 'delivery.due': attemptDelivery(ports) }),
  export: onEvents({ 'export.requested': runExport(ports) }),
});

/** The annual schedule with its setting. */
export const fireAnnualRun = (ports: SystemPorts) => requestAnnualRun(ports, { scheme: 'sample-2025' });
