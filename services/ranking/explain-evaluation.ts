import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { Decimal, plain } from '../../libs/domain/decimal.ts';
import { nextGradeSwaps } from '../../libs/domain/evaluation/next-grade.ts';
import { type ScoredRun, scoredRun } from '../../libs/domain/evaluation/scored-run.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { gapTo } from '../../libs/domain/scoring/explain/gap-to.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { unknownEvaluation } from './evaluation-problems.ts';
import { type ExplainPorts, readExplanation, readStoredRun, type StoredRun } from './explained-run.ts';
import { gapView, placeView, swapViews, unitView } from './explanation-view.ts';
import { type LastYearPorts, readLastYearsResult } from './last-years-result.ts';
import { maySeeResult } from './read-evaluations.ts';
import type { compareZonesRoute, explainZoneRoute } from './routes.ts';
import { explainPair, explainRun, type PairExplanation, type RunExplanation } from './run-explanation.ts';

/** Compares two zones, in whichever order they are named. */
export const compareZones =
  (ports: ExplainPorts): Command<typeof compareZonesRoute> =>
  async ({ params, query, time }) => {
    const asked = { evaluation: params.id, past: pastMoment(query.asOf, time) };
    const stored = await readStoredRun(ports, asked, () => true);
    if (!stored.ok) return stored;
    const { id, inputs } = stored.value;
    const kept = (await readExplanation(ports, stored.value))?.neighbours.find((pair) =>
      isPair(pair, query.a, query.b),
    );
    if (kept) return ok({ body: { run: id, ...kept } });
    const run = scoredRun(inputs);
    const pair = explainPair(inputs, run, ...inOrderOfRank(run, query.a, query.b));
    return pair ? ok({ body: { run: id, ...pair } }) : fail(unscored);
  };

const isPair = ({ above, below }: PairExplanation, a: string, b: string): boolean =>
  (above.zone === a && below.zone === b) || (above.zone === b && below.zone === a);

/** Explains a zone's result: to the zone once results are fed back (反馈), and never by another's name. */
export const explainZone =
  (ports: ExplainPorts & LastYearPorts): Command<typeof explainZoneRoute> =>
  async ({ params, query, actor, time }) => {
    const asked = { evaluation: params.id, past: pastMoment(query.asOf, time) };
    const stored = await readStoredRun(ports, asked, (found) => maySeeResult(found, actor, params.zone));
    if (!stored.ok) return stored;
    const entry = stored.value.result.ranking.entries.find(({ zone }) => zone === params.zone);
    if (!entry) return fail(unknownEvaluation);
    const run = scoredRun(stored.value.inputs);
    const kept = (await readExplanation(ports, stored.value)) ?? explainRun(stored.value.inputs);
    const parts = kept.contributions[params.zone];
    const lastYear = await readLastYearsResult(ports, stored.value.inputs, params.zone);
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
          contribution: parts?.[item] ?? null,
          ...gapView(gaps.get(item)),
        })),
        ...(lastYear ? { lastYear } : {}),
        ...(actor.zone === undefined ? forTheOffice(stored.value, run, params.zone, kept) : {}),
      },
    });
  };

/** Who stands next to it, and what would bring it the next grade. */
const forTheOffice = ({ inputs }: StoredRun, run: ScoredRun, zone: string, { neighbours }: RunExplanation) => {
  const nextGrade = nextGradeSwaps(inputs, run, zone);
  return {
    neighbours: neighbours
      .filter(({ above, below }) => above.zone === zone || below.zone === zone)
      .map(({ level: _, pass: __, weights: ___, ...comparison }) => comparison),
    ...(nextGrade ? { nextGrade: swapViews(inputs, nextGrade) } : {}),
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
