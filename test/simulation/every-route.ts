import { robustnessSettings } from '../../libs/domain/evaluation/run-robustness.ts';
import { certificationSettings } from '../../libs/domain/forms/certification-settings.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { objectionSettings } from '../../libs/domain/objections/objection-term.ts';
import { type BoundRoute, bind } from '../../libs/lambda/api-request.ts';
import type { GetObject, Objects } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../libs/ports/world.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readIndicators } from '../../services/indicators/read-indicators.ts';
import { readIndicatorsRoute } from '../../services/indicators/routes.ts';
import { announceScan } from '../../services/intake/announce-scan.ts';
import { createSubmission } from '../../services/intake/create-submission.ts';
import { readScans } from '../../services/intake/read-scans.ts';
import { listSubmissions, readFile, readReceipt, readSubmission } from '../../services/intake/read-submissions.ts';
import {
  announceScanRoute,
  createSubmissionRoute,
  listSubmissionsRoute,
  readFileRoute,
  readReceiptRoute,
  readScansRoute,
  readSubmissionRoute,
} from '../../services/intake/routes.ts';
import { certifySubmission } from '../../services/portal/certify-submission.ts';
import { compareAuthorityValues } from '../../services/portal/compare-authority-values.ts';
import { enterOffice } from '../../services/portal/enter-office.ts';
import { explainFindings } from '../../services/portal/explain-findings.ts';
import { listInspections } from '../../services/portal/list-inspections.ts';
import { mergeForm } from '../../services/portal/merge-form.ts';
import { printReceipt, printSubmission } from '../../services/portal/print-submission.ts';
import { readAuthorityValues } from '../../services/portal/read-authority-values.ts';
import { readOfficeEntries } from '../../services/portal/read-office-entries.ts';
import { listForms, listZones, readExplanations, readTotals, readZone } from '../../services/portal/read-portal.ts';
import { readReplicationRate } from '../../services/portal/read-replication-rate.ts';
import { readTemplate } from '../../services/portal/read-template.ts';
import { recordAuthorityValues } from '../../services/portal/record-authority-values.ts';
import { recordTotals } from '../../services/portal/record-totals.ts';
import { registerZone } from '../../services/portal/register-zone.ts';
import { reviewSubmission } from '../../services/portal/review-submission.ts';
import {
  certifySubmissionRoute,
  compareAuthorityValuesRoute,
  enterOfficeRoute,
  explainFindingsRoute,
  listFormsRoute,
  listInspectionsRoute,
  listZonesRoute,
  mergeFormRoute,
  printReceiptRoute,
  printSubmissionRoute,
  readAuthorityValuesRoute,
  readExplanationsRoute,
  readOfficeEntriesRoute,
  readReplicationRateRoute,
  readTemplateRoute,
  readTotalsRoute,
  readZoneRoute,
  recordAuthorityValuesRoute,
  recordTotalsRoute,
  registerZoneRoute,
  reviewSubmissionRoute,
} from '../../services/portal/routes.ts';
import { listKeys, readBundle } from '../../services/publishing/read-bundles.ts';
import { listRankings, listReports, readDraft, readReportFile } from '../../services/publishing/read-reports.ts';
import {
  listKeysRoute,
  listRankingsRoute,
  listReportsRoute,
  readBundleRoute,
  readDraftRoute,
  readReportFileRoute,
} from '../../services/publishing/routes.ts';
import { activateScheme } from '../../services/ranking/activate-scheme.ts';
import { backTestScheme } from '../../services/ranking/back-test-scheme.ts';
import { decideEvaluation } from '../../services/ranking/decide-evaluation.ts';
import { decideExemption } from '../../services/ranking/decide-exemption.ts';
import { decideObjection } from '../../services/ranking/decide-objection.ts';
import { compareZones, explainZone } from '../../services/ranking/explain-evaluation.ts';
import { measureRobustness } from '../../services/ranking/measure-robustness.ts';
import { previewObjection } from '../../services/ranking/preview-objection.ts';
import { listAdjustments, readAdjustment } from '../../services/ranking/read-adjustments.ts';
import {
  listEvaluations,
  readEvaluation,
  readRanking,
  readZoneResult,
} from '../../services/ranking/read-evaluations.ts';
import { listExemptions, readExemption } from '../../services/ranking/read-exemptions.ts';
import { readLineage } from '../../services/ranking/read-lineage.ts';
import { listObjections, readObjection } from '../../services/ranking/read-objections.ts';
import { listScenarios, readScenario } from '../../services/ranking/read-scenarios.ts';
import { listSchemes, readSchemeDocument } from '../../services/ranking/read-schemes.ts';
import { recordAdjustment } from '../../services/ranking/record-adjustment.ts';
import { requestEvaluation } from '../../services/ranking/request-evaluation.ts';
import { requestExemption } from '../../services/ranking/request-exemption.ts';
import {
  activateSchemeRoute,
  backTestSchemeRoute,
  compareZonesRoute,
  decideEvaluationRoute,
  decideExemptionRoute,
  decideObjectionRoute,
  explainZoneRoute,
  listAdjustmentsRoute,
  listEvaluationsRoute,
  listExemptionsRoute,
  listObjectionsRoute,
  listScenariosRoute,
  listSchemesRoute,
  previewObjectionRoute,
  readAdjustmentRoute,
  readEvaluationRoute,
  readExemptionRoute,
  readLineageRoute,
  readObjectionRoute,
  readRankingRoute,
  readRobustnessRoute,
  readScenarioRoute,
  readSchemeRoute,
  readZoneResultRoute,
  recordAdjustmentRoute,
  requestEvaluationRoute,
  requestExemptionRoute,
  runScenarioRoute,
  saveSchemeRoute,
  submitObjectionRoute,
  withdrawAdjustmentRoute,
  withdrawObjectionRoute,
} from '../../services/ranking/routes.ts';
import { computeScenario } from '../../services/ranking/run-scenario.ts';
import { saveScheme } from '../../services/ranking/save-scheme.ts';
import { submitObjection } from '../../services/ranking/submit-objection.ts';
import { withdrawAdjustment } from '../../services/ranking/withdraw-adjustment.ts';
import { withdrawObjection } from '../../services/ranking/withdraw-objection.ts';
import { readAnnotated } from '../../services/validation/read-annotated.ts';
import { readDiff } from '../../services/validation/read-diff.ts';
import { readFindings } from '../../services/validation/read-findings.ts';
import { readSources } from '../../services/validation/read-sources.ts';
import {
  readAnnotatedRoute,
  readDiffRoute,
  readFindingsRoute,
  readSourcesRoute,
} from '../../services/validation/routes.ts';

