import type { RobustnessSettings } from '../../../libs/domain/evaluation/run-robustness.ts';
import { objectionSettings } from '../../../libs/domain/objections/objection-term.ts';
import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { activateScheme } from '../../../services/ranking/activate-scheme.ts';
import { backTestScheme } from '../../../services/ranking/back-test-scheme.ts';
import { confirmGapReason } from '../../../services/ranking/confirm-gap-reason.ts';
import { decideEvaluation } from '../../../services/ranking/decide-evaluation.ts';
import { decideExemption } from '../../../services/ranking/decide-exemption.ts';
import { decideObjection } from '../../../services/ranking/decide-objection.ts';
import { compareZones, explainZone } from '../../../services/ranking/explain-evaluation.ts';
import { findingsWithEffect } from '../../../services/ranking/findings-by-effect.ts';
import { measureRobustness } from '../../../services/ranking/measure-robustness.ts';
import { nameHandlers } from '../../../services/ranking/name-handlers.ts';
import { previewObjection } from '../../../services/ranking/preview-objection.ts';
import { listAdjustments, readAdjustment } from '../../../services/ranking/read-adjustments.ts';
import {
  listEvaluations,
  readEvaluation,
  readRanking,
  readZoneResult,
} from '../../../services/ranking/read-evaluations.ts';
import { listExemptions, readExemption } from '../../../services/ranking/read-exemptions.ts';
import { listGapReasons, readGapReason } from '../../../services/ranking/read-gap-reasons.ts';
import { readLineage } from '../../../services/ranking/read-lineage.ts';
import { listManualScores, readManualScore } from '../../../services/ranking/read-manual-scores.ts';
import { listObjections, readObjection } from '../../../services/ranking/read-objections.ts';
import { readRankChanges } from '../../../services/ranking/read-rank-changes.ts';
import { listScenarios, readScenario } from '../../../services/ranking/read-scenarios.ts';
import { listSchemes, readSchemeDocument } from '../../../services/ranking/read-schemes.ts';
import { recordAdjustment } from '../../../services/ranking/record-adjustment.ts';
import { recordManualScore } from '../../../services/ranking/record-manual-score.ts';
import { requestEvaluation } from '../../../services/ranking/request-evaluation.ts';
import { requestExemption } from '../../../services/ranking/request-exemption.ts';
import {
  activateSchemeRoute,
  backTestSchemeRoute,
  compareZonesRoute,
  confirmGapReasonRoute,
  decideEvaluationRoute,
  decideExemptionRoute,
  decideObjectionRoute,
  explainZoneRoute,
  findingsByEffectRoute,
  listAdjustmentsRoute,
  listEvaluationsRoute,
  listExemptionsRoute,
  listGapReasonsRoute,
  listManualScoresRoute,
  listObjectionsRoute,
  listScenariosRoute,
  listSchemesRoute,
  nameHandlersRoute,
  previewObjectionRoute,
  readAdjustmentRoute,
  readEvaluationRoute,
  readExemptionRoute,
  readGapReasonRoute,
  readLineageRoute,
  readManualScoreRoute,
  readObjectionRoute,
  readRankChangesRoute,
  readRankingRoute,
  readRobustnessRoute,
  readScenarioRoute,
  readSchemeRoute,
  readZoneResultRoute,
  recordAdjustmentRoute,
  recordManualScoreRoute,
  requestEvaluationRoute,
  requestExemptionRoute,
  runScenarioRoute,
  saveSchemeRoute,
  submitObjectionRoute,
  withdrawAdjustmentRoute,
  withdrawObjectionRoute,
} from '../../../services/ranking/routes.ts';
import { computeScenario } from '../../../services/ranking/run-scenario.ts';
import { saveScheme } from '../../../services/ranking/save-scheme.ts';
import { submitObjection } from '../../../services/ranking/submit-objection.ts';
import { withdrawAdjustment } from '../../../services/ranking/withdraw-adjustment.ts';
import { withdrawObjection } from '../../../services/ranking/withdraw-objection.ts';
import type { RoutePorts } from './route-ports.ts';

/** Draws that cost little: what the simulation looks for does not hang on their number. */
const fewDraws: RobustnessSettings = { draws: 50 };

/** Every route of ranking with what it does. */
export const rankingRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(requestEvaluationRoute, requestEvaluation(ports)),
  bind(decideEvaluationRoute, decideEvaluation(ports)),
  bind(listEvaluationsRoute, listEvaluations(ports)),
  bind(readEvaluationRoute, readEvaluation(ports)),
  bind(readRankingRoute, readRanking(ports)),
  bind(readZoneResultRoute, readZoneResult(ports)),
  bind(compareZonesRoute, compareZones(ports)),
  bind(explainZoneRoute, explainZone(ports)),
  bind(readLineageRoute, readLineage(ports)),
  bind(findingsByEffectRoute, findingsWithEffect(ports)),
  bind(readRankChangesRoute, readRankChanges(ports)),
  bind(saveSchemeRoute, saveScheme(ports)),
  bind(listSchemesRoute, listSchemes(ports)),
  bind(readSchemeRoute, readSchemeDocument(ports)),
  bind(activateSchemeRoute, activateScheme(ports)),
  bind(backTestSchemeRoute, backTestScheme(ports)),
  bind(runScenarioRoute, computeScenario(ports)),
  bind(listScenariosRoute, listScenarios(ports)),
  bind(readScenarioRoute, readScenario(ports)),
  bind(readRobustnessRoute, measureRobustness({ ...ports, robustness: fewDraws })),
  bind(recordAdjustmentRoute, recordAdjustment(ports)),
  bind(withdrawAdjustmentRoute, withdrawAdjustment(ports)),
  bind(listAdjustmentsRoute, listAdjustments(ports)),
  bind(readAdjustmentRoute, readAdjustment(ports)),
  bind(recordManualScoreRoute, recordManualScore(ports)),
  bind(listManualScoresRoute, listManualScores(ports)),
  bind(readManualScoreRoute, readManualScore(ports)),
  bind(confirmGapReasonRoute, confirmGapReason(ports)),
  bind(listGapReasonsRoute, listGapReasons(ports)),
  bind(readGapReasonRoute, readGapReason(ports)),
  bind(submitObjectionRoute, submitObjection({ ...ports, objections: objectionSettings })),
  bind(withdrawObjectionRoute, withdrawObjection(ports)),
  bind(decideObjectionRoute, decideObjection(ports)),
  bind(listObjectionsRoute, listObjections(ports)),
  bind(readObjectionRoute, readObjection(ports)),
  bind(previewObjectionRoute, previewObjection(ports)),
  bind(requestExemptionRoute, requestExemption(ports)),
  bind(decideExemptionRoute, decideExemption(ports)),
  bind(nameHandlersRoute, nameHandlers(ports)),
  bind(listExemptionsRoute, listExemptions(ports)),
  bind(readExemptionRoute, readExemption(ports)),
];
