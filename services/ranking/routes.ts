export {
  listAdjustmentsRoute,
  type RecordAdjustmentBody,
  readAdjustmentRoute,
  recordAdjustmentRoute,
  withdrawAdjustmentRoute,
} from './adjustment-routes.ts';
export { findingsByEffectRoute, readRankChangesRoute } from './effect-routes.ts';
export {
  type DecideEvaluationBody,
  decideEvaluationRoute,
  listEvaluationsRoute,
  rankingShape,
  readEvaluationRoute,
  readRankingRoute,
  readZoneResultRoute,
  requestEvaluationRoute,
} from './evaluation-routes.ts';
export {
  type DecideExemptionBody,
  decideExemptionRoute,
  listExemptionsRoute,
  nameHandlersRoute,
  readExemptionRoute,
  requestExemptionRoute,
} from './exemption-routes.ts';
export { compareZonesRoute, explainZoneRoute, readLineageRoute } from './explanation-routes.ts';
export { confirmGapReasonRoute, listGapReasonsRoute, readGapReasonRoute } from './gap-reason-routes.ts';
export { listManualScoresRoute, readManualScoreRoute, recordManualScoreRoute } from './manual-score-routes.ts';
export {
  type DecideObjectionBody,
  decideObjectionRoute,
  listObjectionsRoute,
  previewObjectionRoute,
  readObjectionRoute,
  submitObjectionRoute,
  withdrawObjectionRoute,
} from './objection-routes.ts';
export { readRobustnessRoute } from './robustness-route.ts';
export { listScenariosRoute, readScenarioRoute, runScenarioRoute } from './scenario-routes.ts';
export {
  type ActivateSchemeBody,
  activateSchemeRoute,
  backTestSchemeRoute,
  listSchemesRoute,
  readSchemeRoute,
  saveSchemeRoute,
} from './scheme-routes.ts';
