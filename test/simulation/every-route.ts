import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { type BoundRoute, bind } from '../../libs/lambda/api-request.ts';
import type { GetObject, Objects } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readIndicators } from '../../services/indicators/read-indicators.ts';
import { readIndicatorsRoute } from '../../services/indicators/routes.ts';
import { createSubmission } from '../../services/intake/create-submission.ts';
import { listSubmissions, readFile, readReceipt, readSubmission } from '../../services/intake/read-submissions.ts';
import {
  createSubmissionRoute,
  listSubmissionsRoute,
  readFileRoute,
  readReceiptRoute,
  readSubmissionRoute,
} from '../../services/intake/routes.ts';
import { certifySubmission } from '../../services/portal/certify-submission.ts';
import { explainFindings } from '../../services/portal/explain-findings.ts';
import { mergeForm } from '../../services/portal/merge-form.ts';
import { printReceipt, printSubmission } from '../../services/portal/print-submission.ts';
import { listForms, listZones, readExplanations, readTotals, readZone } from '../../services/portal/read-portal.ts';
import { readTemplate } from '../../services/portal/read-template.ts';
import { recordTotals } from '../../services/portal/record-totals.ts';
import { registerZone } from '../../services/portal/register-zone.ts';
import { reviewSubmission } from '../../services/portal/review-submission.ts';
import {
  certifySubmissionRoute,
  explainFindingsRoute,
  listFormsRoute,
  listZonesRoute,
  mergeFormRoute,
  printReceiptRoute,
  printSubmissionRoute,
  readExplanationsRoute,
  readTemplateRoute,
  readTotalsRoute,
  readZoneRoute,
  recordTotalsRoute,
  registerZoneRoute,
  reviewSubmissionRoute,
} from '../../services/portal/routes.ts';
import { listRankings, listReports, readDraft, readReportFile } from '../../services/publishing/read-reports.ts';
import {
  listRankingsRoute,
  listReportsRoute,
  readDraftRoute,
  readReportFileRoute,
} from '../../services/publishing/routes.ts';
import { decideEvaluation } from '../../services/ranking/decide-evaluation.ts';
import {
  listEvaluations,
  readEvaluation,
  readRanking,
  readZoneResult,
} from '../../services/ranking/read-evaluations.ts';
import { requestEvaluation } from '../../services/ranking/request-evaluation.ts';
import {
  decideEvaluationRoute,
  listEvaluationsRoute,
  readEvaluationRoute,
  readRankingRoute,
  readZoneResultRoute,
  requestEvaluationRoute,
} from '../../services/ranking/routes.ts';
import { readAnnotated } from '../../services/validation/read-annotated.ts';
import { readDiff } from '../../services/validation/read-diff.ts';
import { readFindings } from '../../services/validation/read-findings.ts';
import { readAnnotatedRoute, readDiffRoute, readFindingsRoute } from '../../services/validation/routes.ts';

/** The ports that commands and reads need, together. */
export type RoutePorts = Records & Objects & WorkPorts & { readonly newId: NewId; readonly getObject: GetObject };

/** Every route with what it does. Only the address of the API's own description is left out. */
export const everyRoute = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(createSubmissionRoute, createSubmission(ports)),
  bind(listSubmissionsRoute, listSubmissions(ports)),
  bind(readSubmissionRoute, readSubmission(ports)),
  bind(readReceiptRoute, readReceipt(ports)),
  bind(readFileRoute, readFile(ports)),
  bind(readFindingsRoute, readFindings(ports)),
  bind(readAnnotatedRoute, readAnnotated(ports)),
  bind(readDiffRoute, readDiff(ports)),
  bind(readIndicatorsRoute, readIndicators(ports)),
  bind(requestEvaluationRoute, requestEvaluation(ports)),
  bind(decideEvaluationRoute, decideEvaluation(ports)),
  bind(listEvaluationsRoute, listEvaluations(ports)),
  bind(readEvaluationRoute, readEvaluation(ports)),
  bind(readRankingRoute, readRanking(ports)),
  bind(readZoneResultRoute, readZoneResult(ports)),
  bind(listReportsRoute, listReports(ports)),
  bind(readReportFileRoute, readReportFile(ports)),
  bind(listRankingsRoute, listRankings(ports)),
  bind(readDraftRoute, readDraft(ports)),
  bind(registerZoneRoute, registerZone(ports)),
  bind(recordTotalsRoute, recordTotals(ports)),
  bind(explainFindingsRoute, explainFindings(ports)),
  bind(certifySubmissionRoute, certifySubmission(ports)),
  bind(reviewSubmissionRoute, reviewSubmission(ports)),
  bind(listZonesRoute, listZones(ports)),
  bind(readZoneRoute, readZone(ports)),
  bind(readTotalsRoute, readTotals(ports)),
  bind(listFormsRoute, listForms),
  bind(mergeFormRoute, mergeForm({ ...ports, settings: templateSettings, inflate: inflateNode })),
  bind(printSubmissionRoute, printSubmission({ ...ports, settings: templateSettings })),
  bind(printReceiptRoute, printReceipt({ ...ports, settings: templateSettings })),
  bind(readTemplateRoute, readTemplate({ ...ports, settings: templateSettings })),
  bind(readExplanationsRoute, readExplanations(ports)),
];
