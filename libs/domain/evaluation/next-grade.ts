import { Decimal, quantise } from '../decimal.ts';
import type { GradeRule } from '../schemes/grade-rule.ts';
import { leastLead } from '../scoring/explain/ranked-scores.ts';
import type { Rescored } from '../scoring/explain/rescore.ts';
import { leadOver, nearestFirst, type Swap, smallestChange } from '../scoring/explain/smallest-swap.ts';
import { asScored } from '../scoring/score-table.ts';
import { gradeByDecision, gradesOf } from './grade-by-decision.ts';
import { gradeZones } from './grade-zones.ts';
import type { RunInputs } from './run-inputs.ts';
import type { ScoredRun } from './scored-run.ts';
import { appliedTo, standZones } from './stand-zones.ts';

/**
 * What each indicator of a zone alone would have to change for the next better grade (上一等次), the smallest change of its
 * spread first. Every value that is tried is placed as a run places it: ties are broken, other zones move along, grades are
 * given and decisions hold them down. `undefined` for the best grade, and where no figure can change the grade.
 *
 * @example
 * nextGradeSwaps(inputs, scoredRun(inputs), 'ningbo')?.[0]?.item; // 'rdIntensity'
 */
export const nextGradeSwaps = (inputs: RunInputs, run: ScoredRun, zone: string): readonly Swap[] | undefined => {
  const aim = aimOf(inputs, run, zone);
  if (!aim) return undefined;
  const { scored } = run;
  // Level with the last who has the grade where ties are shared or the tie is won, the least step above where it is lost.
  const margins = aim.rival instanceof Decimal ? [NOTHING] : [NOTHING, leastLead(inputs.scheme.ranking)];
  return nearestFirst(
    inputs.scheme.items.map(({ id }) => {
      const tried = margins.map((margin) =>
        smallestChange(
          scored,
          { unit: zone, item: id },
          {
            passes: (again, value) => aim.better.has(gradeWith(inputs, run, again, { zone, item: id, value }) ?? ''),
            lead: ({ root }) => leadOver(scored, root, zone, aim.rival)?.minus(margin) ?? null,
          },
        ),
      );
      return nearestFirst(tried)[0] ?? { item: id, outcome: 'unreachable' };
    }),
  );
};

const NOTHING = new Decimal(0);

/** Which grades are better, and whom or what to come level with for the least of them. */
interface Aim {
  readonly better: ReadonlySet<string>;
  readonly rival: string | Decimal;
}

const aimOf = (inputs: RunInputs, { places }: ScoredRun, zone: string): Aim | undefined => {
  const { grades: rule, consequences } = inputs.scheme;
  const ranked = [...places].flatMap(([id, { rank, total }]) =>
    rank && total ? [{ zone: id, rank, score: total }] : [],
  );
  const held = places.get(zone)?.standing?.grade;
  const at = ranked.findIndex((one) => one.zone === zone);
  if (!rule || held === undefined || at < 0) return undefined;
  const [order, applied, given] = [gradesOf(rule), appliedTo(inputs, zone), gradeZones(ranked, rule)];
  const better = new Set(order.slice(0, Math.max(0, order.indexOf(held))));
  const ways = order.slice(0, order.indexOf(given[at] ?? ''));
  const needed = ways.findLast((grade) => better.has(gradeByDecision(grade, applied, rule, consequences)));
  if (needed === undefined) return undefined;
  const step = order.indexOf(needed);
  const rival = rule.method === 'bands' ? bandFrom(rule, step) : lastWith(ranked, given, order.slice(0, step + 1));
  return rival === undefined ? undefined : { better, rival };
};

const bandFrom = ({ bands }: Extract<GradeRule, { method: 'bands' }>, step: number): Decimal | undefined => {
  const band = bands[step];
  return band && new Decimal(band.from);
};

/** The last of the ranked zones that have one of the grades. */
const lastWith = (
  ranked: readonly { readonly zone: string; readonly rank: number }[],
  given: readonly string[],
  grades: readonly string[],
): string | undefined =>
  ranked
    .filter((_, place) => grades.includes(given[place] ?? ''))
    .toSorted((a, b) => b.rank - a.rank || (a.zone < b.zone ? -1 : 1))[0]?.zone;

/** The grade of a zone once one of its items has another value. */
const gradeWith = (
  inputs: RunInputs,
  { scored: { scores, table, settleScore }, zones }: ScoredRun,
  { nodes, root }: Rescored,
  { zone, item, value }: { readonly zone: string; readonly item: string; readonly value: Decimal },
): string | undefined => {
  const placed = standZones(inputs, {
    zones: zones.map((one) => (one.zone === zone ? { ...one, values: { ...one.values, [item]: { value } } } : one)),
    scores: { ...scores, nodes, scores: root.map((score) => score && quantise(score)) },
    table,
    settleScore: settleScore ?? asScored,
  });
  return placed[zones.findIndex((one) => one.zone === zone)]?.standing?.grade;
};