/** The ports that commands and reads need, together. */
export type RoutePorts = Records & Objects & WorkPorts & { readonly newId: NewId; readonly getObject: GetObject };

/** Every route with what it does. Only the address of the API's own description is left out. */
export const everyRoute = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(createSubmissionRoute, createSubmission(ports)),
  bind(listSubmissionsRoute, listSubmissions(ports)),
  bind(readSubmissionRoute, readSubmission(ports)),
  bind(readReceiptRoute, readReceipt(ports)),
  bind(readFileRoute, readFile(ports)),
  bind(announceScanRoute, announceScan(ports)),
  bind(readScansRoute, readScans({ ...ports, certification: certificationSettings })),
  bind(readFindingsRoute, readFindings(ports)),
  bind(readAnnotatedRoute, readAnnotated(ports)),
  bind(readDiffRoute, readDiff(ports)),
  bind(readSourcesRoute, readSources(ports)),
  bind(readIndicatorsRoute, readIndicators(ports)),
  bind(requestEvaluationRoute, requestEvaluation(ports)),
  bind(decideEvaluationRoute, decideEvaluation(ports)),
  bind(listEvaluationsRoute, listEvaluations(ports)),
  bind(readEvaluationRoute, readEvaluation(ports)),
  bind(readRankingRoute, readRanking(ports)),
  bind(readZoneResultRoute, readZoneResult(ports)),
  bind(compareZonesRoute, compareZones(ports)),
  bind(explainZoneRoute, explainZone(ports)),
  bind(readLineageRoute, readLineage(ports)),
  bind(saveSchemeRoute, saveScheme(ports)),
  bind(listSchemesRoute, listSchemes(ports)),
  bind(readSchemeRoute, readSchemeDocument(ports)),
  bind(activateSchemeRoute, activateScheme(ports)),
  bind(backTestSchemeRoute, backTestScheme(ports)),
  bind(runScenarioRoute, computeScenario(ports)),
  bind(listScenariosRoute, listScenarios(ports)),
  bind(readScenarioRoute, readScenario(ports)),
  bind(readRobustnessRoute, measureRobustness({ ...ports, robustness: robustnessSettings })),
  bind(recordAdjustmentRoute, recordAdjustment(ports)),
  bind(withdrawAdjustmentRoute, withdrawAdjustment(ports)),
  bind(listAdjustmentsRoute, listAdjustments(ports)),
  bind(readAdjustmentRoute, readAdjustment(ports)),
  bind(submitObjectionRoute, submitObjection({ ...ports, objections: objectionSettings })),
  bind(withdrawObjectionRoute, withdrawObjection(ports)),
  bind(decideObjectionRoute, decideObjection(ports)),
  bind(listObjectionsRoute, listObjections(ports)),
  bind(readObjectionRoute, readObjection(ports)),
  bind(previewObjectionRoute, previewObjection(ports)),
  bind(requestExemptionRoute, requestExemption(ports)),
  bind(decideExemptionRoute, decideExemption(ports)),
  bind(listExemptionsRoute, listExemptions(ports)),
  bind(readExemptionRoute, readExemption(ports)),
  bind(listReportsRoute, listReports(ports)),
  bind(readReportFileRoute, readReportFile(ports)),
  bind(listRankingsRoute, listRankings(ports)),
  bind(readDraftRoute, readDraft(ports)),
  bind(readBundleRoute, readBundle(ports)),
  bind(listKeysRoute, listKeys(ports)),
  bind(registerZoneRoute, registerZone(ports)),
  bind(recordTotalsRoute, recordTotals(ports)),
  bind(recordAuthorityValuesRoute, recordAuthorityValues(ports)),
  bind(readAuthorityValuesRoute, readAuthorityValues(ports)),
  bind(compareAuthorityValuesRoute, compareAuthorityValues(ports)),
  bind(explainFindingsRoute, explainFindings(ports)),
  bind(certifySubmissionRoute, certifySubmission({ ...ports, certification: certificationSettings })),
  bind(reviewSubmissionRoute, reviewSubmission(ports)),
  bind(enterOfficeRoute, enterOffice(ports)),
  bind(readOfficeEntriesRoute, readOfficeEntries(ports)),
  bind(readReplicationRateRoute, readReplicationRate(ports)),
  bind(listZonesRoute, listZones(ports)),
  bind(readZoneRoute, readZone(ports)),
  bind(readTotalsRoute, readTotals(ports)),
  bind(listFormsRoute, listForms),
  bind(listInspectionsRoute, listInspections(ports)),
  bind(mergeFormRoute, mergeForm({ ...ports, settings: templateSettings, inflate: inflateNode })),
  bind(printSubmissionRoute, printSubmission({ ...ports, settings: templateSettings })),
  bind(printReceiptRoute, printReceipt({ ...ports, settings: templateSettings })),
  bind(readTemplateRoute, readTemplate({ ...ports, settings: templateSettings })),
  bind(readExplanationsRoute, readExplanations(ports)),
];
