import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { type Challenges, challenges } from '../../libs/ports/objections.ts';
import type { CheckWrite, PutWrite, ReadRecord } from '../../libs/ports/records.ts';

/** What an evaluation takes the place of, and what there is against all of them and itself. */
export interface Succession {
  /** The evaluations that it replaces, one behind the other, the nearest first. */
  readonly replaced: readonly Versioned<Evaluation>[];
  readonly challenged: readonly (Challenges | undefined)[];
  /** So that nobody objects or decides between the look and the commit. */
  readonly unchanged: readonly CheckWrite[];
}

/** For a step that takes nobody's place yet. */
export const noSuccession: Succession = { replaced: [], challenged: [], unchanged: [] };

/** How far back one looks: a transaction has room for as many. Replacing a replacement is rare. */
const DEPTH = 8;

/** Reads what an evaluation takes the place of. */
export const readSuccession = async (readRecord: ReadRecord, evaluation: Evaluation): Promise<Succession> => {
  const replaced: Versioned<Evaluation>[] = [];
  let { replaces } = evaluation.request;
  while (replaces !== undefined && replaced.length < DEPTH) {
    const found = await evaluations.read(readRecord, replaces);
    if (!found) throw new Error(`evaluation ${replaces}, which is to be replaced, is gone`);
    replaced.push(found);
    replaces = found.value.request.replaces;
  }
  const ids = [evaluation, ...replaced.map(({ value }) => value)].map(({ request }) => request.evaluation);
  const found = await Promise.all(ids.map((id) => challenges.read(readRecord, id)));
  return {
    replaced,
    challenged: found.map((each) => each?.value),
    unchanged: ids.map((id, at) => ({ check: challenges.key(id), expect: found[at]?.version ?? 'absent' })),
  };
};

/**
 * Why an evaluation cannot be approved or circulated: an objection to it, or to one that it replaces, is not decided, or a decision came
 * after its data-as-of, so that another run counts it.
 */
export const successionProblem = (
  { request }: Evaluation,
  { challenged }: Pick<Succession, 'challenged'>,
): Problem | undefined => {
  const open = challenged.reduce((sum, each) => sum + (each?.open ?? 0), 0);
  if (open > 0) {
    return problem('conflict', 'evaluation.objections-open', {
      zh: `还有 ${open} 件异议未复核`,
      en: `${open} objections are not yet decided`,
    });
  }
  const outdated = challenged.some((each) => each?.changedAt !== undefined && each.changedAt > request.dataAsOf);
  return outdated ? outdatedEvaluation : undefined;
};

/** The writes that mark what was replaced: each once. */
export const supersede = ({ replaced }: Succession, by: string, at: string): readonly PutWrite[] =>
  replaced
    .filter(({ value }) => value.state !== 'superseded')
    .map(({ value, version }) =>
      evaluations.write(value.request.evaluation, version, { ...value, state: 'superseded', superseded: { by, at } }),
    );

const outdatedEvaluation = problem('conflict', 'evaluation.outdated', {
  zh: '异议成立或容错认定之后须用重新测算的结果，本次测算的数据截至时间在其之前',
  en: 'An objection was upheld or an exemption granted after its data-as-of: the run that counts it takes its place',
});
