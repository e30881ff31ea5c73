import { evaluate } from '../../../libs/domain/evaluation/evaluate.ts';
import type { Evaluation, EvaluationRequest, EvaluationState } from '../../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { evaluations } from '../../../libs/ports/evaluations.ts';
import type { Line } from './open-line.ts';

/** What an evaluation is to be that was run and fed back; the rest is as it would be then. */
export interface FedBack {
  readonly id?: string;
  readonly state?: EvaluationState;
  readonly inputs: RunInputs;
  /** The moment of the feedback, RFC 3339 in UTC. */
  readonly at: string;
  readonly dataAsOf?: string;
  readonly replaces?: string;
}

/** Puts an evaluation where its run and its feedback would have left it, with what it was computed from. */
export const feedBack = async (line: Line, fedBack: FedBack): Promise<Evaluation> => {
  const { id = 'e', state = 'feedback', inputs, at, dataAsOf = at, replaces } = fedBack;
  const result = evaluate(inputs);
  const scheme = { id: result.ranking.scheme.id, version: result.ranking.scheme.version };
  const store = async (part: string, value: unknown) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const key = `runs/${part}/${result.ranking.run.id}.json`;
    await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
    return key;
  };
  const request: EvaluationRequest = {
    evaluation: id,
    year: inputs.year,
    scheme,
    dataAsOf,
    cause: `request:${id}`,
    ...(replaces === undefined ? {} : { replaces }),
  };
  const evaluation: Evaluation = {
    request,
    state,
    run: {
      id: result.ranking.run.id,
      scheme: result.ranking.scheme,
      inputs: await store('inputs', inputs),
      result: await store('result', result),
      blockers: [],
    },
    decisions: ['draft', 'provisional'].includes(state)
      ? []
      : [{ to: 'feedback', by: 'office-lead-1', at, document: '反馈〔2026〕1号' }],
  };
  await line.place(evaluations.write(id, 'absent', evaluation));
  return evaluation;
};
