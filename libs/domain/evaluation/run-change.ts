import { type PlaceOf, type RankChange, rankChangesOf } from '../scoring/explain/split-change.ts';
import { takingPart } from './participation.ts';
import type { RunInputs } from './run-inputs.ts';
import { scoredRun } from './scored-run.ts';

/**
 * Splits how zones moved between two runs, two years or two versions of one (名次变动分解), as {@link rankChangesOf} says, among
 * the zones that were ranked, or could be, in both. A zone's own part is its filing, its working mechanism, its entries, corrections and confirmed gaps;
 * the others' part is theirs and the province totals; the method's part is the scheme, with the year before that
 * advancement is counted from.
 *
 * @example
 * runChanges(inputs, inputs).every(({ rank }) => rank.total === 0); // true
 */
export const runChanges = (before: RunInputs, after: RunInputs): readonly RankChange[] => {
  const old = among(before, after);
  const fresh = among(after, before);
  const { prior: _, ...withoutPrior } = fresh;
  const oldMethod = { ...withoutPrior, scheme: old.scheme, ...(old.prior ? { prior: old.prior } : {}) };
  return rankChangesOf(
    old.zones.map(({ zone }) => zone),
    {
      start: placesOf(old),
      own: (zone) => placesOf(withOwn(old, fresh, zone))(zone),
      others: placesOf(oldMethod),
      end: placesOf(fresh),
    },
  );
};

const among = (inputs: RunInputs, other: RunInputs): RunInputs => {
  const filed = new Set(takingPart(other).map(({ zone }) => zone));
  return { ...inputs, zones: takingPart(inputs).filter(({ zone }) => filed.has(zone)) };
};

const withOwn = (old: RunInputs, fresh: RunInputs, own: string): RunInputs => {
  const joined = <Entry extends { readonly zone: string }>(olds: readonly Entry[], freshes: readonly Entry[]) => [
    ...olds.filter(({ zone }) => zone !== own),
    ...freshes.filter(({ zone }) => zone === own),
  ];
  return {
    ...old,
    zones: old.zones.map((zone) => fresh.zones.find((one) => one.zone === own && one.zone === zone.zone) ?? zone),
    adjustments: joined(old.adjustments ?? [], fresh.adjustments ?? []),
    corrections: joined(old.corrections ?? [], fresh.corrections ?? []),
    manualScores: joined(old.manualScores ?? [], fresh.manualScores ?? []),
    gapReasons: joined(old.gapReasons ?? [], fresh.gapReasons ?? []),
  };
};

const placesOf = (inputs: RunInputs): PlaceOf => {
  const { places } = scoredRun(inputs);
  return (zone) => {
    const { rank, total } = places.get(zone) ?? {};
    return rank && total ? { rank, score: total } : undefined;
  };
};
