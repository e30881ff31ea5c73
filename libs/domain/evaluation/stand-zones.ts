import { type AppliedAdjustments, applyAdjustments } from '../adjustments/applied-adjustments.ts';
import { Decimal, type DecimalString, plain, quantise } from '../decimal.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { rankScores } from '../scoring/rank-scores.ts';
import { type Advancement, advancements } from './advancement.ts';
import { gradeZones } from './grade-zones.ts';
import type { RunInputs } from './run-inputs.ts';
import type { ZoneScores } from './score-zones.ts';

/** From the weighted score of a zone to its place, every step of it (得分到名次的各步). */
export interface Standing {
  /** The score by the scheme's tree alone. */
  readonly subtotal: DecimalString;
  readonly bonus: DecimalString;
  readonly deduction: DecimalString;
  /** Its move among the zones of both years; absent where there is no year before, or it was not there. */
  readonly advancement?: { readonly before: number; readonly now: number; readonly points: DecimalString };
  readonly grade?: string;
  /** The entries that were taken, waived ones too, by id. */
  readonly adjustments: readonly string[];
}

/** A zone's total, its rank, and how it came there where the scheme goes beyond its tree. */
export interface PlacedZone {
  readonly total: Decimal | null;
  readonly rank: number | null;
  readonly standing?: Standing;
}

/**
 * Places zones: the score of the tree, bonuses up to their cap, less deductions up to theirs, advancement where it counts
 * points; then ranks, then grades, then what an entry takes from a grade. In the order of `scored.zones`. Nothing is
 * rounded before it is ranked.
 *
 * @example
 * standZones(inputs, scoreZones(inputs)).map(({ rank }) => rank); // [1, 2]
 */
export const standZones = (inputs: RunInputs, scored: ZoneScores): readonly PlacedZone[] => {
  const { scheme } = inputs;
  const moved = movesOf(inputs, scored);
  const steps = scored.zones.map(({ zone }, at) => {
    const applied = appliedTo(inputs, zone);
    const move = moved.get(zone);
    const subtotal = scored.scores.scores[at] ?? null;
    const gained = scheme.advancement?.use === 'points' && move ? move.points : new Decimal(0);
    const total = subtotal && quantise(subtotal.plus(applied.bonus).minus(applied.deduction).plus(gained));
    return { zone, subtotal, applied, move, total };
  });
  const ranks = rankScores(
    steps.map(({ total }) => total),
    steps.map(({ zone }) => zone),
    scheme.ranking,
  );
  const grades = gradesOf(scheme, steps, ranks);
  const goesBeyond = scheme.adjustments ?? scheme.grades ?? scheme.advancement;
  return steps.map((step, at) => ({
    total: step.total,
    rank: ranks[at] ?? null,
    ...(goesBeyond && step.subtotal
      ? { standing: standingOf(inputs, step, step.subtotal, grades.get(step.zone)) }
      : {}),
  }));
};

/** A zone on its way from score to place. */
interface Step {
  readonly zone: string;
  readonly subtotal: Decimal | null;
  readonly applied: AppliedAdjustments;
  readonly move: Advancement | undefined;
  readonly total: Decimal | null;
}

const entriesOf = ({ adjustments = [] }: RunInputs, zone: string) => adjustments.filter((entry) => entry.zone === zone);

const appliedTo = (inputs: RunInputs, zone: string): AppliedAdjustments => {
  const { bonusCap = '0', deductionCap = '0' } = inputs.scheme.adjustments ?? {};
  return applyAdjustments(entriesOf(inputs, zone), {
    bonus: new Decimal(bonusCap),
    deduction: new Decimal(deductionCap),
  });
};

/** Advancement is measured on the scores of the tree: entries are events of their year. */
const movesOf = ({ scheme, prior }: RunInputs, { zones, scores }: ZoneScores): ReadonlyMap<string, Advancement> => {
  if (!scheme.advancement || !prior) return new Map();
  const now = zones.flatMap(({ zone }, at) => {
    const score = scores.scores[at];
    return score ? [{ zone, score }] : [];
  });
  const before = prior.scores.map(({ zone, score }) => ({ zone, score: new Decimal(score) }));
  const sameScheme = prior.scheme.id === scheme.id && prior.scheme.version === scheme.version;
  return advancements({ before, now, sameScheme }, scheme.advancement);
};

const gradesOf = (
  { grades: rule }: Scheme,
  steps: readonly Step[],
  ranks: readonly (number | null)[],
): ReadonlyMap<string, string> => {
  if (!rule) return new Map();
  const ranked = steps.flatMap(({ zone, total, applied }, at) => {
    const rank = ranks[at];
    return total && rank ? [{ zone, score: total, rank, applied }] : [];
  });
  const given = gradeZones(ranked, rule);
  const all = [...(rule.method === 'quota' ? rule.steps : rule.bands), rule.rest].map(({ grade }) => grade);
  return new Map(
    ranked.map(({ zone, applied }, at) => {
      const place = all.indexOf(given[at] ?? rule.rest.grade);
      const kept = applied.noAward ? Math.max(place, 1) : place;
      return [zone, all[Math.min(kept + applied.downgrades, all.length - 1)] ?? rule.rest.grade];
    }),
  );
};

const standingOf = (
  inputs: RunInputs,
  { zone, applied, move }: Step,
  subtotal: Decimal,
  grade: string | undefined,
): Standing => ({
  subtotal: plain(subtotal),
  bonus: plain(applied.bonus),
  deduction: plain(applied.deduction),
  ...(move ? { advancement: { before: move.before, now: move.now, points: plain(move.points) } } : {}),
  ...(grade === undefined ? {} : { grade }),
  adjustments: entriesOf(inputs, zone).map(({ id }) => id),
});
