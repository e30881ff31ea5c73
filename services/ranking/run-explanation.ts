import { plain } from '../../libs/domain/decimal.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { type ScoredRun, scoredRun } from '../../libs/domain/evaluation/scored-run.ts';
import { compareUnits } from '../../libs/domain/scoring/explain/compare-units.ts';
import { exactContributions } from '../../libs/domain/scoring/explain/exact-contributions.ts';
import { swapsFor } from '../../libs/domain/scoring/explain/smallest-swap.ts';
import { weightFlip } from '../../libs/domain/scoring/explain/weight-flip.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import { comparisonView, swapViews } from './explanation-view.ts';
import type { compareZonesRoute } from './routes.ts';

/** Two zones beside each other: as the API shows them, but for the run's name. */
export type PairExplanation = Omit<AnswerBodyOf<typeof compareZonesRoute>, 'run'>;

/** What is kept of a run beside its result (名次说明), so that what is read most is computed once. */
export interface RunExplanation {
  /** By zone and item, adding to the score of the tree; a zone without a score is not there. */
  readonly contributions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Who stand next to each other, from the first rank down. */
  readonly neighbours: readonly PairExplanation[];
}

/** Explains every zone's score and every two that stand next to each other. */
export const explainRun = (inputs: RunInputs): RunExplanation => {
  const run = scoredRun(inputs);
  const standing = standingOf(run);
  const contributions = standing.flatMap((zone) => {
    const parts = exactContributions(run.scored, zone);
    return parts ? [[zone, Object.fromEntries([...parts].map(([item, part]) => [item, plain(part)]))] as const] : [];
  });
  const neighbours = standing
    .slice(1)
    .flatMap((below, at) => explainPair(inputs, run, standing[at] ?? '', below) ?? []);
  return { contributions: Object.fromEntries(contributions), neighbours };
};

/** The zones that have a rank, from the first down, then by id. */
export const standingOf = ({ places }: ScoredRun): readonly string[] =>
  [...places]
    .flatMap(([id, { rank }]) => (rank ? [{ id, rank }] : []))
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

/** Why one zone stands above another, and what would turn them round; `undefined` where one has no score. */
export const explainPair = (
  inputs: RunInputs,
  run: ScoredRun,
  above: string,
  below: string,
): PairExplanation | undefined => {
  const compared = compareUnits(run.scored, above, below);
  if (!compared) return undefined;
  const reach = (goal: 'level' | 'above') => swapsFor(run.scored, below, { reach: goal, other: above });
  const flips = inputs.scheme.items.flatMap((item) => weightFlip(run.scored, above, below, item.id) ?? []);
  return {
    ...comparisonView(run, compared),
    level: swapViews(inputs, reach('level')),
    pass: swapViews(inputs, reach('above')),
    weights: flips
      .toSorted((a, b) => a.share.comparedTo(b.share))
      .map(({ item, share, weight }) => ({ item, share: plain(share), weight: plain(weight) })),
  };
};
