import { Decimal, plain } from '../../libs/domain/decimal.ts';
import { nextGradeGoal } from '../../libs/domain/evaluation/next-grade.ts';
import { type ScoredRun, scoredRun } from '../../libs/domain/evaluation/scored-run.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { compareUnits } from '../../libs/domain/scoring/explain/compare-units.ts';
import { exactContributions } from '../../libs/domain/scoring/explain/exact-contributions.ts';
import { gapTo } from '../../libs/domain/scoring/explain/gap-to.ts';
import { swapsFor } from '../../libs/domain/scoring/explain/smallest-swap.ts';
import { weightFlip } from '../../libs/domain/scoring/explain/weight-flip.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { type ExplainPorts, readStoredRun, type StoredRun } from './explained-run.ts';
import { comparisonView, gapView, placeView, swapViews, unitView, written } from './explanation-view.ts';
import { maySeeResult } from './read-evaluations.ts';
import type { compareZonesRoute, explainZoneRoute } from './routes.ts';

/** Compares two zones, in whichever order they are named. */
export const compareZones =
  (ports: ExplainPorts): Command<typeof compareZonesRoute> =>
  async ({ params, query }) => {
    const stored = await readStoredRun(ports, params.id, () => true);
    if (!stored.ok) return stored;
    const { id, inputs } = stored.value;
    const run = scoredRun(inputs);
    const [above, below] = inOrderOfRank(run, query.a, query.b);
    const compared = compareUnits(run.scored, above, below);
    if (!compared) return fail(unscored);
    const reach = (goal: 'level' | 'above') => swapsFor(run.scored, below, { reach: goal, other: above });
    const flips = inputs.scheme.items.flatMap((item) => weightFlip(run.scored, above, below, item.id) ?? []);
    return ok({
      body: {
        run: id,
        ...comparisonView(run, compared),
        level: swapViews(inputs, reach('level')),
        pass: swapViews(inputs, reach('above')),
        weights: flips
          .toSorted((a, b) => a.share.comparedTo(b.share))
          .map(({ item, share, weight }) => ({ item, share: plain(share), weight: plain(weight) })),
      },
    });
  };

/** Explains a zone's result: to the zone once results are fed back (反馈), and never by another's name. */
export const explainZone =
  (ports: ExplainPorts): Command<typeof explainZoneRoute> =>
  async ({ params, actor }) => {
    const stored = await readStoredRun(ports, params.id, (found) => maySeeResult(found, actor, params.zone));
    if (!stored.ok) return stored;
    const entry = stored.value.result.ranking.entries.find(({ zone }) => zone === params.zone);
    if (!entry) return fail(unknownEvaluation);
    const run = scoredRun(stored.value.inputs);
    const parts = exactContributions(run.scored, params.zone);
    const gaps = new Map(gapTo(run.scored, params.zone)?.map((gap) => [gap.item, gap]));
    return ok({
      body: {
        run: stored.value.id,
        ...placeView(run, params.zone),
        beside: plain(run.scored.beside?.get(params.zone) ?? new Decimal(0)),
        items: Object.entries(entry.indicators).map(([item, scored]) => ({
          item,
          ...unitView(stored.value.inputs, item),
          ...scored,
          contribution: written(parts?.get(item)),
          ...gapView(gaps.get(item)),
        })),
        ...(actor.zone === undefined ? forTheOffice(stored.value, run, params.zone) : {}),
      },
    });
  };

/** Who stands next to it, and what would bring it the next grade. */
const forTheOffice = ({ inputs }: StoredRun, run: ScoredRun, zone: string) => {
  const standing = [...run.places]
    .flatMap(([id, { rank }]) => (rank ? [{ id, rank }] : []))
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const at = standing.indexOf(zone);
  const pairs = at < 0 ? [] : [standing.slice(Math.max(0, at - 1), at + 1), standing.slice(at, at + 2)];
  const neighbours = pairs.flatMap(([above, below]) =>
    above !== undefined && below !== undefined ? (compareUnits(run.scored, above, below) ?? []) : [],
  );
  const goal = inputs.scheme.grades && nextGradeGoal(run.places, inputs.scheme.grades, zone);
  return {
    neighbours: neighbours.map((compared) => comparisonView(run, compared)),
    ...(goal ? { nextGrade: swapViews(inputs, swapsFor(run.scored, zone, goal)) } : {}),
  };
};

const inOrderOfRank = ({ places }: ScoredRun, a: string, b: string): readonly [string, string] => {
  const [own, other] = [places.get(a)?.total, places.get(b)?.total];
  return own && other?.greaterThan(own) ? [b, a] : [a, b];
};

const unscored = problem('conflict', 'comparison.unscored', {
  zh: '两个联动创新区须均有得分才能比较',
  en: 'Both zones need a score to be compared',
});
