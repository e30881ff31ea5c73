import type { Scenario } from '../../libs/domain/scenarios/scenario.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { readScenarioRoute } from './routes.ts';
import { moveViews } from './zone-move-view.ts';

/** A scenario as the API shows it. */
export const scenarioView = (scenario: Scenario): AnswerBodyOf<typeof readScenarioRoute> => ({
  id: scenario.id,
  scenario: true,
  evaluation: scenario.evaluation,
  run: scenario.run,
  name: scenario.name,
  // As the route took it; readonly since then.
  changes: scenario.changes as AnswerBodyOf<typeof readScenarioRoute>['changes'],
  zones: moveViews(scenario.zones),
});
