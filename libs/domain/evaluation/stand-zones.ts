import { type AppliedAdjustments, applyAdjustments } from '../adjustments/applied-adjustments.ts';
import { Decimal, type DecimalString, plain, quantise } from '../decimal.ts';
import type { Computed } from '../indicators/indicator.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { rankScores } from '../scoring/rank-scores.ts';
import { type Advancement, advancements } from './advancement.ts';
import { gradeByDecision } from './grade-by-decision.ts';
import { gradeZones } from './grade-zones.ts';
import { groupOf } from './participation.ts';
import type { RunInputs } from './run-inputs.ts';
import type { ZoneScores } from './score-zones.ts';
import { breakTies, type Criterion, ranksByLevel, type Tie } from './tie-breaks.ts';
import { zeroedBlocks } from './zeroed-blocks.ts';

/** From the weighted score of a zone to its place, every step of it (得分到名次的各步). */
export interface Standing {
  /** The score by the scheme's tree alone. */
  readonly subtotal: DecimalString;
  readonly bonus: DecimalString;
  readonly deduction: DecimalString;
  /** Its move among the zones of both years; absent where there is no year before, or it was not there. */
  readonly advancement?: { readonly before: number; readonly now: number; readonly points: DecimalString };
  readonly grade?: string;
  /** How it came apart from zones of the same total, or did not (同分); absent where no other has its total. */
  readonly tie?: Tie;
  /** The blocks that a decision left without points. */
  readonly zeroed?: readonly string[];
  /** The entries that were taken, waived ones too, by id. */
  readonly adjustments: readonly string[];
}

/** A zone's total, its rank, and how it came there where the scheme goes beyond its tree. */
export interface PlacedZone {
  readonly total: Decimal | null;
  readonly rank: number | null;
  /** Its place among the ranked zones of its group (组内名次). */
  readonly group?: GroupPlace;
  readonly standing?: Standing;
}

/** A place within a group; `of` says among how many ranked zones, since a place among one says nothing. */
export interface GroupPlace {
  readonly name: string;
  readonly rank: number | null;
  readonly of: number;
}

/**
 * Places zones: the score of the tree, bonuses up to their cap, less deductions up to theirs, advancement where it counts
 * points; then ranks, overall and by group, ties broken as the scheme says; then grades, then what an entry takes from a grade. In the
 * order of `scored.zones`. Nothing is rounded before it is ranked.
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
  const shared = rankScores(
    steps.map(({ total }) => total),
    steps.map(({ zone }) => zone),
    { ...scheme.ranking, ties: 'dense' },
  );
  const { levels, ties } = breakTies(shared, criteriaOf(scheme, steps, scored));
  const ranks = ranksByLevel(levels, scheme.ranking.ties);
  const grades = gradesOf(scheme, steps, ranks);
  const groups = groupPlaces(inputs, steps, levels);
  return steps.map((step, at) => {
    const group = groups[at];
    return {
      total: step.total,
      rank: ranks[at] ?? null,
      ...(group ? { group } : {}),
      ...(goesBeyond(scheme) && step.subtotal
        ? { standing: standingOf(inputs, step, step.subtotal, { grade: grades.get(step.zone), tie: ties[at] }) }
        : {}),
    };
  });
};

/** Whether a score becomes a place by more than the tree. */
const goesBeyond = ({ adjustments, grades, advancement, consequences, ranking }: Scheme): boolean =>
  [adjustments, grades, advancement, consequences, ranking.tieBreaks].some((rule) => rule !== undefined);

const criteriaOf = ({ ranking }: Scheme, steps: readonly Step[], { zones, scores }: ZoneScores): readonly Criterion[] =>
  (ranking.tieBreaks ?? []).map((by) => {
    if ('node' in by) return { by, values: scores.nodes.get(by.node)?.map((score) => score && quantise(score)) ?? [] };
    if ('fewer' in by) return { by, values: steps.map(({ applied }) => applied.deduction.negated()) };
    return { by, values: zones.map(({ values }) => quantised(values[by.item])) };
  });

const quantised = (computed: Computed | undefined): Decimal | null =>
  computed && 'value' in computed ? quantise(computed.value) : null;

const groupPlaces = (
  inputs: RunInputs,
  steps: readonly Step[],
  levels: readonly (number | null)[],
): readonly (GroupPlace | undefined)[] => {
  const byId = new Map(inputs.zones.map((zone) => [zone.zone, groupOf(inputs, zone)]));
  const names = steps.map(({ zone }) => byId.get(zone));
  const places: (GroupPlace | undefined)[] = names.map(() => undefined);
  for (const name of new Set(names)) {
    if (name === undefined) continue;
    const members = names.flatMap((own, at) => (own === name ? [at] : []));
    const within = members.map((at) => levels[at] ?? null);
    const ranks = ranksByLevel(within, inputs.scheme.ranking.ties);
    const of = within.filter((level) => level !== null).length;
    for (const [index, at] of members.entries()) places[at] = { name, rank: ranks[index] ?? null, of };
  }
  return places;
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

/**
 * What the entries beside the figures (加减分) of one zone come to by the scheme's caps.
 *
 * @example
 * appliedTo(inputs, 'hangzhou').noAward; // false
 */
export const appliedTo = (inputs: RunInputs, zone: string): AppliedAdjustments => {
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
  { grades: rule, consequences }: Scheme,
  steps: readonly Step[],
  ranks: readonly (number | null)[],
): ReadonlyMap<string, string> => {
  if (!rule) return new Map();
  const ranked = steps.flatMap(({ zone, total, applied }, at) => {
    const rank = ranks[at];
    return total && rank ? [{ zone, score: total, rank, applied }] : [];
  });
  const given = gradeZones(ranked, rule);
  return new Map(
    ranked.map(({ zone, applied }, at) => [
      zone,
      gradeByDecision(given[at] ?? rule.rest.grade, applied, rule, consequences),
    ]),
  );
};

const standingOf = (
  inputs: RunInputs,
  { zone, applied, move }: Step,
  subtotal: Decimal,
  { grade, tie }: { readonly grade: string | undefined; readonly tie: Tie | undefined },
): Standing => ({
  subtotal: plain(subtotal),
  bonus: plain(applied.bonus),
  deduction: plain(applied.deduction),
  ...(move ? { advancement: { before: move.before, now: move.now, points: plain(move.points) } } : {}),
  ...(grade === undefined ? {} : { grade }),
  ...(tie ? { tie } : {}),
  ...zeroedOf(inputs, zone),
  adjustments: entriesOf(inputs, zone).map(({ id }) => id),
});

const zeroedOf = (inputs: RunInputs, zone: string): Pick<Standing, 'zeroed'> => {
  const zeroed = zeroedBlocks(inputs, zone);
  return zeroed.length > 0 ? { zeroed } : {};
};
