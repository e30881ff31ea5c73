import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';

/** An evaluation as the API shows it. */
export const evaluationView = ({ request, state, run, decisions, superseded }: Evaluation) => ({
  id: request.evaluation,
  year: request.year,
  state,
  scheme: run?.scheme ?? request.scheme,
  dataAsOf: shanghaiTime(request.dataAsOf),
  ...(request.replaces === undefined ? {} : { replaces: request.replaces }),
  ...(superseded ? { supersededBy: superseded.by } : {}),
  ...(run ? { run: run.id, blockers: [...run.blockers] } : {}),
  ...(run?.edition ? { edition: run.edition } : {}),
  ...(run?.synthetic ? { synthetic: true as const } : {}),
  decisions: decisions.map(({ despite, ...decision }) => ({
    ...decision,
    at: shanghaiTime(decision.at),
    ...(despite ? { despite: { reason: despite.reason, blockers: [...despite.blockers] } } : {}),
  })),
});
